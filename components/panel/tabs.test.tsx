// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { renderInPanel } from '../../test/panel-fixtures/render-in-panel'
import { usePanel } from './panel-context'
import { PANEL_TABS } from './panel-state'
import { Tabs } from './tabs'

function Under() {
  const { state } = usePanel()
  return (
    <Tabs tabs={PANEL_TABS} chosen={state.tab} counts={{ context: 7 }}>
      <p>{state.tab}</p>
    </Tabs>
  )
}

afterEach(cleanup)

const chosen = () => screen.getAllByRole('tab').find((tab) => tab.getAttribute('aria-selected') === 'true')

it('is one stop for the keyboard: only the chosen tab is in the order', () => {
  renderInPanel(<Under />)
  expect(screen.getAllByRole('tab').map((tab) => tab.tabIndex)).toEqual([0, -1, -1])
  expect(chosen()?.textContent).toBe('Context7')
})

it.each([
  ['ArrowRight', 'tab-sourcing'],
  ['ArrowLeft', 'tab-timeline'],
  ['End', 'tab-timeline'],
  ['Home', 'tab-context'],
])('%s moves choice and focus to %s', (key, id) => {
  renderInPanel(<Under />)
  fireEvent.keyDown(screen.getByRole('tablist'), { key })
  expect(chosen()?.id).toBe(id)
  expect(document.activeElement?.id).toBe(id)
})

it('goes round from the last to the first', () => {
  renderInPanel(<Under />, { state: { tab: 'timeline' } })
  fireEvent.keyDown(screen.getByRole('tablist'), { key: 'ArrowRight' })
  expect(chosen()?.id).toBe('tab-context')
})

it('ties the panel to its tab', () => {
  renderInPanel(<Under />)
  fireEvent.click(screen.getByRole('tab', { name: /Sourcing/ }))
  const panel = screen.getByRole('tabpanel')
  expect(panel.getAttribute('aria-labelledby')).toBe('tab-sourcing')
  expect(chosen()?.getAttribute('aria-controls')).toBe(panel.id)
  expect(panel.textContent).toBe('sourcing')
})
