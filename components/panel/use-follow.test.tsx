// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { BlockId } from '../../analysis/types'
import { useFollow } from './use-follow'

function Follower({ position, isOn }: { position: number | null; isOn: boolean }) {
  useFollow(position as BlockId | null, isOn)
  return (
    <div class="panel">
      <div id="tab-panel">
        <p data-here>here</p>
      </div>
    </div>
  )
}

const scrolled = vi.fn()
const isHovered = vi.fn(() => false)
const place = vi.fn(() => ({ top: -40 }) as DOMRect)

beforeEach(() => {
  Element.prototype.scrollIntoView = scrolled
  Element.prototype.getBoundingClientRect = place
  vi.spyOn(document.documentElement, 'matches').mockImplementation(isHovered)
})

afterEach(() => {
  cleanup()
  scrolled.mockClear()
  place.mockReset().mockReturnValue({ top: -40 } as DOMRect)
  isHovered.mockReset().mockReturnValue(false)
})

it('brings the paragraph in view into the panel, once a paragraph, and leaves a panel just opened as it is', () => {
  const { rerender } = render(<Follower position={null} isOn />)
  rerender(<Follower position={1} isOn />)
  expect(scrolled).not.toHaveBeenCalled()
  rerender(<Follower position={2} isOn />)
  expect(scrolled).toHaveBeenCalledTimes(1)
  expect(scrolled).toHaveBeenCalledWith({ block: 'nearest' })
  rerender(<Follower position={2} isOn />)
  expect(scrolled).toHaveBeenCalledTimes(1)
  rerender(<Follower position={3} isOn />)
  expect(scrolled).toHaveBeenCalledTimes(2)
})

it('stays where it is when switched off, without a position, or while the pointer is in the panel', () => {
  const move = (to: number | null, isOn: boolean) =>
    render(<Follower position={1} isOn={isOn} />).rerender(<Follower position={to} isOn={isOn} />)
  move(2, false)
  move(null, true)
  isHovered.mockReturnValue(true)
  move(2, true)
  expect(scrolled).not.toHaveBeenCalled()
  isHovered.mockReturnValue(false)
  move(2, true)
  expect(scrolled).toHaveBeenCalledTimes(1)
})

it('does not move what is in sight already', () => {
  place.mockReturnValue({ top: innerHeight / 2 } as DOMRect)
  const { rerender } = render(<Follower position={1} isOn />)
  rerender(<Follower position={2} isOn />)
  expect(scrolled).not.toHaveBeenCalled()
  place.mockReturnValue({ top: innerHeight - 10 } as DOMRect)
  rerender(<Follower position={3} isOn />)
  expect(scrolled).toHaveBeenCalledTimes(1)
})
