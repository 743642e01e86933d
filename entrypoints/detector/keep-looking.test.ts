// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { keepLooking } from './keep-looking'

const send = vi.spyOn(fakeBrowser.runtime as { sendMessage(message: unknown): Promise<unknown> }, 'sendMessage')
const isPerhaps = vi.fn(() => true)

const settle = () => vi.advanceTimersByTimeAsync(10_000)
const comeBack = () => {
  document.dispatchEvent(new Event('visibilitychange'))
  return settle()
}
const { onMessage } = fakeBrowser.runtime
const told = onMessage as unknown as { trigger(message: unknown): Promise<unknown> }
const tellAccess = (paused: boolean) => told.trigger({ to: 'page', type: 'access', access: { paused }, removed: [] })
const pauseUntil = (paused: string | null) => fakeBrowser.storage.local.set({ settings: { paused } })

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-01-05T12:00:00Z') })
  fakeBrowser.reset()
  isPerhaps.mockReset().mockReturnValue(true)
  send.mockReset().mockResolvedValue(true)
})
afterEach(async () => {
  await tellAccess(false) // the one of this test keeps still from now on
  Reflect.deleteProperty(globalThis, Symbol.for('sidelight.detector'))
  vi.useRealTimers()
})

test('tells the worker once of a page that is read then', async () => {
  keepLooking(document, isPerhaps)
  await comeBack()
  expect(send.mock.calls).toEqual([[{ to: 'background', type: 'perhaps' }]])
})

test.each([false, null])('tells again when somebody comes back to a page that could not be read: %j', async (no) => {
  send.mockResolvedValue(no)
  keepLooking(document, isPerhaps)
  await settle()
  send.mockClear().mockResolvedValue(true)
  await comeBack()
  await comeBack()
  expect(send).toHaveBeenCalledTimes(1)
})

test('looks at nothing while everything is paused, and by itself when an hour is over', async () => {
  await pauseUntil('2026-01-05T13:00:00.000Z')
  keepLooking(document, isPerhaps)
  await comeBack()
  expect(isPerhaps).not.toHaveBeenCalled()
  vi.setSystemTime(new Date('2026-01-05T13:00:01Z'))
  await comeBack()
  expect(send).toHaveBeenCalledTimes(1)
})

test('a page that was read before a pause is told of again after it', async () => {
  keepLooking(document, isPerhaps)
  await settle()
  await pauseUntil('until-on')
  await tellAccess(true)
  await comeBack()
  expect(send).toHaveBeenCalledTimes(1)
  await pauseUntil(null)
  await comeBack()
  expect(send).toHaveBeenCalledTimes(2)
})

test('keeps still when what may be looked at has changed, until it is run anew', async () => {
  isPerhaps.mockReturnValue(false)
  keepLooking(document, isPerhaps)
  await settle()
  await tellAccess(false)
  isPerhaps.mockClear()
  await comeBack()
  expect(isPerhaps).not.toHaveBeenCalled()
  keepLooking(document, isPerhaps)
  await settle()
  expect(isPerhaps).toHaveBeenCalled()
})

test('run again in the same page, the first looks anew and there is no second', async () => {
  const second = vi.fn(() => true)
  keepLooking(document, isPerhaps)
  await settle()
  keepLooking(document, second)
  await settle()
  await comeBack()
  expect(send).toHaveBeenCalledTimes(2)
  expect(second).not.toHaveBeenCalled()
})

test('left behind by an update, it looks at nothing', async () => {
  const { id } = fakeBrowser.runtime
  try {
    Object.assign(fakeBrowser.runtime, { id: undefined })
    keepLooking(document, isPerhaps)
    await comeBack()
    expect(isPerhaps).not.toHaveBeenCalled()
  } finally {
    Object.assign(fakeBrowser.runtime, { id })
  }
})
