/** What the bench runs in the page's isolated world; bundled with one extractor at a time. */

export type Measured = Readonly<{ text: string; first: number; warm: number; mutations: number }>

type Answer = Readonly<{ blocks: readonly Range[] }> | Readonly<{ text: string }> | Readonly<{ html: string }>

const NOT_SHOWN = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'TITLE'])
const BLOCK =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BR|CENTER|D[DLT]|DETAILS|DIV|F[IO]\w+|H[1-6R]|HEADER|LI|MAIN|NAV|OL|P|PRE|SECTION|SUMMARY|T[ABDHR]\w*|UL|CAPTION|BODY)$/

/** Text with a line break at every block boundary. */
export function blockText(root: Node): string {
  let out = ''
  for (const child of root.childNodes) {
    if (child.nodeType === 3) out += child.nodeValue ?? ''
    else if (child.nodeType === 1 && !NOT_SHOWN.has(child.nodeName)) {
      out += BLOCK.test(child.nodeName) ? `\n${blockText(child)}\n` : blockText(child)
    }
  }
  return out
}

export const htmlText = (html: string): string => blockText(new DOMParser().parseFromString(html, 'text/html').body)

function textOf(answer: Answer): string {
  if ('blocks' in answer) return answer.blocks.map((range) => range.toString()).join('\n')
  return 'html' in answer ? htmlText(answer.html) : answer.text
}

/** One first call, then the best of a few more, in milliseconds; and what the first call changed in the page. */
export function measure(extract: (document: Document) => Answer): Measured {
  const observer = new MutationObserver(() => {})
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  const start = performance.now()
  const answer = extract(document)
  const first = performance.now() - start
  const mutations = observer.takeRecords().length
  observer.disconnect()
  let warm = Number.POSITIVE_INFINITY
  for (let run = 0; run < 3 && mutations === 0; run++) {
    const again = performance.now()
    extract(document)
    warm = Math.min(warm, performance.now() - again)
  }
  return { text: textOf(answer), first, warm, mutations }
}

/** Leaves what the bench calls in the world's global scope. */
export function offer(extract: (document: Document) => Answer): void {
  Object.assign(globalThis, { bench: { measure: () => measure(extract), htmlText } })
}
