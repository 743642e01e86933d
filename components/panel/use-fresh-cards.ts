import { useLayoutEffect, useRef } from 'preact/hooks'

/**
 * Takes the keyboard to the first card that a press brought: what was pressed goes away, and the new ones stand among
 * the others. What comes back is called right before the change that `shown` tells.
 */
export function useFreshCards(shown: boolean): () => void {
  const before = useRef<readonly Element[] | null>(null)
  useLayoutEffect(() => {
    const known = before.current
    before.current = null
    if (known)
      drawn()
        .find((card) => !known.includes(card))
        ?.querySelector('h3')
        ?.focus()
  }, [shown])
  return () => {
    before.current = drawn()
  }
}

function drawn(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#tab-panel .card')]
}
