const OPEN = '「『﹁﹃（(【〈《'
const CLOSE = '」』﹂﹄）)】〉》'
const ENDS = '。！？!?'

/**
 * Sentence ends of Japanese text: after 。！？ outside brackets that are closed again, and at line breaks.
 * An opening bracket without its partner does not swallow the rest of the text.
 */
export function findJapaneseSentences(text: string): number[] {
  const closes = matchedOpenings(text)
  const bounds: number[] = []
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i)
    if (closes.has(i)) depth += closes.get(i) ?? 0
    if (char === '\n') bounds.push(i + 1)
    else if (depth === 0 && ENDS.includes(char)) {
      while (i + 1 < text.length && (ENDS + CLOSE).includes(text.charAt(i + 1)) && !closes.has(i + 1)) i++
      bounds.push(i + 1)
    }
  }
  return bounds
}

/** Positions of brackets that have a partner: +1 where one opens, -1 where it closes. */
function matchedOpenings(text: string): Map<number, 1 | -1> {
  const steps = new Map<number, 1 | -1>()
  const stack: number[] = []
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i)
    if (OPEN.includes(char)) stack.push(i)
    else if (CLOSE.includes(char)) {
      const kind = CLOSE.indexOf(char)
      const top = stack.at(-1)
      if (top === undefined || OPEN.indexOf(text.charAt(top)) !== kind) continue
      stack.pop()
      steps.set(top, 1)
      steps.set(i, -1)
    }
  }
  return steps
}
