// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { FIXTURE_SETTINGS } from '../../test/panel-fixtures/fixture-props'
import { renderInPanel } from '../../test/panel-fixtures/render-in-panel'
import { MarkSwitches } from './mark-switches'

afterEach(cleanup)

const names = () => screen.getAllByRole('button').map((button) => button.textContent)

it('asks for the other state of a switch; its label never changes', () => {
  const { calls } = renderInPanel(<MarkSwitches judged />)
  const own = screen.getByRole('button', { name: 'own view' })
  expect(own.getAttribute('aria-pressed')).toBe('false')
  fireEvent.click(own)
  fireEvent.click(screen.getByRole('button', { name: 'mentions' }))
  expect(calls).toEqual([
    ['setMark', 'judgement', true],
    ['setMark', 'mention', false],
  ])
})

it('has four kinds, a fifth once it was switched on, and one where sourcing is not judged', () => {
  renderInPanel(<MarkSwitches judged />)
  expect(names()).toEqual(['mentions', 'unnamed', 'no source', 'own view'])
  cleanup()
  renderInPanel(<MarkSwitches judged />, { settings: { marks: { ...FIXTURE_SETTINGS.marks, sourced: true } } })
  expect(names()).toContain('named')
  cleanup()
  renderInPanel(<MarkSwitches judged={false} />)
  expect(names()).toEqual(['mentions'])
})
