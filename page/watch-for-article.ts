/** Quiet time before text that is arriving on an empty page is looked at; milliseconds. */
const SETTLE_MS = 400
/** Looks after the page came, or changed its address: sites draw what they fetch about then; milliseconds. */
const LATER_LOOKS_MS = [400, 1500, 5000]
/** A press may open the rest of a text. */
const AFTER_PRESS_MS = [1500]
/** An empty page is watched for this long, and again when the reader acts. */
const PATIENCE_MS = 30_000

/**
 * Tells when a page without an article is worth another look: some time after it came, after it changed its address,
 * after a press, and when a frame has loaded. An empty page is watched for its text; any other is not watched at all.
 * Nothing is told in a hidden tab; a look that fell due there is made up for.
 */
export function watchForArticle(
  document: Document,
  onLook: (why: 'again' | 'address') => void,
  signal: AbortSignal,
  { empty }: Readonly<{ empty: boolean }>,
): void {
  const view = document.defaultView
  if (!view || signal.aborted) return
  let address = document.URL
  let timers: number[] = []
  let missed = false
  const look = () => {
    missed = document.visibilityState === 'hidden'
    if (missed) return
    const moved = document.URL !== address
    address = document.URL
    onLook(moved ? 'address' : 'again')
  }
  const clear = () => {
    for (const timer of timers) view.clearTimeout(timer)
  }
  const lookAfter = (delays: readonly number[]) => {
    clear()
    timers = delays.map((delay) => view.setTimeout(look, delay))
  }
  const moved = () => lookAfter(LATER_LOOKS_MS)
  const navigation = 'navigation' in view ? (view.navigation as EventTarget) : null
  navigation?.addEventListener('navigatesuccess', moved, { signal })
  view.addEventListener('popstate', moved, { signal })
  document.addEventListener('visibilitychange', () => missed && look(), { signal })
  document.addEventListener('load', ({ target }) => isFrame(target) && lookAfter([SETTLE_MS]), {
    signal,
    capture: true,
  })
  view.addEventListener('pointerdown', () => lookAfter(AFTER_PRESS_MS), { signal, capture: true, passive: true })
  signal.addEventListener('abort', clear)
  if (empty) watchEmpty(document, view, () => lookAfter([SETTLE_MS]), signal)
  else lookAfter(LATER_LOOKS_MS.slice(1))
}

const isFrame = (target: EventTarget | null): boolean => (target as Element | null)?.nodeName === 'IFRAME'

/** Few things happen on a page without text before its text comes. */
function watchEmpty(
  document: Document,
  view: Window & typeof globalThis,
  onChange: () => void,
  signal: AbortSignal,
): void {
  const observer = new view.MutationObserver(onChange)
  let patience: number | undefined
  const watch = () => {
    observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true })
    view.clearTimeout(patience)
    patience = view.setTimeout(() => observer.disconnect(), PATIENCE_MS)
  }
  watch()
  view.addEventListener('pointerdown', watch, { signal, capture: true, passive: true })
  signal.addEventListener('abort', () => {
    observer.disconnect()
    view.clearTimeout(patience)
  })
}
