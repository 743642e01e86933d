import type { MatchMode } from '../pack/phrase-tree'
import type { Condition, Pack } from '../pack/schema'
import type { EntityId, PackId } from '../types'

/** A condition whose terms are pattern numbers. */
export type Compiled =
  | Readonly<{ kind: 'leaf'; leaf: number }>
  | Readonly<{ kind: 'entities'; pack: PackId; ids: readonly EntityId[] }>
  | Readonly<{ kind: 'allOf' | 'anyOf' | 'noneOf'; parts: readonly Compiled[] }>
  | Readonly<{ kind: 'near'; parts: readonly Compiled[]; within: number }>
  | Readonly<{ kind: 'atLeast'; count: number; of: Compiled }>

/** Groups of leaves. */
export type Needs = readonly (readonly number[])[]

type TermNumber = (text: string, mode: MatchMode) => number

/** Every condition of every pack, compiled once. */
export class CompiledConditions {
  readonly #compiled = new Map<Condition, Compiled>()
  readonly #needs = new Map<Condition, Needs>()
  readonly #patternsOf: (readonly number[])[] = []
  readonly #leaves = new Map<string, number>()

  /** Compiles the conditions of one pack more. */
  add(pack: Pack, term: TermNumber): void {
    const lists = new Map<string, number>()
    const list = (id: string): number => {
      const leaf = lists.get(id) ?? this.#leaf((pack.lists[id] ?? []).map((text) => term(text, 'words')))
      lists.set(id, leaf)
      return leaf
    }
    for (const condition of conditionsOf(pack)) {
      this.#compiled.set(condition, this.#compile(condition, { pack: pack.id as PackId, list, term }))
    }
  }

  /** The compiled form of a condition that stands in one of the packs. Throws for any other. */
  get(condition: Condition): Compiled {
    const compiled = this.#compiled.get(condition)
    if (!compiled) throw new Error('this condition is in none of the indexed packs')
    return compiled
  }

  /**
   * Leaves without which a condition cannot hold: of each group one must occur. Found out once, so that a hundred packs'
   * rules are ruled out by a few look-ups each. Throws for a condition of no indexed pack.
   */
  needsOf(condition: Condition): Needs {
    const needs = this.#needs.get(condition) ?? findNeeds(this.get(condition))
    this.#needs.set(condition, needs)
    return needs
  }

  /** The patterns of a leaf. */
  patternsOf(leaf: number): readonly number[] {
    return this.#patternsOf[leaf] ?? []
  }

  get leafCount(): number {
    return this.#patternsOf.length
  }

  #compile(condition: Condition, context: { pack: PackId; list: (id: string) => number; term: TermNumber }): Compiled {
    const parts = (conditions: readonly Condition[]) => conditions.map((part) => this.#compile(part, context))
    const { pack, list, term } = context
    if ('terms' in condition)
      return { kind: 'leaf', leaf: this.#leaf(condition.terms.map((text) => term(text, 'words'))) }
    if ('stems' in condition)
      return { kind: 'leaf', leaf: this.#leaf(condition.stems.map((text) => term(text, 'stem'))) }
    if ('list' in condition) return { kind: 'leaf', leaf: list(condition.list) }
    if ('entities' in condition) return { kind: 'entities', pack, ids: condition.entities as EntityId[] }
    if ('allOf' in condition) return { kind: 'allOf', parts: parts(condition.allOf) }
    if ('anyOf' in condition) return { kind: 'anyOf', parts: parts(condition.anyOf) }
    if ('noneOf' in condition) return { kind: 'noneOf', parts: parts(condition.noneOf) }
    if ('near' in condition) return { kind: 'near', parts: parts(condition.near), within: condition.within }
    return { kind: 'atLeast', count: condition.atLeast, of: this.#compile(condition.of, context) }
  }

  /** Leaves that ask for the same are one, whichever packs they stand in. */
  #leaf(patterns: readonly number[]): number {
    const key = patterns.join()
    const known = this.#leaves.get(key)
    if (known !== undefined) return known
    const leaf = this.#patternsOf.push(patterns) - 1
    this.#leaves.set(key, leaf)
    return leaf
  }
}

function findNeeds(condition: Compiled): (readonly number[])[] {
  switch (condition.kind) {
    case 'leaf':
      return [[condition.leaf]]
    case 'allOf':
    case 'near':
      return condition.parts.flatMap(findNeeds)
    case 'atLeast':
      return findNeeds(condition.of)
    case 'anyOf': {
      const needs = condition.parts.map(findNeeds)
      // One group of every part must be met: the first of each stands for it.
      return needs.some((groups) => groups.length === 0) ? [] : [needs.flatMap((groups) => groups[0] ?? [])]
    }
    case 'noneOf':
    case 'entities':
      return []
  }
}

function* conditionsOf(pack: Pack): Generator<Condition> {
  for (const topic of pack.topics) for (const rule of topic.rules) yield rule.when
  for (const { when, unless } of pack.figures) yield* present(when, unless)
  for (const { when, unless, articleWhen } of pack.misread) yield* present(when, unless, articleWhen)
  for (const question of pack.questions) {
    yield* present(question.articleWhen, question.answeredBy, question.undisclosedBy)
  }
}

function present(...conditions: readonly (Condition | undefined)[]): Condition[] {
  return conditions.filter((condition) => condition !== undefined)
}
