import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readGold } from '../../bench/accuracy/gold'
import { readMarkedArticles } from './marked-articles'
import { readPolnear } from './polnear'
import { saidExamples, trainSaid } from './said'
import {
  examplesOf,
  japaneseExamplesOf,
  markedExamples,
  readJapaneseSentences,
  readSentenceExamples,
  trainStates,
} from './states'
import { writeModel, writeStates } from './write-model'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** `npm run train -- --polnear DIR`: trains both tables and writes them into the project. */
function main(): void {
  const { values } = parseArgs({ options: { polnear: { type: 'string' } } })
  if (values.polnear === undefined) throw new Error('train: give the corpus folder: npm run train -- --polnear DIR')
  const said = trainSaid(readPolnear(values.polnear, 'train').flatMap(saidExamples))
  const gold = readGold(`${root}bench/gold`).filter((one) => one.lang === 'en')
  const examples = [
    ...gold.flatMap((one) => examplesOf(one, said)),
    ...readMarkedArticles(`${root}tools/train/data/articles-en.txt`).flatMap((one) => markedExamples(one, said)),
    ...readSentenceExamples(`${root}tools/train/data/sentences-en.tsv`, said),
  ]
  const size = writeModel(`${root}assets/models/sourcing-en.ts`, said, trainStates(examples, 'en'))
  const japanese = [
    ...readGold(`${root}bench/gold`)
      .filter((one) => one.lang === 'ja')
      .flatMap(japaneseExamplesOf),
    ...readJapaneseSentences(`${root}tools/train/data/sentences-ja.tsv`),
  ]
  const sizeJapanese = writeStates(`${root}assets/models/sourcing-ja.ts`, trainStates(japanese, 'ja'))
  console.log(
    `Japanese: ${japanese.length} labelled sentences; model ${(sizeJapanese / 1024).toFixed(1)} kB compressed`,
  )
  console.log(`${examples.length} labelled sentences; model ${(size / 1024).toFixed(1)} kB compressed`)
}

main()
