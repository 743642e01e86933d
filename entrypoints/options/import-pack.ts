import { parsePackText } from '../../analysis/pack/parse-pack'
import { keepPack } from '../../platform/pack-store'
import { changeSettings } from '../../platform/settings'

/**
 * Takes a pack from a file, checked first. A broken, huge or hostile one is refused with the place at fault, and
 * nothing that worked stops working.
 * @returns what to tell the reader
 */
export async function importPack(file: File): Promise<string> {
  const parsed = parsePackText(await file.text())
  if (!parsed.ok) {
    const [first] = parsed.error
    return first ? `${first.place}: ${first.problem}. ${first.mend}` : 'not a pack'
  }
  await keepPack(parsed.value)
  await changeSettings((now) => ({ ...now, packsRevision: now.packsRevision + 1 }))
  return parsed.value.title.en
}
