import type { Source } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'

/** "Kyodo, citing government sources (unnamed)": who says it, and on whom they lean. Nothing where nobody does. */
export function SourceLine({ source }: { source: Source | null }) {
  const { t } = useI18n()
  if (!source?.name) return null
  const { name, origin } = source
  return (
    <span class="statement-source">
      {origin
        ? t(isUnnamed(origin.kind) ? 'source-line.citing-unnamed' : 'source-line.citing', { name, origin: origin.name })
        : name}
    </span>
  )
}

export function isUnnamed(kind: Source['kind']): boolean {
  return kind === 'vague' || kind === 'agentless' || kind === 'affiliated'
}
