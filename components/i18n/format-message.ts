/**
 * The part of ICU MessageFormat our catalogues use: `{name}` and `{name, plural, one {# word} other {# words}}`.
 * Plural categories are those of `Intl.PluralRules`; `#` and number arguments are formatted by `Intl.NumberFormat`.
 */
export type MessageArguments = Readonly<Record<string, string | number>>

type Part = string | { name: string } | { name: string; branches: ReadonlyMap<string, readonly Part[]> }

const HASH = { name: '#' } as const
const parsed = new Map<string, readonly Part[]>()

/**
 * Fills a message. `lang` is a BCP 47 tag; a missing argument shows its name in braces, so that it is seen.
 * Throws on a message that is not well formed: a test parses every catalogue.
 */
export function formatMessage(message: string, lang: string, args: MessageArguments = {}): string {
  let parts = parsed.get(message)
  if (!parts) {
    parts = parseMessage(message)
    parsed.set(message, parts)
  }
  return renderParts(parts, lang, args, null)
}

/** The tree of a message: text, arguments and plurals. Throws a RangeError where braces or branches are broken. */
export function parseMessage(message: string): readonly Part[] {
  const [parts, end] = parseParts(message, 0, false)
  if (end !== message.length) throw new RangeError(`unexpected } at ${end} in: ${message}`)
  return parts
}

function parseParts(message: string, from: number, inPlural: boolean): [Part[], number] {
  const parts: Part[] = []
  let text = ''
  let at = from
  const flush = () => {
    if (text) parts.push(text)
    text = ''
  }
  while (at < message.length && message[at] !== '}') {
    if (message[at] === '{') {
      flush()
      const [part, end] = parseArgument(message, at + 1)
      parts.push(part)
      at = end
    } else if (inPlural && message[at] === '#') {
      flush()
      parts.push(HASH)
      at++
    } else {
      text += message[at]
      at++
    }
  }
  flush()
  return [parts, at]
}

function parseArgument(message: string, from: number): [Part, number] {
  const head = /^\s*(\w+)\s*(?:\}|,\s*plural\s*,\s*)/.exec(message.slice(from))
  const name = head?.[1]
  if (!head || !name) throw new RangeError(`not an argument at ${from} in: ${message}`)
  let at = from + head[0].length
  if (head[0].endsWith('}')) return [{ name }, at]
  const branches = new Map<string, readonly Part[]>()
  while (at < message.length && message[at] !== '}') {
    const key = /^\s*([a-z]+|=\d+)\s*\{/.exec(message.slice(at))
    if (!key?.[1]) throw new RangeError(`not a plural branch at ${at} in: ${message}`)
    const [branch, end] = parseParts(message, at + key[0].length, true)
    if (message[end] !== '}') throw new RangeError(`unclosed branch at ${at} in: ${message}`)
    branches.set(key[1], branch)
    at = end + 1
    while (message[at] === ' ') at++
  }
  if (!branches.has('other')) throw new RangeError(`no other branch in: ${message}`)
  if (message[at] !== '}') throw new RangeError(`unclosed plural in: ${message}`)
  return [{ name, branches }, at + 1]
}

function renderParts(parts: readonly Part[], lang: string, args: MessageArguments, count: number | null): string {
  let text = ''
  for (const part of parts) {
    if (typeof part === 'string') text += part
    else if ('branches' in part) {
      const value = Number(args[part.name] ?? 0)
      const branch =
        part.branches.get(`=${value}`) ??
        part.branches.get(pluralRules(lang).select(value)) ??
        part.branches.get('other') ??
        []
      text += renderParts(branch, lang, args, value)
    } else if (part === HASH) text += numberFormat(lang).format(count ?? 0)
    else text += showArgument(args[part.name], part.name, lang)
  }
  return text
}

function showArgument(value: string | number | undefined, name: string, lang: string): string {
  if (value === undefined) return `{${name}}`
  return typeof value === 'number' ? numberFormat(lang).format(value) : value
}

const plurals = new Map<string, Intl.PluralRules>()
const numbers = new Map<string, Intl.NumberFormat>()

function pluralRules(lang: string): Intl.PluralRules {
  const rules = plurals.get(lang) ?? new Intl.PluralRules(lang)
  plurals.set(lang, rules)
  return rules
}

/** The number format of a language, made once. */
export function numberFormat(lang: string): Intl.NumberFormat {
  const format = numbers.get(lang) ?? new Intl.NumberFormat(lang)
  numbers.set(lang, format)
  return format
}
