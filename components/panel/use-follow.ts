import { useEffect, useRef } from 'preact/hooks'
import type { BlockId } from '../../analysis/types'

/**
 * Keeps what belongs to the paragraph in view (`[data-here]`) within the panel as the reader goes on.
 * A panel just opened keeps its heading: where the reader is then is told by the strip. Never while the reader is in the
 * panel: the pointer is over it, or the keyboard is in it.
 */
export function useFollow(position: BlockId | null, isOn: boolean): void {
  const before = useRef<BlockId | null>(null)
  // it is the new position that moves the panel
  useEffect(() => {
    const isFirst = before.current === null
    before.current = position
    if (isFirst || !isOn || position === null || isInUse(document)) return
    const here = document.querySelector('#tab-panel [data-here]')
    if (here && !isInSight(here)) here.scrollIntoView({ block: 'nearest' })
  }, [position, isOn])
}

function isInUse(document: Document): boolean {
  return document.documentElement.matches(':hover') || document.querySelector('.panel :focus-visible') !== null
}

/** What begins in this share of the panel is read without moving it. */
const SIGHT = 0.8

function isInSight(element: Element): boolean {
  const { top } = element.getBoundingClientRect()
  const covered = Number.parseFloat(getComputedStyle(element).scrollMarginTop) || 0 // by the tabs that stay on top
  return top > covered && top < innerHeight * SIGHT
}
