import type { TargetedKeyboardEvent } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { Statement } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import type { OnTopicView } from '../panel-view'
import { findReadingIndex, isMuted, textOf } from './article-reading'
import { LedgerRows } from './ledger-rows'
import { usePanel } from './panel-context'
import { Quotation } from './quotation'
import { summaryOf } from './summary'

/**
 * The article as one strip: a cell a sentence, in order, its height by length, its fill by state.
 * One stop for the keyboard: arrows walk the cells, Enter goes to the sentence on the page.
 */
export function Ledger({ view }: { view: OnTopicView }) {
  const i18n = useI18n()
  const { t, number, sentences } = i18n
  const { actions, dispatch, settings, state } = usePanel()
  const { mutedRules } = settings
  const { muted } = view
  const { statements } = view.analysis
  const reading = findReadingIndex(statements, view.position)
  const [at, setAt] = useState<number | null>(null)
  // Read again, an article may be shorter than the cell that was looked at.
  const current = Math.min(at ?? reading ?? 0, statements.length - 1)
  const shown = statements[current]

  const rows = useMemo(
    () => <LedgerRows statements={statements} muted={muted} mutedRules={mutedRules} current={at} reading={reading} />,
    [statements, muted, mutedRules, at, reading],
  )

  const look = (index: number | null) => {
    if (index === at) return
    setAt(index)
    const statement = index === null ? undefined : statements[index]
    actions.hover(statement ? { kind: 'statement', id: statement.id } : null)
  }
  const go = (statement: Statement | undefined) => {
    if (!statement) return
    dispatch({ type: 'show-statement', id: statement.id, state: statement.state })
    actions.goToStatement(statement.id)
  }
  if (!shown) return null
  return (
    <div class="ledger">
      <div
        class="ledger-cells"
        data-filter={state.filter.length > 0 ? state.filter.join(' ') : undefined}
        role="slider"
        tabIndex={0}
        aria-label={t('ledger.label')}
        aria-valuemin={1}
        aria-valuemax={statements.length}
        aria-valuenow={current + 1}
        aria-valuetext={t('ledger.cell', {
          at: current + 1,
          of: statements.length,
          state: sentences(t(`state.${shown.state}`), isMuted(shown, muted, mutedRules) && t('statement.marked-wrong')),
          text: textOf(view.article, shown.span),
        })}
        aria-description={t('ledger.keys')}
        onKeyDown={(event) => onLedgerKey(event, current, statements.length, look, () => go(shown))}
        onPointerMove={(event) => look(indexUnder(event))}
        onPointerLeave={() => look(null)}
        onBlur={() => look(null)}
        onClick={(event) => go(statements[indexUnder(event) ?? current])}
      >
        {rows}
      </div>
      <div class="ledger-line">
        <p data-covered={at !== null || undefined}>{summaryOf(view, settings, i18n)}</p>
        {at !== null && (
          <p class="two-lines" aria-hidden="true">
            <b>{number(current + 1)}</b> <Quotation lang={view.article.lang} text={textOf(view.article, shown.span)} />
          </p>
        )}
      </div>
    </div>
  )
}

function onLedgerKey(
  event: TargetedKeyboardEvent<HTMLElement>,
  current: number,
  length: number,
  look: (index: number) => void,
  go: () => void,
) {
  const steps: Record<string, number> = {
    ArrowRight: 1,
    ArrowDown: 1,
    ArrowLeft: -1,
    ArrowUp: -1,
    PageDown: 10,
    PageUp: -10,
  }
  const step = steps[event.key]
  if (step !== undefined) look(Math.min(length - 1, Math.max(0, current + step)))
  else if (event.key === 'Home') look(0)
  else if (event.key === 'End') look(length - 1)
  else if (event.key === 'Enter' || event.key === ' ') go()
  else return
  event.preventDefault()
}

function indexUnder(event: { target: EventTarget | null }): number | null {
  const cell = event.target instanceof Element ? event.target.closest('[data-index]') : null
  const index = cell?.getAttribute('data-index')
  return index === null || index === undefined ? null : Number(index)
}
