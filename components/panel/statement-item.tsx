import type { Article, Statement, StatementId } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import { textOf } from './article-reading'
import { StateSign } from './icon'
import { Quotation } from './quotation'
import { StatementDetail } from './statement-detail'
import { SourceLine } from './statement-source'

type Props = {
  statement: Statement
  article: Article
  open: boolean
  muted: boolean
  /** It stands in the paragraph in view. */
  here: boolean
  onToggle: (id: StatementId) => void
}

/** One statement: its sign and state, its words, its source; pressed, everything else. */
export function StatementItem({ statement, article, open, muted, here, onToggle }: Props) {
  const { t } = useI18n()
  return (
    <li
      id={`statement-${statement.id}`}
      data-state={statement.state}
      data-muted={muted || undefined}
      data-asked={open || undefined}
      data-here={here || undefined}
    >
      <button type="button" class="statement-line" aria-expanded={open} onClick={() => onToggle(statement.id)}>
        <span class={`state state-${statement.state}`}>
          <StateSign state={statement.state} />
          {t(`state.${statement.state}`)}
          {muted && <span class="quiet">{t('statement.marked-wrong')}</span>}
        </span>
        <Quotation class="sentence" lang={article.lang} text={textOf(article, statement.span)} />
        <SourceLine source={statement.source} />
      </button>
      {open && <StatementDetail statement={statement} article={article} muted={muted} />}
    </li>
  )
}
