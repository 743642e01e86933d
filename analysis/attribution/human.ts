/** Endings of nouns for people, singular and plural: worker, editors, economist, librarian, firewoman. */
const HUMAN = /(?:er|or|ist|ian|man|woman|ee|folk|kin|men|women|(?:er|or|ist|ian|ee|folk)s)$/
/** People whose nouns end like none of these. */
const PEOPLE = new Set(
  `agent ally aunt boy brother cadet chef child clerk client colleague comrade cook couple cousin daughter dad dentist expat family
  father friend girl guard guest guide host hostage husband kid mate migrant monk mother mum mom nephew niece nurse patient pilot
  priest recruit refugee scout sister son spouse student teen tenant thief tourist uncle widow wife`
    .split(/\s+/)
    .flatMap((word) => [word, `${word}s`]),
)
/** Things that end like people. */
const THINGS = new Set(
  `paper newspaper letter newsletter order number chapter center centre matter water power register folder quarter border
  winter summer offer error mirror sector factor corridor reactor weather river charter cover shelter other whether rather
  former latter after under over never ever however either neither together decree committee degree fee coffee tower
  counter answer corner dinner interior exterior color honor labor floor door war year`
    .split(/\s+/)
    .flatMap((word) => [word, `${word}s`]),
)

/** Whether a common noun (lower case) looks like one for a person or people. */
export function looksHuman(word: string): boolean {
  return PEOPLE.has(word) || (HUMAN.test(word) && !THINGS.has(word))
}
