/** Full-width forms to ASCII, one character for one, so that offsets stay. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
}
