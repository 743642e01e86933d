import type { Article, Statement } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import { CheckList } from './check-list'
import { OnTheRecord } from './on-the-record'
import { useReason } from './reason-words'
import { StatementActions } from './statement-actions'
import { SourceFacts } from './statement-source'

type Props = { statement: Statement; article: Article; muted: boolean }

/** Below this the rules were of two minds: the reader is told. It trades candour against noise on clear cases. */
const UNSURE = 0.6

/** Why a statement has its state, what would clear it, what is on record, and what can be done with it. */
export function StatementDetail({ statement, article, muted }: Props) {
  const { t, sentences } = useI18n()
  const reason = useReason(statement)
  return (
    <div class="statement-detail">
      {reason.question && <p class="question">{reason.question}</p>}
      <p>
        {reason.why}
        {statement.confidence < UNSURE && <span class="quiet">{sentences('', t('reason.unsure'))}</span>}
      </p>
      {statement.source && <SourceFacts source={statement.source} />}
      <CheckList checks={statement.checks} />
      <OnTheRecord {...statement} />
      <StatementActions statement={statement} article={article} muted={muted} />
    </div>
  )
}
