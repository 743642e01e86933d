/** Renders the fixture that the address names: `?name=on-topic&lang=ja`. */
import bundled from 'virtual:sidelight-packs'
import { analyze } from '../../analysis/analyze'
import { createPackSearch } from '../../analysis/context/search-packs'
import { createLibrary } from '../../analysis/pack/library'
import { indexPacks } from '../../analysis/pack/pack-index'
import '../../assets/styles/pages.css'
import { mountOptions, mountWelcome } from '../../components/mount-pages'
import { mountPanel } from '../../components/mount-panel'
import type { InterfaceLanguage, PanelProps } from '../../components/panel-view'
import { FIXTURE_SETTINGS, fixtureProps } from '../../test/panel-fixtures/fixture-props'
import { optionsProps, welcomeProps } from '../../test/panel-fixtures/page-props'
import { panelViews } from '../../test/panel-fixtures/views'
import { findLayoutProblems } from './layout-problems'

declare global {
  interface Window {
    findLayoutProblems: typeof findLayoutProblems
  }
}

window.findLayoutProblems = findLayoutProblems

const asked = new URLSearchParams(location.search)
const name = asked.get('name') ?? 'on-topic'
const lang = (asked.get('lang') ?? 'en') as InterfaceLanguage
const root = document.getElementById('root')

/** What the product itself makes of an article: `real-on-topic` is the fixture's article with the bundled packs. */
function realProps(fixture: string): Partial<PanelProps> | null {
  const view = panelViews()[fixture]
  if (view?.kind !== 'on-topic') return null
  const analysis = analyze(view.article, indexPacks(bundled), { force: true })
  if (analysis.kind !== 'on-topic') return null
  return { view: { ...view, analysis }, library: createLibrary(bundled), search: createPackSearch(bundled, lang) }
}

function propsOf(asked: string): PanelProps | null {
  const settings = { ...FIXTURE_SETTINGS, lang, cardLang: lang }
  const real = asked.startsWith('real-') ? realProps(asked.slice('real-'.length)) : null
  const view = real?.view ?? panelViews()[asked]
  return view ? fixtureProps(view, { settings, ...real }) : null
}

if (root && name === 'options') mountOptions(root, optionsProps({ lang }).props)
else if (root && name === 'welcome') mountWelcome(root, welcomeProps({ lang }).props)
else if (root) {
  const props = propsOf(name)
  performance.mark('props')
  if (props) mountPanel(root, props)
  performance.measure('mount', 'props')
}
