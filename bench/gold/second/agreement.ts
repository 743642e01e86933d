/**
 * How far two annotators agree: per article and overall, raw agreement and Cohen's kappa
 * (Cohen 1960, "A coefficient of agreement for nominal scales"), and every difference with its sentence.
 * The first annotator's label is a gold sentence's `first` where the two differed and the label was settled, else its `label`.
 * Run: npx tsx bench/gold/second/agreement.ts
 */
import { readdirSync, readFileSync } from 'node:fs'

interface GoldSentence {
  readonly text: string
  readonly label: string
  readonly first?: string
}

interface Pair {
  readonly id: string
  readonly index: number
  readonly text: string
  readonly first: string
  readonly second: string
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as T
}

function pairsOf(id: string): Pair[] {
  const { sentences } = readJson<{ readonly sentences: readonly GoldSentence[] }>(`../${id}.json`)
  const { labels } = readJson<{ readonly labels: readonly string[] }>(`./${id}.json`)
  if (labels.length !== sentences.length) throw new Error(`${id}: ${labels.length} labels, ${sentences.length} sentences`)
  return sentences.map(({ text, label, first }, index) => ({
    id,
    index,
    text,
    first: first ?? label,
    second: labels[index] ?? '',
  }))
}

function share(pairs: readonly Pair[], test: (pair: Pair) => boolean): number {
  return pairs.filter(test).length / pairs.length
}

function kappa(pairs: readonly Pair[]): number {
  const labels = new Set(pairs.flatMap(({ first, second }) => [first, second]))
  const byChance = [...labels].reduce(
    (sum, label) => sum + share(pairs, (p) => p.first === label) * share(pairs, (p) => p.second === label),
    0,
  )
  return (share(pairs, (p) => p.first === p.second) - byChance) / (1 - byChance)
}

function line(name: string, pairs: readonly Pair[]): string {
  const agreed = pairs.filter((pair) => pair.first === pair.second).length
  const rate = ((100 * agreed) / pairs.length).toFixed(1)
  return `${name.padEnd(13)} ${agreed}/${pairs.length}  ${rate}%  kappa ${kappa(pairs).toFixed(3)}`
}

const ids = readdirSync(new URL('.', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''))
  .sort()
const all = ids.map(pairsOf)
for (const [index, pairs] of all.entries()) console.log(line(ids[index] ?? '', pairs))
console.log(line('all', all.flat()))
for (const { id, index, first, second, text } of all.flat().filter((pair) => pair.first !== pair.second)) {
  console.log(`${id} ${index}: ${first} | ${second}: ${text}`)
}
