// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { makeView, type Sentence } from '../../test/panel-fixtures/make-view'
import { renderInPanel } from '../../test/panel-fixtures/render-in-panel'
import { Chain } from './chain'

const officials: Sentence = { text: 'Officials said so.', state: 'vague', source: 'Officials', kind: 'vague' }
const kyodo: Sentence = { text: 'Kyodo said so.', state: 'sourced', source: 'Kyodo' }

afterEach(cleanup)

it('draws who told whom where all hangs on one unnamed source', () => {
  const { container } = renderInPanel(<Chain view={makeView([[officials]])} />)
  expect(screen.getByRole('heading').textContent).toBe('Everything attributed here leads to one unnamed source')
  expect([...container.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
    'City Paper',
    'from Officials (Unnamed source)',
  ])
})

it('leaves out what was marked as wrong', () => {
  const view = makeView([[officials, kyodo]])
  const muted = view.analysis.statements.slice(1).map(({ id }) => id)
  renderInPanel(<Chain view={{ ...view, muted }} />)
  expect(screen.getByRole('heading').textContent).toBe('Everything attributed here leads to one unnamed source')
  cleanup()
  const all = view.analysis.statements.map(({ id }) => id)
  expect(renderInPanel(<Chain view={{ ...view, muted: all }} />).container.innerHTML).toBe('')
})

it('draws nothing where sources are first-hand and several', () => {
  expect(renderInPanel(<Chain view={makeView([[officials, kyodo]])} />).container.innerHTML).toBe('')
})
