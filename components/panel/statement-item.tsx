import { useMemo } from 'preact/hooks'
import type { Article, Statement } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import { textOf } from './article-reading'
import { StateSign } from './icon'
import { usePanel } from './panel-context'
import { StatementDetail } from './statement-detail'
import { SourceLine } from './statement-source'

type Props = { statement: Statement; article: Article; open: boolean; hidden: boolean; muted: boolean; here: boolean }

/** One statement: its sign and state, its words, its source; pressed, everything else. */
export function StatementItem({ statement, article, open, hidden, muted, here }: Props) {
  const i18n = useI18n()
  const { dispatch } = usePanel()
  const id = `statement-${statement.id}`
  // Kept while nothing of it changes, so that filtering four hundred costs four hundred comparisons.
  const line = useMemo(
    () => (
      <button
        type="button"
        class="statement-line"
        aria-expanded={open}
        onClick={() => dispatch({ type: 'toggle-statement', id: statement.id })}
      >
        <span class={`state state-${statement.state}`}>
          <StateSign state={statement.state} />
          {i18n.t(`state.${statement.state}`)}
          {muted && <span class="quiet">{i18n.t('statement.marked-wrong')}</span>}
        </span>
        <q class="sentence" lang={article.lang || undefined}>
          {textOf(article, statement.span)}
        </q>
        <SourceLine source={statement.source} />
      </button>
    ),
    [statement, article, open, muted, i18n, dispatch],
  )
  return (
    <li
      id={id}
      hidden={hidden}
      data-state={statement.state}
      data-muted={muted || undefined}
      data-asked={open || undefined}
      data-here={here || undefined}
    >
      {line}
      {open && <StatementDetail statement={statement} article={article} muted={muted} />}
    </li>
  )
}
