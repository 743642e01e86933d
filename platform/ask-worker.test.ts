import { afterEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { askWorker, PATIENCE_MS } from './ask-worker'
import { askForHoverCard, clearOwnBadge, rememberDeclined, showOwnBadge } from './worker-line'

const send = vi.spyOn(fakeBrowser.runtime as { sendMessage(message: unknown): Promise<unknown> }, 'sendMessage')
afterEach(() => send.mockReset())

/** As the browsers do in a script that an update has left behind. */
const leaveBehind = () =>
  send.mockImplementation(() => {
    throw new Error('Extension context invalidated.')
  })

test('asks again where nobody answered, and not where somebody did', async () => {
  send.mockRejectedValueOnce(new Error('the worker was stopped')).mockResolvedValue(true)
  expect(await askWorker({ to: 'background' })).toBe(true)
  expect(send).toHaveBeenCalledTimes(2)
})

test('a worker that was only slow is heard, though it was asked again meanwhile', async () => {
  vi.useFakeTimers()
  try {
    let answerLate = (_: unknown) => {}
    const late = new Promise((resolve) => {
      answerLate = resolve
    })
    send.mockReturnValueOnce(late).mockReturnValue(new Promise(() => {}))
    const answer = askWorker({ to: 'background' })
    await vi.advanceTimersByTimeAsync(PATIENCE_MS + 1)
    expect(send).toHaveBeenCalledTimes(2)
    answerLate('slow')
    expect(await answer).toBe('slow')
  } finally {
    vi.useRealTimers()
  }
})

test('an answer that says nothing is waited for no longer, and asked for again no oftener than twice', async () => {
  send.mockResolvedValue(null)
  expect(await askWorker({ to: 'background' })).toBeNull()
  expect(send).toHaveBeenCalledTimes(3)
})

test('a script that was left behind is silent', async () => {
  leaveBehind()
  expect(await askWorker({ to: 'background' })).toBeNull()
  const statement = { kind: 'statement', state: 'vague', clears: null } as const
  expect(await askForHoverCard(statement)).toBeNull()
  await expect(showOwnBadge({ unsourced: 1, vague: 0 })).resolves.toBeUndefined()
  await expect(clearOwnBadge()).resolves.toBeUndefined()
  await expect(rememberDeclined('https://news.example/a', true)).resolves.toBeUndefined()
})
