// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import type { PackId, QuestionAnswer, QuestionId, StatementId } from '../../analysis/types'
import { renderInPanel } from '../../test/panel-fixtures/render-in-panel'
import { Questions } from './questions'

const answer = (question: string, result: QuestionAnswer['result'], statement: string | null): QuestionAnswer => ({
  question: question as QuestionId,
  pack: 'fixture' as PackId,
  result,
  statement: statement as StatementId | null,
})

afterEach(cleanup)

it('says of each question whether the article answers it, and leads to the sentence', () => {
  const { calls } = renderInPanel(
    <Questions
      answers={[answer('q1', 'undisclosed', 's4'), answer('q2', 'unanswered', null), answer('gone', 'answered', 's1')]}
    />,
  )
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'How many interceptors were handed over?The article says it was not disclosed.Go to sentence',
    'What did the United States pay?Not answered here.',
  ])
  fireEvent.click(screen.getByRole('button', { name: 'Go to sentence' }))
  expect(calls).toEqual([['goToStatement', 's4']])
})

it('leads to what is on record where the article does not answer', () => {
  const { events } = renderInPanel(<Questions answers={[answer('q3', 'unanswered', null)]} />)
  fireEvent.click(screen.getByRole('button', { name: 'What is on record' }))
  expect(events).toEqual([{ type: 'show-note', note: { id: 'export-rules', pack: 'fixture' } }])
})

it('is not there without questions', () => {
  expect(renderInPanel(<Questions answers={[]} />).container.innerHTML).toBe('')
})
