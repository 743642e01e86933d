import type { AliasPattern, Scope } from '../pack/pack-index'
import type { AliasHit, ArticleScan, PlacedBlock } from './scan-article'

/** Places of terms in the article, for the question how near the next one is. */
export type Surroundings = Readonly<{
  scan: ArticleScan
  /** Look-alikes found in each block. */
  lookalikes: readonly AliasHit[]
}>

const NOWHERE = Number.POSITIVE_INFINITY

/**
 * Which of the spellings that claim one place has it: the one whose cue stands nearest. A spelling that asks for no cue
 * stands back behind one whose cue is there; where two have equal right none gets it.
 */
export function chooseAlias<Hit extends AliasHit>(hits: readonly Hit[], around: Surroundings): Hit | null {
  const lookalike = hits.find((hit) => hit.pattern.lookalike)
  if (lookalike) return lookalike
  let best: Hit | null = null
  let bestDistance = NOWHERE
  let unclear = false
  for (const hit of hits) {
    const distance = rankHit(hit, around)
    if (distance === null) continue
    if (best && hit.pattern.owner === best.pattern.owner) {
      if (distance < bestDistance) bestDistance = distance
      continue
    }
    if (best && distance === bestDistance) unclear ||= hit.pattern.owner.pack === best.pattern.owner.pack
    else if (!best || distance < bestDistance) {
      best = hit
      bestDistance = distance
      unclear = false
    }
  }
  return unclear ? null : best
}

/** Any cue beats none, however far it stands. */
const UNCUED = 1e9

/** How far the cue is; null where the spelling may not be linked here. */
function rankHit(hit: AliasHit, around: Surroundings): number | null {
  const { pattern } = hit
  const block = around.scan.blocks[blockIndex(hit, around.scan)]
  if (!block) return null
  const distance = pattern.cues ? nearest(pattern.cues, hit, block, pattern.within, around.scan) : UNCUED
  if (distance === NOWHERE) return null
  if (isBare(pattern) && isVetoed(hit, block, distance, around)) return null
  return distance
}

function blockIndex(hit: AliasHit, scan: ArticleScan): number {
  const guess = scan.blocks[hit.block]
  return guess?.id === hit.block ? hit.block : scan.blocks.findIndex((block) => block.id === hit.block)
}

/** Only the bare name can be mistaken: one word, or a name that by itself asks for a cue. */
function isBare(pattern: AliasPattern): boolean {
  return pattern.cues !== null || !/\s/.test(pattern.text)
}

/**
 * A veto counts unless a cue of the name stands nearer. A look-alike of the same block asks for more: the cue must stand
 * in the name's own sentence.
 */
function isVetoed(hit: AliasHit, block: PlacedBlock, cueDistance: number, around: Surroundings): boolean {
  const { owner, cues, text } = hit.pattern
  if (nearest(owner.vetoes, hit, block, 'block', around.scan) < cueDistance) return true
  const namesakes = around.lookalikes.filter(
    (other) => other.block === hit.block && other.pattern.owner === owner && isShortFor(text, other.pattern.text),
  )
  if (namesakes.length === 0) return false
  const cueInSentence = cues ? nearest(cues, hit, block, 'sentence', around.scan) : UNCUED
  return namesakes.some((other) => Math.abs(other.start - hit.start) < cueInSentence)
}

/** Whether a word is one of the phrase's own: after "New England Patriots", "the Patriots" means the team again. */
function isShortFor(word: string, phrase: string): boolean {
  const words = phrase.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  const short = word.toLowerCase()
  return words.length > 1 && (words.includes(short) || words.includes(`${short}s`))
}

/** Characters to the nearest of the terms within the scope; infinite where there is none. */
function nearest(
  patterns: readonly number[],
  hit: AliasHit,
  block: PlacedBlock,
  within: Scope,
  scan: ArticleScan,
): number {
  const [from, to] = scopeOf(hit, block, within)
  const start = block.base + hit.start
  const end = block.base + hit.end
  let best = NOWHERE
  for (const pattern of patterns) {
    const spans = scan.terms.get(pattern) ?? []
    for (let at = 0; at < spans.length; at += 2) {
      const termStart = spans[at] ?? 0
      const termEnd = spans[at + 1] ?? 0
      if (termStart < from || termEnd > to || (termStart >= start && termEnd <= end)) continue
      best = Math.min(best, Math.max(termStart - end, start - termEnd, 0))
    }
  }
  return best
}

function scopeOf(hit: AliasHit, block: PlacedBlock, within: Scope): [number, number] {
  if (within === 'article') return [0, NOWHERE]
  if (within === 'block') return [block.base, block.base + block.text.length]
  const { gaps, starts, ends, count } = block.tokens
  let first = hit.first
  while (first > 0 && gaps[first] !== 'sentence') first--
  let last = hit.last
  while (last + 1 < count && gaps[last + 1] !== 'sentence') last++
  return [block.base + (starts[first] ?? 0), block.base + (ends[last] ?? 0)]
}
