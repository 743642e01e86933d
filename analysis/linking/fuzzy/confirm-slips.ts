import Fuse from 'fuse.js/basic'
import type { AliasHit, ArticleScan } from '../scan-article'

/** A name found nearly as the pack spells it. `score` from 0 to 1. */
export type FuzzyHit = AliasHit & Readonly<{ score: number }>

/** What the prefilter let through. */
export type Candidate = AliasHit & Readonly<{ number: number }>

/** Fuse's distance, 0 to 1, up to which it confirms a candidate that the prefilter let through. */
const FUSE_THRESHOLD = 0.4

/** Fuse has the last word: of the candidates for a place it keeps those it finds near, with its score. */
export function confirmSlips(candidates: readonly Candidate[], scan: ArticleScan): FuzzyHit[] {
  const places = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const key = `${candidate.block}:${candidate.first}:${candidate.last}`
    const place = places.get(key)
    if (!place) places.set(key, [candidate])
    else if (!place.some((other) => other.number === candidate.number)) place.push(candidate)
  }
  return [...places.values()].flatMap((place) => confirmPlace(place, scan))
}

function confirmPlace(place: readonly Candidate[], scan: ArticleScan): FuzzyHit[] {
  const [any] = place
  const text = scan.blocks.find((block) => block.id === any?.block)?.text.slice(any?.start, any?.end) ?? ''
  const names = place.map((candidate) => ({ name: candidate.pattern.text, candidate }))
  const fuse = new Fuse(names, { keys: ['name'], includeScore: true, threshold: FUSE_THRESHOLD, ignoreLocation: true })
  return fuse
    .search(text)
    .map(({ item, score = 1 }) => ({ ...item.candidate, score: Math.round((1 - score) * 100) / 100 }))
}
