import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENVELOPE } from './read-pack'

/** The parts of a pack: a file `KIND.json` or the files of a folder `KIND/`. */
const KINDS = [
  'lists',
  'topics',
  'entities',
  'sources',
  'notes',
  'events',
  'figures',
  'series',
  'misread',
  'questions',
  'examples',
] as const

/** Writes the `resources` of a pack's envelope from the files that lie in its folder; the rest stays as it is. */
export function updateResources(dir: string): void {
  const envelope = JSON.parse(readFileSync(join(dir, ENVELOPE), 'utf8')) as Record<string, unknown>
  const files = (readdirSync(dir, { recursive: true }) as string[]).map((file) => file.replaceAll('\\', '/')).sort()
  const resources = KINDS.flatMap((name) => {
    const paths = files.filter(
      (file) => file === `${name}.json` || (file.startsWith(`${name}/`) && /\.json$/.test(file)),
    )
    return paths.length === 0
      ? []
      : [{ name, path: paths.length === 1 ? paths[0] : paths, mediatype: 'application/json' }]
  })
  writeFileSync(join(dir, ENVELOPE), `${JSON.stringify({ ...envelope, resources }, null, 2)}\n`)
}
