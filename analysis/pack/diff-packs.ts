import type { Pack } from './schema'

const KINDS = [
  'topics',
  'entities',
  'sources',
  'notes',
  'events',
  'figures',
  'series',
  'misread',
  'questions',
  'examples',
] as const
export type PackPart = (typeof KINDS)[number] | 'lists' | 'head'

/** One thing that taking the new pack would add, change or remove. */
export type PackChange = Readonly<{
  part: PackPart
  id: string
  /** What to show for it, English: a title, a label, or the id where it has neither. */
  label: string
  change: 'added' | 'changed' | 'removed'
  /** Top-level fields whose values differ; empty unless changed. */
  fields: readonly string[]
}>

export type PackDiff = Readonly<{
  changes: readonly PackChange[]
  counts: Readonly<Record<PackChange['change'], number>>
}>

type Item = Readonly<Record<string, unknown>>

/**
 * What a reader is asked to agree to before a pack is taken. The order is that of the new pack, removed things last.
 * @param before the installed version, or null where there is none
 */
export function diffPacks(before: Pack | null, after: Pack): PackDiff {
  const changes = [
    ...diffItems('head', headOf(before), headOf(after)),
    ...KINDS.flatMap((part) => diffItems(part, itemsOf(before, part), itemsOf(after, part))),
    ...diffItems('lists', listsOf(before), listsOf(after)),
  ]
  const count = (change: PackChange['change']) => changes.filter((each) => each.change === change).length
  return { changes, counts: { added: count('added'), changed: count('changed'), removed: count('removed') } }
}

function diffItems(part: PackPart, before: ReadonlyMap<string, Item>, after: ReadonlyMap<string, Item>): PackChange[] {
  const changes: PackChange[] = []
  for (const [id, item] of after) {
    const old = before.get(id)
    const fields = old === undefined ? [] : differingFields(old, item)
    if (old === undefined) changes.push({ part, id, label: labelOf(item, id), change: 'added', fields })
    else if (fields.length > 0) changes.push({ part, id, label: labelOf(item, id), change: 'changed', fields })
  }
  for (const [id, item] of before) {
    if (!after.has(id)) changes.push({ part, id, label: labelOf(item, id), change: 'removed', fields: [] })
  }
  return changes
}

function differingFields(before: Item, after: Item): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].filter((name) => canonical(before[name]) !== canonical(after[name])).sort()
}

/** JSON with sorted keys: the order in which an editor wrote the fields is no change. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

function headOf(pack: Pack | null): Map<string, Item> {
  if (pack === null) return new Map()
  const { id, title, description, version, asOf, licence } = pack
  return new Map([[id, { title, description, version, asOf, licence }]])
}

function itemsOf(pack: Pack | null, part: (typeof KINDS)[number]): Map<string, Item> {
  const items: readonly Item[] = pack?.[part] ?? []
  return new Map(items.map((item) => [typeof item.id === 'string' ? item.id : String(item.text), item]))
}

function listsOf(pack: Pack | null): Map<string, Item> {
  return new Map(Object.entries(pack?.lists ?? {}).map(([id, terms]) => [id, { terms }]))
}

function labelOf(item: Item, id: string): string {
  for (const name of ['title', 'label', 'slip', 'question']) {
    const text = item[name]
    if (typeof text === 'object' && text !== null && 'en' in text && typeof text.en === 'string') return text.en
    if (typeof text === 'string') return text
  }
  const labels = item.labels as { en?: { pref?: string } } | undefined
  return labels?.en?.pref ?? id
}
