import { useEffect, useState } from 'preact/hooks'
import { usePanel } from './panel-context'

/** Long enough to read a few words twice; the words stay in the article's lists anyway. */
const SHOWN_MS = 4000

/** The one polite live region: what was just done, in words. What is seen elsewhere anyway is only heard. */
export function StatusLine() {
  const { state } = usePanel()
  const { text, count, seen } = state.status
  const [gone, setGone] = useState(0)
  useEffect(() => {
    const timer = setTimeout(() => setGone(count), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [count])
  const shown = gone === count ? '' : text
  return (
    <p class={seen && shown !== '' ? 'status' : 'visually-hidden'} role="status">
      {shown}
    </p>
  )
}
