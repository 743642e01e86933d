/** What a click already means something to: there a mark keeps quiet. */
const INTERACTIVE =
  'a[href], button, input, select, textarea, label, summary, video, audio, [role=button], [role=link], [role=tab], [contenteditable=""], [contenteditable=true], [onclick]'

/** Told by its type: an element of a frame is no `Element` of our window. */
const isInteractive = (node: EventTarget): boolean =>
  (node as Node).nodeType === 1 && (node as Element).matches(INTERACTIVE)

/** Calls back with plain clicks on text: no link, no control, no key held, nothing selected, nothing else handled it. */
export function watchClicks(document: Document, onClick: (x: number, y: number) => void, signal: AbortSignal): void {
  const listener = (event: MouseEvent) => {
    if (event.button !== 0 || event.defaultPrevented) return
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (event.composedPath().some(isInteractive)) return
    if (document.getSelection()?.isCollapsed === false) return
    onClick(event.clientX, event.clientY)
  }
  document.addEventListener('click', listener, { signal })
}
