/** `npm run bench` (`-- --json`): how fast the parts are, as medians and as ratios to something run beside them. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { BenchRow } from './speed/bench-row'

const FOLDER = path.join(import.meta.dirname, 'speed')

type Suite = Readonly<{ run?: () => Promise<readonly BenchRow[]> }>

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
  const rows: BenchRow[] = []
  for (const name of readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort()) {
    const suite = (await import(path.join(FOLDER, name))) as Suite
    if (suite.run) rows.push(...(await suite.run()))
  }
  if (values.json) console.log(JSON.stringify(rows))
  else
    for (const row of rows)
      console.log(`${row.value.toFixed(3).padStart(10)} ${row.unit.padEnd(6)} ${row.name}: ${row.note}`)
}

await main()
