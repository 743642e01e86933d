/** What analysis needs of packs: every phrase in one tree, every condition ready to be evaluated. */
import { CompiledConditions } from '../conditions/compile'
import type { EntityId, PackId } from '../types'
import type { GrownTree, MatchMode } from './phrase-tree'
import type { Pack, PackEntity, PackLabel } from './schema'
import { type CaseNeed, TermTrie } from './term-trie'

export type Scope = 'sentence' | 'block' | 'article'

/** What all spellings of an entity share. */
export type Owner = Readonly<{
  pack: PackId
  entity: EntityId
  kind: PackEntity['kind']
  /** Too general to be worth a mark: never searched for misspelt. */
  general: boolean
  /** Patterns that in the same block speak against the bare name. */
  vetoes: readonly number[]
}>

/** A spelling that leads to an entity, or away from it. */
export type AliasPattern = Readonly<{
  kind: 'alias'
  owner: Owner
  /** Looks like the entity and is something else: takes its place in the text and links to nothing. */
  lookalike: boolean
  text: string
  language: string
  caseSensitive: boolean
  /** Patterns of which one must stand within `within`; null where the spelling needs none. */
  cues: readonly number[] | null
  within: Scope
}>

/** A word or phrase that conditions, cues and vetoes ask for. */
export type TermPattern = Readonly<{ kind: 'term'; text: string; caseSensitive: false }>

export type Pattern = AliasPattern | TermPattern

/** All installed packs, made ready for linking and scoring. Built once, used for every article. */
export type PackIndex = Readonly<{
  packs: readonly Pack[]
  trie: TermTrie
  /** By pattern number. */
  patterns: readonly Pattern[]
  /** What the patterns ask of the text's capitals, by pattern number; worked out when first met. */
  caseNeeds: Map<number, readonly CaseNeed[] | null>
  conditions: CompiledConditions
  /** What was read at build of the first pack's phrases. */
  grown: GrownTree | undefined
}>

/** Where a label does not say how near a cue must stand: the paragraph, as a compromise of a sentence and the whole text. */
const DEFAULT_SCOPE: Scope = 'block'

const grownTrees = new WeakMap<Pack, () => GrownTree>()

/**
 * Hands in the tree that was grown at build of a pack's phrases. It serves where the pack is the first of those in use.
 * @param grow parses it when it is needed, anew each time
 */
export function prepareTree(pack: Pack, grow: (() => GrownTree) | undefined): void {
  if (grow !== undefined) grownTrees.set(pack, grow)
}

/** Makes packs ready. Cheap enough for a worker's cold start: phrases are only listed here and filed when a text needs them. */
export function indexPacks(packs: readonly Pack[]): PackIndex {
  const grown = packs[0] && grownTrees.get(packs[0])?.()
  const builder = new IndexBuilder(grown)
  const conditions = new CompiledConditions()
  // Pack by pack: a pack's patterns have the same numbers whichever packs come after it.
  for (const [at, pack] of packs.entries()) {
    for (const entity of pack.entities) addEntity(builder, pack.id as PackId, entity)
    conditions.add(pack, (text, mode) => builder.term(text, mode))
    if (at === 0 && grown && grown.patterns !== builder.patterns.length) throw new Error(`a tree of another ${pack.id}`)
  }
  return { packs, trie: builder.trie, patterns: builder.patterns, caseNeeds: new Map(), conditions, grown }
}

class IndexBuilder {
  readonly trie: TermTrie
  readonly patterns: Pattern[] = []
  readonly #terms: Record<MatchMode, Map<string, number>> = { words: new Map(), stem: new Map(), german: new Map() }
  readonly #lists = new Map<string, readonly number[]>()

  constructor(grown?: GrownTree) {
    this.trie = new TermTrie(grown)
  }

  /** The numbers of a list of words; many labels of an entity share one list. */
  terms(texts: readonly string[]): readonly number[] {
    const key = texts.join('\n')
    const known = this.#lists.get(key)
    if (known) return known
    const numbers = texts.map((text) => this.term(text, 'words'))
    this.#lists.set(key, numbers)
    return numbers
  }

  /** The number of a term; the same for the same text, whichever pack asks. */
  term(text: string, mode: MatchMode): number {
    const known = this.#terms[mode].get(text)
    if (known !== undefined) return known
    const number = this.#add({ kind: 'term', text, caseSensitive: false }, mode)
    this.#terms[mode].set(text, number)
    return number
  }

  alias(pattern: AliasPattern): void {
    this.#add(pattern, pattern.language === 'de' ? 'german' : 'words')
  }

  #add(pattern: Pattern, mode: MatchMode): number {
    this.trie.add(pattern.text, mode, this.patterns.length)
    return this.patterns.push(pattern) - 1
  }
}

function addEntity(builder: IndexBuilder, pack: PackId, entity: PackEntity): void {
  const { kind, general } = entity
  const owner: Owner = { pack, entity: entity.id as EntityId, kind, general, vetoes: builder.terms(entity.vetoes) }
  const seen = new Map<string, (readonly number[] | null)[]>()
  for (const [language, labels] of Object.entries(entity.labels)) {
    if (!labels) continue
    const pref: PackLabel = {
      text: labels.pref,
      ...(entity.cues && { cues: entity.cues }),
      ...(entity.within && { within: entity.within }),
      ...(entity.caseSensitive && { caseSensitive: true }),
    }
    for (const label of [pref, ...labels.alt, ...labels.hidden]) {
      const { text, caseSensitive, cues, within } =
        typeof label === 'string' ? ({ text: label } as Exclude<PackLabel, string>) : label
      // The same spelling may stand twice, bare and with cues: the one with its cue near outweighs a veto.
      const cueTerms = cues ? builder.terms(cues) : null
      const key = language === 'de' ? `~${text}` : text
      const others = seen.get(key)
      if (others === undefined) seen.set(key, [cueTerms])
      else if (others.includes(cueTerms)) continue
      else others.push(cueTerms)
      builder.alias({
        kind: 'alias',
        owner,
        lookalike: false,
        text,
        language,
        caseSensitive: caseSensitive ?? false,
        cues: cueTerms,
        within: within ?? DEFAULT_SCOPE,
      })
    }
  }
  for (const text of entity.lookalikes) {
    const within = DEFAULT_SCOPE
    builder.alias({
      kind: 'alias',
      owner,
      lookalike: true,
      text,
      language: 'en',
      caseSensitive: false,
      cues: null,
      within,
    })
  }
}
