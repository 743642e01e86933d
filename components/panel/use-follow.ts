import { useEffect } from 'preact/hooks'
import type { BlockId } from '../../analysis/types'

/**
 * Keeps what belongs to the paragraph in view (`[data-here]`) within the panel as the reader goes on.
 * Never while the reader is in the panel: the pointer is over it, or the keyboard is in it.
 */
export function useFollow(position: BlockId | null, isOn: boolean): void {
  // it is the new position that moves the panel
  useEffect(() => {
    if (!isOn || position === null || isInUse(document)) return
    document.querySelector('#tab-panel [data-here]')?.scrollIntoView?.({ block: 'nearest' })
  }, [position, isOn])
}

function isInUse(document: Document): boolean {
  return document.documentElement.matches(':hover') || document.querySelector('.panel :focus-visible') !== null
}
