/** `npm run pack:new -- ID [ROOT]`: starts a pack in `assets/packs/ID` (or `ROOT/ID`) that passes `npm run pack:check`. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createPackFiles } from './packs/create-pack'
import { updateResources } from './packs/list-resources'

const [id, root = 'assets/packs'] = process.argv.slice(2)
if (id === undefined || !/^[a-z0-9][a-z0-9-]{0,63}$/.test(id)) {
  console.error('give the new pack an id of lower case letters, digits and hyphens: npm run pack:new -- my-subject')
  process.exit(2)
}
const dir = join(root, id)
if (existsSync(dir)) {
  console.error(`${dir} exists already: choose another id, or delete it first`)
  process.exit(1)
}
for (const [file, content] of Object.entries(createPackFiles(id, new Date().toISOString().slice(0, 10)))) {
  mkdirSync(dirname(join(dir, file)), { recursive: true })
  writeFileSync(join(dir, file), `${JSON.stringify(content, null, 2)}\n`)
}
updateResources(dir)
console.log(`${dir} is ready. Change its words, then: npm run pack:check -- ${dir}`)
