/** Puts text on the clipboard. False where the browser does not allow it, as away from a press or by a company's rule. */
export async function copyText(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}
