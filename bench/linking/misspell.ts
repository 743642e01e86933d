import type { Pack, PackEntity, PackLabel } from '../../analysis/pack/schema'
import { createRandom, pick } from './random'

export type Misspelling = Readonly<{ entity: string; alias: string; kind: Slip; written: string; sentence: string }>
export type Slip = 'edit' | 'hyphen' | 'space' | 'plural'

const SLIPS: readonly Slip[] = ['edit', 'edit', 'hyphen', 'space', 'plural']
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
/** Shorter names are only found as they stand. */
const SHORTEST = 6

/** So many misspelt English names of a pack, each in a sentence that names one of its cues where it needs one. */
export function makeMisspellings(pack: Pack, count: number, seed: number): readonly Misspelling[] {
  const random = createRandom(seed)
  const names = pack.entities.filter((entity) => !entity.general).flatMap(namesOf)
  const made: Misspelling[] = []
  const taken = new Set<string>()
  while (made.length < count) {
    const { entity, alias, cue } = pick(names, random)
    const kind = pick(SLIPS, random)
    const written = misspell(alias, kind, random)
    if (written === null || written === alias || taken.has(written) || names.some((name) => name.alias === written))
      continue
    taken.add(written)
    const sentence = `Yesterday ${written} was in the news again${cue ? `, together with ${cue}` : ''}.`
    made.push({ entity, alias, kind, written, sentence })
  }
  return made
}

function namesOf(entity: PackEntity): { entity: string; alias: string; cue: string | undefined }[] {
  const pref: PackLabel = entity.cues ? { text: entity.labels.en.pref, cues: entity.cues } : entity.labels.en.pref
  return [pref, ...entity.labels.en.alt].flatMap((label) => {
    const { text, cues } = typeof label === 'string' ? { text: label, cues: undefined } : label
    return /\p{L}/u.test(text) && text.replace(/[^\p{L}]/gu, '').length >= SHORTEST
      ? [{ entity: entity.id, alias: text, cue: cues?.[0] }]
      : []
  })
}

/** The alias with one slip of a kind; null where the kind does not fit it. */
function misspell(alias: string, kind: Slip, random: () => number): string | null {
  if (kind === 'plural') return /s$/.test(alias) ? null : `${alias}s`
  if (kind === 'hyphen') return alias.includes('-') ? alias.replaceAll('-', random() < 0.5 ? '' : ' ') : null
  if (kind === 'space')
    return alias.includes(' ') ? alias.replace(' ', random() < 0.6 ? '' : '  ') : splitWord(alias, random)
  let text = alias
  const letters = alias.replace(/[^\p{L}]/gu, '').length
  for (let edits = Math.floor(letters / 6); edits > 0; edits -= 3) text = editOnce(text, random)
  return text
}

function splitWord(word: string, random: () => number): string {
  const at = 3 + Math.floor(random() * (word.length - 5))
  return `${word.slice(0, at)} ${word.slice(at)}`
}

/** A letter left out, doubled, replaced or swapped with its neighbour. */
function editOnce(text: string, random: () => number): string {
  const places = [...text].flatMap((letter, at) => (/[a-z]/.test(letter) ? [at] : []))
  if (places.length < 2) return text
  const at = pick(places, random)
  const letter = text.charAt(at)
  const way = pick(['drop', 'double', 'replace', 'swap'] as const, random)
  if (way === 'drop') return text.slice(0, at) + text.slice(at + 1)
  if (way === 'double') return text.slice(0, at) + letter + text.slice(at)
  if (way === 'replace') return text.slice(0, at) + pick([...LETTERS], random) + text.slice(at + 1)
  const next = text.charAt(at + 1)
  return /[a-z]/.test(next) ? text.slice(0, at) + next + letter + text.slice(at + 2) : editOnce(text, random)
}
