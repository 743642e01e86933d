// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { makeView } from '../../test/panel-fixtures/make-view'
import { renderInPanel } from '../../test/panel-fixtures/render-in-panel'
import { Legend } from './legend'

const VIEW = makeView([
  [
    { text: 'A.', state: 'vague' },
    { text: 'B.', state: 'vague' },
    { text: 'C.', state: 'sourced' },
  ],
])

afterEach(cleanup)

it('names every state with its count', () => {
  renderInPanel(<Legend view={VIEW} />)
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
    '1named',
    '2unnamed',
    '0no source',
    '0own view',
    '0no claim',
  ])
})

it('lets a state that the article has not be seen, and not chosen', () => {
  renderInPanel(<Legend view={VIEW} />)
  const isOff = (name: RegExp) => (screen.getByRole('button', { name }) as HTMLButtonElement).disabled
  expect([isOff(/unnamed/), isOff(/no source/), isOff(/own view/)]).toEqual([false, true, true])
  cleanup()
  renderInPanel(<Legend view={VIEW} />, { state: { filter: ['unsourced'] } })
  expect(isOff(/no source/)).toBe(false)
})

it('filters, and says by aria-pressed which filters hold', () => {
  renderInPanel(<Legend view={VIEW} />)
  const vague = screen.getByRole('button', { name: /unnamed/ })
  expect(vague.getAttribute('aria-pressed')).toBe('false')
  fireEvent.click(vague)
  expect(vague.getAttribute('aria-pressed')).toBe('true')
  fireEvent.click(vague)
  expect(vague.getAttribute('aria-pressed')).toBe('false')
})
