/**
 * Reads a pack's folder: a Frictionless Data Package (https://datapackage.org/standard/data-package/) whose resources
 * are the parts of the pack, each a JSON array (`lists`: an object). Several files of one kind are joined in order.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { isAbsolute, join, normalize } from 'node:path'
import type { FolderProblem, PackPath } from '../../analysis/pack/pack-problem'
import { parsePack } from '../../analysis/pack/parse-pack'
import { fail, type Result, succeed } from '../../analysis/pack/result'
import type { Pack } from '../../analysis/pack/schema'

export const ENVELOPE = 'datapackage.json'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined }
type Resource = Readonly<{ name: string; paths: readonly string[] }>
/** Which file, and which place in it, a position of a joined array came from. */
type Origin = Readonly<{ file: string; at: number }>
type Assembled = Readonly<{ input: Record<string, Json>; origins: ReadonlyMap<string, readonly Origin[]> }>

/** The pack in a folder, checked; or what is wrong with it, each problem's place beginning with its file. */
export function readPack(dir: string): Result<Pack, readonly FolderProblem[]> {
  const assembled = assemblePack(dir)
  if (!assembled.ok) return assembled
  const { input, origins } = assembled.value
  const parsed = parsePack(input)
  return parsed.ok ? parsed : fail(parsed.error.map((problem) => nameFile(problem, origins)))
}

/** Every folder below `root` that holds a pack, in the order of their names. */
export function findPackDirs(root: string): string[] {
  return readdirSync(root)
    .sort()
    .map((name) => join(root, name))
    .filter((dir) => statSync(dir).isDirectory() && existsSync(join(dir, ENVELOPE)))
}

/** Every file a pack is made of, the envelope first: what a build must watch. */
export function listPackFiles(dir: string): string[] {
  const envelope = readJson(dir, ENVELOPE)
  const resources = envelope.ok ? readResources(envelope.value) : []
  return [join(dir, ENVELOPE), ...resources.flatMap((resource) => resource.paths.map((path) => join(dir, path)))]
}

function assemblePack(dir: string): Result<Assembled, readonly FolderProblem[]> {
  const envelope = readJson(dir, ENVELOPE)
  if (!envelope.ok) return fail([envelope.error])
  const problems: FolderProblem[] = []
  const input: Record<string, Json> = readHead(envelope.value)
  const origins = new Map<string, Origin[]>()
  for (const { name, paths } of readResources(envelope.value)) {
    for (const file of paths) {
      const part = readJson(dir, file)
      if (part.ok) joinPart(input, origins, name, file, part.value)
      else problems.push(part.error)
    }
  }
  problems.push(...findUnlisted(dir))
  return problems.length > 0 ? fail(problems) : succeed({ input, origins })
}

function joinPart(
  input: Record<string, Json>,
  origins: Map<string, Origin[]>,
  name: string,
  file: string,
  value: Json,
): void {
  if (!Array.isArray(value)) {
    input[name] = { ...asObject(input[name] ?? null), ...asObject(value) }
    origins.set(name, [{ file, at: 0 }])
    return
  }
  const before = input[name]
  input[name] = [...(Array.isArray(before) ? before : []), ...value]
  origins.set(name, [...(origins.get(name) ?? []), ...value.map((_, at) => ({ file, at }))])
}

/** The envelope's own fields in our names; what Frictionless has no word for stands under `sidelight`. */
function readHead(envelope: Json): Record<string, Json> {
  const fields = asObject(envelope)
  const own = asObject(fields.sidelight)
  const licences = Array.isArray(fields.licenses) ? fields.licenses : []
  const head: Record<string, Json> = {}
  const given = {
    id: fields.name,
    title: own.title ?? (typeof fields.title === 'string' ? { en: fields.title } : undefined),
    description: own.description ?? (typeof fields.description === 'string' ? { en: fields.description } : undefined),
    version: fields.version,
    asOf: own.asOf,
    licence: asObject(licences[0]).name,
  }
  for (const [key, value] of Object.entries(given)) if (value !== undefined) head[key] = value
  return head
}

function readResources(envelope: Json): Resource[] {
  const resources = asObject(envelope).resources
  return (Array.isArray(resources) ? resources : []).flatMap((resource) => {
    const { name, path } = asObject(resource)
    const paths = (Array.isArray(path) ? path : [path]).filter((each) => typeof each === 'string')
    return typeof name === 'string' ? [{ name, paths }] : []
  })
}

function readJson(dir: string, file: string): Result<Json, FolderProblem> {
  const path: PackPath = []
  // A pack names files of its own folder only; the standard forbids absolute and parent paths for the same reason.
  if (isAbsolute(file) || normalize(file).startsWith('..')) {
    return fail({ place: `${ENVELOPE}: ${file}`, problem: 'points outside the pack', mend: 'move the file in', path })
  }
  let text: string
  try {
    text = readFileSync(join(dir, file), 'utf8')
  } catch {
    // Whatever the reason, the author can only look at the path.
    const mend = file === ENVELOPE ? 'start a pack with `npm run pack:new -- ID`' : `correct the path in ${ENVELOPE}`
    return fail({ place: join(dir, file), problem: 'this file cannot be read', mend, path })
  }
  try {
    return succeed(JSON.parse(text) as Json)
  } catch (error) {
    const problem = `not valid JSON: ${error instanceof Error ? error.message : 'unreadable'}`
    return fail({ place: file, problem, mend: 'correct the JSON (a comma or a quotation mark is usual)', path })
  }
}

/** A file that lies in the folder and is named nowhere would be left out without a word. */
function findUnlisted(dir: string): FolderProblem[] {
  const listed = new Set(listPackFiles(dir))
  return (readdirSync(dir, { recursive: true }) as string[])
    .filter((file) => file.endsWith('.json') && !listed.has(join(dir, file)))
    .sort()
    .map((file) => ({
      place: file,
      problem: `no resource of ${ENVELOPE} names this file`,
      mend: `add it to the resource's path in ${ENVELOPE}, or delete it`,
      path: [],
    }))
}

function nameFile(problem: FolderProblem, origins: Assembled['origins']): FolderProblem {
  const [kind, position] = problem.path
  const origin = origins.get(String(kind))?.[typeof position === 'number' ? position : 0]
  if (origin === undefined) return { ...problem, place: `${ENVELOPE}: ${problem.place}` }
  const place = problem.place.replace(/^[^.[]+(\[\d+\])?\.?/, typeof position === 'number' ? `[${origin.at}].` : '')
  return { ...problem, place: `${origin.file}: ${place.replace(/\.(?= |$)/, '')}` }
}

function asObject(value: Json | undefined): Record<string, Json | undefined> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}
