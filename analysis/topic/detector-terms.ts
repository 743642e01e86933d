import { fold } from '../linking/fold'
import { stemCyrillic } from '../linking/inflection'
import type { Condition, Pack, PackLabel } from '../pack/schema'

/**
 * What a page must contain before it can be on a topic, in the smallest form a script on every page can carry.
 * A list is a group of spellings of which one must occur; each spelling is its folded words in order.
 */
export type DetectorNeed =
  | readonly string[]
  | Readonly<{ all: readonly DetectorNeed[] }>
  | Readonly<{ any: readonly DetectorNeed[] }>
  /** All of these within so many characters of each other, white space collapsed; the first is a group. */
  | Readonly<{ near: readonly DetectorNeed[]; within: number }>

/** One of these must hold. Plain JSON: it is built into the detector, or stored for imported packs. */
export type DetectorTerms = readonly DetectorNeed[]

const CYRILLIC = /^[\u0400-\u04ff]+$/
const WORD = /[\p{L}\p{N}]+/gu

/** A spelling as the detector looks for it: folded words, Cyrillic ones without their endings, one space between. */
function spelling(text: string): string {
  const words = fold(text).text.match(WORD) ?? []
  return words.map((word) => (CYRILLIC.test(word) ? stemCyrillic(word) : word)).join(' ')
}

/** Without spellings that cannot occur unless a shorter one does. */
function smallest(texts: readonly string[]): readonly string[] {
  const spellings = [...new Set(texts.map(spelling))].filter((text) => text !== '').sort((a, b) => a.length - b.length)
  return spellings.filter((text, at) => !spellings.slice(0, at).some((shorter) => text.includes(shorter)))
}

const labelText = (label: PackLabel): string => (typeof label === 'string' ? label : label.text)

function labelsOf(pack: Pack, ids: readonly string[]): string[] {
  const entities = pack.entities.filter((entity) => ids.includes(entity.id))
  return entities.flatMap((entity) =>
    Object.values(entity.labels).flatMap((labels) =>
      labels ? [labels.pref, ...labels.alt.map(labelText), ...labels.hidden.map(labelText)] : [],
    ),
  )
}

const isGroup = (need: DetectorNeed): need is readonly string[] => Array.isArray(need)

/** Groups first, the shortest first: a need is most often refused by a few look-ups. */
const cost = (need: DetectorNeed): number => (isGroup(need) ? need.length : 1000)

/** A group of more spellings than this refuses hardly a page and weighs most: the others decide without it. */
const MOST_SPELLINGS = 40

function selective(needs: readonly DetectorNeed[]): readonly DetectorNeed[] {
  const kept = needs.filter((need) => !isGroup(need) || need.length <= MOST_SPELLINGS)
  return kept.length > 0 ? kept : needs
}

/** Whether a spelling can't occur without the need holding: each part of a nearness begins one of its words. */
function implies(text: string, need: DetectorNeed): boolean {
  if (isGroup(need)) return need.some((part) => ` ${text}`.includes(` ${part}`))
  if ('near' in need) return text.length <= need.within && need.near.every((part) => implies(text, part))
  return 'all' in need ? need.all.every((part) => implies(text, part)) : need.any.some((part) => implies(text, part))
}

function allOf(conditions: readonly Condition[], pack: Pack): DetectorNeed | null {
  const needs = conditions.map((condition) => needOf(condition, pack)).filter((need) => need !== null)
  const flat = selective(needs.flatMap((need) => (!isGroup(need) && 'all' in need ? need.all : [need])))
  const only = flat[0]
  if (!only) return null
  return flat.length === 1 ? only : { all: [...flat].sort((a, b) => cost(a) - cost(b)) }
}

/** Nearness is kept where one of the parts is a plain group of words to start looking from. */
function near(conditions: readonly Condition[], within: number, pack: Pack): DetectorNeed | null {
  const needs = conditions.map((condition) => needOf(condition, pack)).filter((need) => need !== null)
  const sorted = [...selective(needs)].sort((a, b) => cost(a) - cost(b))
  const first = sorted[0]
  if (!first || !isGroup(first) || sorted.length < conditions.length) return allOf(conditions, pack)
  return { near: sorted, within }
}

function anyOf(conditions: readonly Condition[], pack: Pack): DetectorNeed | null {
  const needs = conditions.map((condition) => needOf(condition, pack))
  if (needs.includes(null)) return null
  const present = needs.filter((need) => need !== null)
  const rest = present.filter((need) => !isGroup(need))
  const group = smallest(present.filter(isGroup).flat()).filter((text) => !rest.some((need) => implies(text, need)))
  if (rest.length === 0) return group
  return { any: group.length > 0 ? [group, ...rest] : rest }
}

/** What a text must contain for the condition to be able to hold; null where nothing can be asked for. */
function needOf(condition: Condition, pack: Pack): DetectorNeed | null {
  if ('terms' in condition) return smallest(condition.terms)
  if ('stems' in condition) return smallest(condition.stems)
  if ('list' in condition) return smallest(pack.lists[condition.list] ?? [])
  if ('entities' in condition) return smallest(labelsOf(pack, condition.entities))
  if ('allOf' in condition) return allOf(condition.allOf, pack)
  if ('near' in condition) return near(condition.near, condition.within, pack)
  if ('anyOf' in condition) return anyOf(condition.anyOf, pack)
  if ('of' in condition) return needOf(condition.of, pack)
  return null
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
  return [...new Map(present.map((need) => [JSON.stringify(need), need])).values()]
}
