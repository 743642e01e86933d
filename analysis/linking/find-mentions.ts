import type { PackIndex } from '../pack/pack-index'
import type { Article, Mention, MentionId } from '../types'
import { chooseAlias, type Surroundings } from './choose-alias'
import { type AliasHit, scanArticle } from './scan-article'

/**
 * The packs' entities named in an article, in reading order, headline and headings included. Spans cover the spelling
 * and a plural "s", as UTF-16 offsets into their block, and never overlap: the longest spelling has the place.
 */
export function findMentions(article: Article, index: PackIndex): readonly Mention[] {
  const scan = scanArticle(article, index)
  const lookalikes = scan.aliases.filter((hit) => hit.pattern.lookalike)
  const chosen = settleOverlaps(scan.aliases, { scan, lookalikes })
  return chosen
    .filter((hit) => !hit.pattern.lookalike)
    .sort((a, b) => a.block - b.block || a.start - b.start)
    .map((hit, at) => ({
      id: `m${at}` as MentionId,
      span: { block: hit.block, start: hit.start, end: hit.end },
      entity: hit.pattern.entity,
      pack: hit.pattern.pack,
      alias: hit.pattern.text,
      method: 'exact',
      score: 1,
    }))
}

/** Gives each place to the longest spelling that may be linked there; look-alikes take theirs too. */
function settleOverlaps(hits: readonly AliasHit[], around: Surroundings): AliasHit[] {
  const places = new Map<string, AliasHit[]>()
  for (const hit of hits) {
    const key = `${hit.block}:${hit.start}:${hit.end}`
    const place = places.get(key)
    if (place) place.push(hit)
    else places.set(key, [hit])
  }
  const taken = new Map<number, AliasHit[]>()
  const chosen: AliasHit[] = []
  const longestFirst = [...places.values()].sort((a, b) => lengthOf(b) - lengthOf(a))
  for (const claims of longestFirst) {
    const [claim] = claims
    if (!claim) continue
    const neighbours = taken.get(claim.block) ?? []
    if (neighbours.some((other) => claim.start < other.end && claim.end > other.start)) continue
    const hit = chooseAlias(claims, around)
    if (!hit) continue
    chosen.push(hit)
    taken.set(claim.block, [...neighbours, hit])
  }
  return chosen
}

function lengthOf(claims: readonly AliasHit[]): number {
  const [claim] = claims
  return claim ? claim.end - claim.start : 0
}
