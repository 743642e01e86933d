/**
 * `npm run pack:check [-- DIR...] [--json] [--update] [--bundle FILE]`: every pack of `assets/packs`, or the folders named.
 * `--update` first lists the files of each folder in its datapackage.json.
 * `--bundle` writes the one checked pack as the single file that the options page takes in. Exit status 1 on any error.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { checkPack, type PackReport } from './packs/check-pack'
import type { Finding } from './packs/finding'
import { updateResources } from './packs/list-resources'
import { findPackDirs, readPack } from './packs/read-pack'

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
    bundle: { type: 'string' },
  },
  allowPositionals: true,
})
const NOTHING = { notes: 0, entities: 0, events: 0, figures: 0, questions: 0, misread: 0, sources: 0 }
const dirs = positionals.length > 0 ? positionals : findPackDirs('assets/packs')
const reports = dirs.map(check)
for (const report of reports) print(report)
process.exitCode = reports.some((report) => report.errors.length > 0) ? 1 : 0

function check(dir: string): PackReport & { dir: string } {
  if (values.update) updateResources(dir)
  const read = readPack(dir)
  if (!read.ok)
    return {
      dir,
      id: dir,
      counts: NOTHING,
      errors: read.error.map(({ place, problem, mend }) => ({ place, problem, mend })),
      warnings: [],
    }
  const report = checkPack(read.value, new Date().toISOString().slice(0, 10))
  if (values.bundle !== undefined && report.errors.length === 0) {
    writeFileSync(values.bundle, `${JSON.stringify(read.value)}\n`)
  }
  return { dir, ...report }
}

function print({ dir, id, counts, errors, warnings }: PackReport & { dir: string }): void {
  if (values.json) {
    console.log(JSON.stringify({ id, counts, errors, warnings }))
    return
  }
  const numbers = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`)
  console.log(`${dir}: ${numbers.join(', ')}`)
  for (const finding of errors) console.log(`  error    ${describe(finding)}`)
  for (const finding of warnings) console.log(`  warning  ${describe(finding)}`)
  console.log(`  ${errors.length} errors, ${warnings.length} warnings`)
}

function describe({ place, problem, mend }: Finding): string {
  return `${place}: ${problem}\n           mend: ${mend}`
}
