import type { PackSource } from '../../analysis/pack/schema'
import { useI18n } from '../i18n/i18n'

/** Sources in full: publisher, title where it was seen, date, kind, and the link. */
export function SourceList({ sources }: { sources: readonly PackSource[] }) {
  const { t, date } = useI18n()
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={source.id}>
          <a href={source.URL} target="_blank" rel="noopener noreferrer" lang={source.language}>
            <span class="publisher">{source.publisher}</span>
            {source.title && <span class="source-title">, {source.title}</span>}
          </a>
          <span class="quiet">
            {source.issued && <> · {date(source.issued)}</>} · {t(`source.${source.kind}`)}
          </span>
        </li>
      ))}
    </ul>
  )
}
