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
const pairs = scorePairs(readLabels<Pair>('pairs.json'), read.value)
const slips = scoreSlips(readLabels<Slip>('slips.json'), read.value)
if (values.json) console.log(JSON.stringify({ pairs: pairs.figures, slips: slips.figures }))
else {
  console.log('notes beside sentences', pairs.figures)
  console.log('slips and false remarks', slips.figures)
  if (values.errors) for (const line of [...pairs.errors, ...slips.errors]) console.log(line)
}

function readLabels<Label>(file: string): Label[] {
  const path = fileURLToPath(new URL(file, import.meta.url))
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Label[]) : []
}
