import type { Condition } from './schema'

/** Every condition inside `condition`, itself included, with the path to it. */
export function* walkCondition(
  condition: Condition,
  path: readonly (string | number)[] = [],
): Generator<readonly [Condition, readonly (string | number)[]]> {
  yield [condition, path]
  for (const key of ['allOf', 'anyOf', 'noneOf', 'near'] as const) {
    const children = (condition as Partial<Record<typeof key, Condition[]>>)[key]
    for (const [at, child] of (children ?? []).entries()) yield* walkCondition(child, [...path, key, at])
  }
  if ('of' in condition) yield* walkCondition(condition.of, [...path, 'of'])
}
