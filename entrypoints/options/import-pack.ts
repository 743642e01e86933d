import { diffPacks } from '../../analysis/pack/diff-packs'
import { PACK_LIMITS } from '../../analysis/pack/pack-limits'
import type { PackFault } from '../../analysis/pack/pack-problem'
import { ofFile, parsePackText } from '../../analysis/pack/parse-pack'
import type { Pack } from '../../analysis/pack/schema'
import type { PackImport } from '../../components/options/options-view'

/** A character takes at most three bytes of a file: more can't be within the limit and is not even read. */
const MAX_BYTES = 3 * PACK_LIMITS.fileLength

/**
 * Reads a pack that the reader picked. Nothing is taken yet: they see first what it would change. A broken, huge or
 * hostile one is refused with the places at fault.
 * @param installed the version in use, bundled or added
 */
export async function readPack(
  file: Pick<File, 'name' | 'size' | 'text'>,
  installed: (id: string) => Pack | null,
): Promise<PackImport> {
  if (file.size > MAX_BYTES) return refused(file.name, 'larger than any pack', 'split the pack', 'too-large')
  const text = await file.text().catch(() => null)
  if (text === null) return refused(file.name, 'can’t be read', 'pick it again', 'unreadable')
  const parsed = parsePackText(text)
  if (!parsed.ok) return { kind: 'refused', file: file.name, problems: parsed.error }
  const before = installed(parsed.value.id)
  return { kind: 'asked', pack: parsed.value, before, diff: diffPacks(before, parsed.value) }
}

function refused(file: string, problem: string, mend: string, fault: PackFault): PackImport {
  const detail = PACK_LIMITS.fileLength.toLocaleString('en')
  return { kind: 'refused', file, problems: [ofFile({ problem, mend, fault, detail })] }
}
