/** When colours are looked at after a switch: soon, and once more when a page that fades has faded; milliseconds. */
const LOOKS_MS = [100, 800]

/**
 * Tells when a page may have turned dark or light: the system's own switch, or an attribute of the root or the body
 * (a class, `data-theme`), which is how pages switch. Stops with the signal.
 */
export function watchGround(view: Window & typeof globalThis, onMaybe: () => void, signal: AbortSignal): void {
  let timers: number[] = []
  const stop = () => {
    for (const timer of timers) view.clearTimeout(timer)
  }
  const look = () => {
    stop()
    timers = LOOKS_MS.map((delay) => view.setTimeout(onMaybe, delay))
  }
  const { documentElement, body } = view.document
  const observer = new view.MutationObserver(look)
  observer.observe(documentElement, { attributes: true })
  if (body) observer.observe(body, { attributes: true })
  view.matchMedia?.('(prefers-color-scheme: dark)').addEventListener('change', look, { signal })
  signal.addEventListener('abort', () => {
    observer.disconnect()
    stop()
  })
}
