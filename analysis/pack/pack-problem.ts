/** Where in a pack something is wrong: keys and array positions from the pack's root. */
export type PackPath = readonly (string | number)[]

/** What kind of thing is wrong, for whoever says it in the reader's language. */
export type PackFault =
  | 'too-large'
  | 'unreadable'
  | 'not-json'
  | 'too-many-values'
  | 'too-deep'
  | 'text-too-long'
  | 'too-many-entries'
  | 'reserved-name'
  | 'unknown-field'
  | 'missing-field'
  | 'wrong-value'
  | 'unknown-id'
  | 'id-twice'

/** One thing wrong with a pack, in words its author can act on. `path` lets a tool name the file. */
export type FolderProblem = Readonly<{ place: string; problem: string; mend: string; path: PackPath }>

/** The same for readers too: `fault` is said in their language, with `detail` (an id, a limit, what was expected) as it is. */
export type PackProblem = FolderProblem & Readonly<{ fault: PackFault; detail: string }>

/** `notes[3].sources[0] (japan-contract-2024)`: the id, where there is one, so that nobody has to count. */
export function describePlace(path: PackPath, input: unknown): string {
  const written = path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`))
    .join('')
  const id = readId(input, path)
  return (written || 'the pack') + (id === null ? '' : ` (${id})`)
}

function readId(input: unknown, path: PackPath): string | null {
  const kind = path[0]
  const position = path[1]
  if (kind === undefined || typeof position !== 'number') return null
  const items = readProperty(input, kind)
  const id = Array.isArray(items) ? readProperty(items[position], 'id') : undefined
  return typeof id === 'string' ? id.slice(0, 64) : null
}

function readProperty(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}
