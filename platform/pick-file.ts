/**
 * Asks the reader for one file. Must be called in a user gesture's handler before anything is awaited.
 * @param accept as in an `input`'s attribute
 * @returns null where they thought better of it
 */
export function pickFile(accept: string): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}
