/** How far into a text is looked: a label of another script before the first word is rare. */
const LOOK = 24

/** Whether a text is in a script that says in one character what others say in three: Chinese, Japanese, Korean. */
export function isDense(text: string): boolean {
  const end = Math.min(text.length, LOOK)
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x3040 && (code <= 0x9fff || (code >= 0xac00 && code <= 0xd7af))) return true
  }
  return false
}
