/** `npm run bench:context [-- --json] [-- --errors]`: scores notes beside sentences and remarks on slips; see README.md. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readPack } from '../../tools/packs/read-pack'
import { type Pair, type Slip, scorePairs, scoreSlips } from './score'

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, errors: { type: 'boolean', default: false } },
})
const read = readPack('assets/packs/japan-patriot')
if (!read.ok) throw new Error('the bundled pack is broken: see npm run pack:check')
const pack = read.value
const pairs = ['pairs', 'pairs-2'].map((file) => [file, scorePairs(readLabels<Pair>(`${file}.json`), pack)] as const)
const slips = ['slips', 'slips-2', 'slips-by-class'].map(
  (file) => [file, scoreSlips(readLabels<Slip>(`${file}.json`), pack)] as const,
)
if (values.json)
  console.log(JSON.stringify(Object.fromEntries([...pairs, ...slips].map(([file, { figures }]) => [file, figures]))))
else {
  for (const [file, { figures, errors }] of [...pairs, ...slips]) {
    console.log(file, figures)
    if (values.errors) for (const line of errors) console.log(line)
  }
}

function readLabels<Label>(file: string): Label[] {
  const path = fileURLToPath(new URL(file, import.meta.url))
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Label[]) : []
}
