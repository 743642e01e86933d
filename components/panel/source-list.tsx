import type { PackSource } from '../../analysis/pack/schema'
import { useI18n } from '../i18n/i18n'

type ListProps = { sources: readonly PackSource[] }

/** Sources in full: publisher, title where it was seen, date, kind, and the link. */
export function SourceList({ sources }: ListProps) {
  const { t, date } = useI18n()
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={source.id}>
          <SourceLink source={source} whole />
          <span class="quiet">
            {source.issued && <> · {date(source.issued)}</>} · {t(`source.${source.kind}`)}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** How many a short list names: the rest is one press away with everything else. */
const NAMED = 3

/** Sources in one line: who published what is linked, and when. The card's own "More" holds them in full. */
export function ShortSources({ sources }: ListProps) {
  const { t, date } = useI18n()
  const left = sources.length - NAMED
  return (
    <ul class="sources short">
      {sources.slice(0, NAMED).map((source) => (
        <li key={source.id}>
          <SourceLink source={source} whole={false} />
          {source.issued && <span class="quiet"> {date(source.issued)}</span>}
        </li>
      ))}
      {left > 0 && <li class="quiet">{t('note.more-sources', { count: left })}</li>}
    </ul>
  )
}

function SourceLink({ source, whole }: { source: PackSource; whole: boolean }) {
  return (
    <a href={source.URL} target="_blank" rel="noopener noreferrer" lang={source.language} title={source.title}>
      <span class="publisher">{source.publisher}</span>
      {whole && source.title && <span class="source-title">, {source.title}</span>}
    </a>
  )
}
