/**
 * Endings of Ukrainian and Russian nouns and adjectives, longest first. A light stemmer after the idea of Savoy's light
 * stemmers (Dolamic and Savoy 2009, "Indexing and stemming approaches for the Czech language" and kin): only case and
 * number go, never derivation, so that японский and Япония stay apart.
 */
const CYRILLIC_ENDINGS = [
  ...[
    'иями',
    'ьями',
    'ього',
    'ьому',
    'іями',
    'ями',
    'ами',
    'ого',
    'его',
    'ому',
    'ему',
    'ыми',
    'ими',
    'іми',
    'иях',
    'іях',
  ],
  ...[
    'ией',
    'ією',
    'иям',
    'іям',
    'єю',
    'ою',
    'ею',
    'ові',
    'еві',
    'єві',
    'ах',
    'ях',
    'ам',
    'ям',
    'ов',
    'ев',
    'ів',
    'їв',
  ],
  ...[
    'ей',
    'ой',
    'ий',
    'ый',
    'ій',
    'ая',
    'яя',
    'ое',
    'ее',
    'ые',
    'ие',
    'ії',
    'ію',
    'ія',
    'ие',
    'ию',
    'ия',
    'ии',
    'их',
    'ых',
  ],
  ...[
    'іх',
    'ым',
    'им',
    'ім',
    'ом',
    'ем',
    'єм',
    'ую',
    'юю',
    'ть',
    'а',
    'я',
    'о',
    'е',
    'є',
    'и',
    'ы',
    'і',
    'ї',
    'у',
    'ю',
    'ь',
    'й',
  ],
]
const LONGEST_ENDING = 4
const endings = new Set(CYRILLIC_ENDINGS)

/** Fewer letters than this tell no word apart: шаг, рада keep their form. */
const SHORTEST_STEM = 3

/** The part of a lower-case Cyrillic word that its cases and numbers share. */
export function stemCyrillic(word: string): string {
  for (let cut = Math.min(LONGEST_ENDING, word.length - SHORTEST_STEM); cut > 0; cut--) {
    if (endings.has(word.slice(word.length - cut))) return word.slice(0, word.length - cut)
  }
  return word
}

/** The part of a lower-case German word that its cases and numbers share. */
export function stemGerman(word: string): string {
  const match = /^(.{4,}?)(?:ern|en|er|es|em|e|n|s)$/.exec(word)
  return match?.[1] ?? word
}

/** What a lower-case English word may be the plural of; nothing for a word that is none. */
export function findSingulars(word: string): readonly string[] {
  if (word.length < 3 || !word.endsWith('s') || word.endsWith('ss')) return []
  const singulars = [word.slice(0, -1)]
  if (word.endsWith('ies')) singulars.push(`${word.slice(0, -3)}y`)
  else if (/(?:ch|sh|s|x|z)es$/.test(word)) singulars.push(word.slice(0, -2))
  return singulars
}

/**
 * Second parts of German compounds that leave the first part what it is: a Patriotsystem is a Patriot system, while
 * Patriotismus and Patrioten are something else.
 */
const GERMAN_HEADS =
  /^(?:s|-)?(?:system|rakete|batterie|abwehr|flugabwehr|luftabwehr|luftverteidigung|lenkwaffe|lenkflug|flugkörper|flugkorper|abschuss|starter|werfer|einheit|staffel|lieferung|export|geschoss|radar|munition|verband|gruppe|beschaffung|bestand|bestände|bestande|hersteller|produktion|fertigung|lizenz|vertrag)/

/** Whether the rest of a German compound after a name keeps the name's meaning. */
export function isGermanHead(rest: string): boolean {
  return GERMAN_HEADS.test(rest)
}
