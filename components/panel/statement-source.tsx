import type { Source, SourceKind } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import { usePanel } from './panel-context'

/** "Kyodo, citing government sources (unnamed)": who says it, and on whom they lean. Nothing where nobody does. */
export function SourceLine({ source }: { source: Source | null }) {
  const { t } = useI18n()
  if (!source?.name) return null
  return <span class="statement-source">{sourceWords(source.name, source, t)}</span>
}

function sourceWords(name: string, { origin }: Source, t: ReturnType<typeof useI18n>['t']): string {
  if (!origin) return name
  return t(isUnnamed(origin.kind) ? 'source-line.citing-unnamed' : 'source-line.citing', { name, origin: origin.name })
}

/** What kind of source it is, and the sentence that named it where this one only refers back. */
export function SourceFacts({ source }: { source: Source }) {
  const { t } = useI18n()
  const { dispatch } = usePanel()
  const { name, kind, refersTo } = source
  return (
    <p>
      <span class="quiet">{t('statement.source')}</span> {name && <>{sourceWords(name, source, t)} </>}
      <span class="quiet">({t(`source-kind.${kind}`)})</span>
      {refersTo && (
        <>
          {' '}
          <button type="button" class="link" onClick={() => dispatch({ type: 'show-statement', id: refersTo })}>
            {t('statement.named-in')}
          </button>
        </>
      )}
    </p>
  )
}

/** A source nobody can look up. */
export function isUnnamed(kind: SourceKind): boolean {
  return kind === 'vague' || kind === 'agentless' || kind === 'affiliated'
}
