/** Renders one fixture for `tools/look.ts`, which puts it on the window before the page runs. */
import '../../assets/styles/panel.css'
import { mountPanel } from '../../components/mount-panel'
import type { PanelFocus, PanelSettings, PanelView } from '../../components/panel-view'
import { FIXTURE_SETTINGS, fixtureProps } from '../../test/panel-fixtures/fixture-props'

declare global {
  interface Window {
    look?: { view: PanelView; settings?: Partial<PanelSettings>; focus?: PanelFocus }
  }
}

const root = document.getElementById('root')
const { look } = window
if (root && look) {
  const settings = { ...FIXTURE_SETTINGS, ...look.settings }
  mountPanel(root, fixtureProps(look.view, { settings, focus: look.focus ?? null }))
}
