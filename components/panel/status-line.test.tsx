// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { renderInPanel } from '../../test/panel-fixtures/render-in-panel'
import { usePanel } from './panel-context'
import { StatusLine } from './status-line'

function Speaker() {
  const { announce } = usePanel()
  return (
    <>
      <button type="button" onClick={() => announce('Copied.')}>
        say
      </button>
      <StatusLine />
    </>
  )
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

it('is there from the start, speaks, falls silent, and speaks the same words again', () => {
  renderInPanel(<Speaker />)
  const status = screen.getByRole('status')
  const say = () => act(() => screen.getByRole('button').click())
  expect(status.textContent).toBe('')
  say()
  expect(status.textContent).toBe('Copied.')
  act(() => void vi.advanceTimersByTime(5000))
  expect(status.textContent).toBe('')
  say()
  expect(status.textContent).toBe('Copied.')
})
