import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

/** The width of an element in px, measured before it is painted and whenever the window's size changes; until then `first`. */
export function useWidth(element: RefObject<HTMLElement | null>, first: number): number {
  const [width, setWidth] = useState(first)
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured) return
    const measure = () => setWidth(measured.clientWidth || first)
    measure()
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [element, first])
  return width
}
