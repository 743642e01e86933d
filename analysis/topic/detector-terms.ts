import { fold } from '../linking/fold'
import { stemCyrillic } from '../linking/inflection'
import type { Condition, Pack, PackLabel } from '../pack/schema'
import { gateOf } from './detector-gate'
import { type DetectorPattern, patternOf } from './detector-pattern'
import { isGroup, type SpelledNeed, smallest } from './spelled-need'

/** What a page must contain: an index into the groups of the terms, or several such needs. */
export type DetectorNeed =
  | number
  | Readonly<{ all: readonly DetectorNeed[] }>
  | Readonly<{ any: readonly DetectorNeed[] }>
  /** All of these within so many characters of each other, white space collapsed; the first is a group. */
  | Readonly<{ near: readonly DetectorNeed[]; within: number }>

/**
 * What a page must contain before it can be on a topic, in the smallest form a script on every page can carry: plain
 * JSON, built into the detector, or stored for imported packs.
 */
export type DetectorTerms = Readonly<{
  /** Where nothing of this stands in a text, no need holds: one search says no to nearly every page. */
  gate: DetectorPattern
  /** Patterns of which one spelling must occur. */
  groups: readonly DetectorPattern[]
  /** One of these must hold. */
  needs: readonly DetectorNeed[]
}>

const CYRILLIC = /^[\u0400-\u04ff]+$/
const WORD = /[\p{L}\p{N}]+/gu

/** Folded, but for the accents of Latin letters: a page has them or not. */
const foldedWord = (word: string): string => word.replace(/[^\u00df-\u024f]+/g, (part) => fold(part).text)

/** A spelling as the detector looks for it: words in lower case, Cyrillic ones without endings, a space between. */
function spelling(text: string): string {
  const words = text.normalize('NFKC').toLowerCase().match(WORD) ?? []
  return words.map((word) => (CYRILLIC.test(word) ? stemCyrillic(fold(word).text) : foldedWord(word))).join(' ')
}

const spell = (texts: readonly string[]): readonly string[] => smallest(texts.map(spelling))

const labelText = (label: PackLabel): string => (typeof label === 'string' ? label : label.text)

function labelsOf(pack: Pack, ids: readonly string[]): string[] {
  const entities = pack.entities.filter((entity) => ids.includes(entity.id))
  return entities.flatMap((entity) =>
    Object.values(entity.labels).flatMap((labels) =>
      labels ? [labels.pref, ...labels.alt.map(labelText), ...labels.hidden.map(labelText)] : [],
    ),
  )
}

/** Groups first, the shortest first: a need is most often refused by a few look-ups. */
const cost = (need: SpelledNeed): number => (isGroup(need) ? need.length : 1000)

/** A group of more spellings than this refuses hardly a page and weighs most: the others decide without it. */
const MOST_SPELLINGS = 18

function selective(needs: readonly SpelledNeed[]): readonly SpelledNeed[] {
  const kept = needs.filter((need) => !isGroup(need) || need.length <= MOST_SPELLINGS)
  return kept.length > 0 ? kept : needs
}

/** Whether a spelling can't occur without the need holding: each part of a nearness begins one of its words. */
function implies(text: string, need: SpelledNeed): boolean {
  if (isGroup(need)) return need.some((part) => ` ${text}`.includes(` ${part}`))
  if ('near' in need) return text.length <= need.within && need.near.every((part) => implies(text, part))
  return 'all' in need ? need.all.every((part) => implies(text, part)) : need.any.some((part) => implies(text, part))
}

function allOf(conditions: readonly Condition[], pack: Pack): SpelledNeed | null {
  const needs = conditions.map((condition) => needOf(condition, pack)).filter((need) => need !== null)
  const flat = selective(needs.flatMap((need) => (!isGroup(need) && 'all' in need ? need.all : [need])))
  const only = flat[0]
  if (!only) return null
  return flat.length === 1 ? only : { all: [...flat].sort((a, b) => cost(a) - cost(b)) }
}

/** Nearness is kept where one of the parts is a plain group of words to start looking from. */
function near(conditions: readonly Condition[], within: number, pack: Pack): SpelledNeed | null {
  const needs = conditions.map((condition) => needOf(condition, pack)).filter((need) => need !== null)
  const sorted = [...selective(needs)].sort((a, b) => cost(a) - cost(b))
  const first = sorted[0]
  if (!first || !isGroup(first) || sorted.length < conditions.length) return allOf(conditions, pack)
  return { near: sorted, within }
}

function anyOf(conditions: readonly Condition[], pack: Pack): SpelledNeed | null {
  const needs = conditions.map((condition) => needOf(condition, pack))
  if (needs.includes(null)) return null
  const present = needs.filter((need) => need !== null)
  const rest = present.filter((need) => !isGroup(need))
  const group = smallest(present.filter(isGroup).flat()).filter((text) => !rest.some((need) => implies(text, need)))
  if (rest.length === 0) return group
  // The group is often long: what is near a few words is found sooner.
  return { any: group.length > 0 ? [...rest, group] : rest }
}

/** What a text must contain for the condition to be able to hold; null where nothing can be asked for. */
function needOf(condition: Condition, pack: Pack): SpelledNeed | null {
  if ('terms' in condition) return spell(condition.terms)
  if ('stems' in condition) return spell(condition.stems)
  if ('list' in condition) return spell(pack.lists[condition.list] ?? [])
  if ('entities' in condition) return spell(labelsOf(pack, condition.entities))
  if ('allOf' in condition) return allOf(condition.allOf, pack)
  if ('near' in condition) return near(condition.near, condition.within, pack)
  if ('anyOf' in condition) return anyOf(condition.anyOf, pack)
  if ('of' in condition) return needOf(condition.of, pack)
  return null
}

/** The need with its groups replaced by their places in `groups`, where those not there yet are added. */
function numbered(need: SpelledNeed, groups: (readonly string[])[]): DetectorNeed {
  if (isGroup(need)) {
    const known = groups.findIndex((group) => group.join() === need.join())
    return known >= 0 ? known : groups.push(need) - 1
  }
  if ('near' in need) return { near: need.near.map((part) => numbered(part, groups)), within: need.within }
  return 'all' in need
    ? { all: need.all.map((part) => numbered(part, groups)) }
    : { any: need.any.map((part) => numbered(part, groups)) }
}

/**
 * The detector's terms for these packs: a superset of their topic rules. Counts and negations are dropped and words
 * are looked for as beginnings of words, so that what the rules accept the detector accepts too (near-misspellings
 * apart). A rule that asks for nothing is left out: it would open every page.
 */
export function detectorTerms(packs: readonly Pack[]): DetectorTerms {
  const needs = packs.flatMap((pack) =>
    pack.topics.flatMap((topic) => topic.rules.map((rule) => needOf(rule.when, pack))),
  )
  const present = needs.filter((need) => need !== null)
  const spelled = [...new Map(present.map((need) => [JSON.stringify(need), need])).values()]
  const groups: (readonly string[])[] = []
  const numberedNeeds = spelled.map((need) => numbered(need, groups))
  return { gate: patternOf(gateOf(spelled)), groups: groups.map(patternOf), needs: numberedNeeds }
}
