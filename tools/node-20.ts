/**
 * vitest 5 prints failures with `Map.groupBy`, which Node 20 lacks: without this a red test would not say why.
 * Imported by the vitest configs only. Goes when Node 20 does.
 */
type Grouping = { groupBy?: <K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K) => Map<K, T[]> }

;(Map as unknown as Grouping).groupBy ??= (items, keyOf) => {
  const groups = new Map()
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index++)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
