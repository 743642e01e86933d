/** Runs in the page: what stands out of the width, is cut, or is too small a target. */
export function findLayoutProblems(root: Document): string[] {
  const shown = [...root.querySelectorAll<HTMLElement>('#root *')].filter(
    (element) => element.checkVisibility({ contentVisibilityAuto: true }) && !element.closest('.visually-hidden, svg'),
  )
  return [
    ...shown.filter(isWide).map((element) => `wider than the page: ${describe(element)}`),
    ...shown.filter(isCut).map((element) => `cut: ${describe(element)}`),
    ...shown.filter(isSmall).map((element) => `smaller than 24 px: ${describe(element)}`),
    ...shown.filter(breaksWord).map((element) => `a word broken in two: ${describe(element)}`),
  ]
}

function isWide(element: HTMLElement): boolean {
  const { left, right } = element.getBoundingClientRect()
  return right > innerWidth + 0.5 || left < -0.5
}

/** A headline and a sentence looked at in the ledger are shortened on purpose: the whole is one press away. */
function isCut(element: HTMLElement): boolean {
  const hides = ['hidden', 'clip'].includes(getComputedStyle(element).overflowX) && !element.matches('.two-lines')
  return hides && element.scrollWidth > element.clientWidth
}

/** WCAG 2.5.8: links within running text are exempt, and a checkbox is as large as its label. */
function isSmall(element: HTMLElement): boolean {
  const isTarget = 'button, summary, [role=slider], textarea, input:not([type=checkbox], [type=radio], [type=file])'
  const { width, height } = element.getBoundingClientRect()
  return element.matches(isTarget) && (width < 23.5 || height < 23.5)
}

/** Names of controls: their words stand whole, however narrow the panel. Addresses and Japanese may break anywhere. */
function breaksWord(element: HTMLElement): boolean {
  if (!element.closest('button, label, legend')) return false
  return [...element.childNodes].some((node) => {
    const words =
      node instanceof Text
        ? node.data.matchAll(/(?<![\w.])[\p{Script=Latin}\p{Script=Cyrillic}’-]{3,20}(?![\w.])/gu)
        : []
    return [...words].some(({ 0: word, index }) => {
      const range = element.ownerDocument.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      const tops = [...range.getClientRects()].map(({ top }) => Math.round(top))
      return !word.includes('-') && new Set(tops).size > 1
    })
  })
}

function describe(element: Element): string {
  return `${element.tagName.toLowerCase()}.${element.getAttribute('class')} "${element.textContent?.slice(0, 30)}"`
}
