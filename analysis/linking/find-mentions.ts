import type { PackIndex } from '../pack/pack-index'
import type { Article, Mention, MentionId } from '../types'
import { chooseAlias, type Surroundings } from './choose-alias'
import type { FuzzyHit } from './fuzzy/confirm-slips'
import { findFuzzy } from './fuzzy/find-fuzzy'
import { type AliasHit, type ArticleScan, scanArticle } from './scan-article'

/**
 * The packs' entities named in an article, in reading order, headline and headings included. Spans cover the spelling
 * and a plural "s", as UTF-16 offsets into their block, and never overlap: the longest spelling has the place.
 */
export function findMentions(article: Article, index: PackIndex): readonly Mention[] {
  return linkScan(scanArticle(article, index), index)
}

/** As `findMentions`, of an article that is scanned already. */
export function linkScan(scan: ArticleScan, index: PackIndex): readonly Mention[] {
  const lookalikes = scan.aliases.filter((hit) => hit.pattern.lookalike)
  const around = { scan, lookalikes }
  const exact = settleOverlaps(scan.aliases, around)
  const chosen = addFuzzy(exact, settleOverlaps(findFuzzy(scan, index, exact), around))
  return chosen
    .filter((hit) => !hit.pattern.lookalike)
    .sort((a, b) => a.block - b.block || a.start - b.start)
    .map((hit, at) => ({
      id: `m${at}` as MentionId,
      span: { block: hit.block, start: hit.start, end: hit.end },
      entity: hit.pattern.owner.entity,
      pack: hit.pattern.owner.pack,
      alias: hit.pattern.text,
      method: 'score' in hit ? 'fuzzy' : 'exact',
      score: 'score' in hit ? hit.score : 1,
    }))
}

/** Near spellings where nothing else stands, or where what stands there is only a part of them: "[Mitsubishi Heavy] Industry". */
function addFuzzy(exact: readonly AliasHit[], fuzzy: readonly FuzzyHit[]): (AliasHit | FuzzyHit)[] {
  const added = fuzzy.filter((hit) => exact.every((other) => !overlaps(hit, other) || isPartOf(other, hit)))
  return [...exact.filter((hit) => !added.some((other) => overlaps(hit, other))), ...added]
}

function overlaps(a: AliasHit, b: AliasHit): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end
}

function isPartOf(part: AliasHit, whole: AliasHit): boolean {
  const isLess = part.end - part.start < whole.end - whole.start
  return part.start >= whole.start && part.end <= whole.end && isLess && !part.pattern.lookalike
}

/** Gives each place to the longest spelling that may be linked there; look-alikes take theirs too. */
function settleOverlaps<Hit extends AliasHit>(hits: readonly Hit[], around: Surroundings): Hit[] {
  const places = new Map<string, Hit[]>()
  for (const hit of hits) {
    const key = `${hit.block}:${hit.start}:${hit.end}`
    const place = places.get(key)
    if (place) place.push(hit)
    else places.set(key, [hit])
  }
  const taken = new Map<number, Hit[]>()
  const chosen: Hit[] = []
  const longestFirst = [...places.values()].sort((a, b) => lengthOf(b) - lengthOf(a))
  for (const claims of longestFirst) {
    const [claim] = claims
    if (!claim) continue
    const neighbours = taken.get(claim.block)
    if (neighbours?.some((other) => claim.start < other.end && claim.end > other.start)) continue
    const hit = chooseAlias(claims, around)
    if (!hit) continue
    chosen.push(hit)
    if (neighbours === undefined) taken.set(claim.block, [hit])
    else neighbours.push(hit)
  }
  return chosen
}

function lengthOf(claims: readonly AliasHit[]): number {
  const [claim] = claims
  return claim ? claim.end - claim.start : 0
}
