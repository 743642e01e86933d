/** Renders the fixture that the address names: `?name=on-topic&lang=ja`. */
import '../../assets/styles/pages.css'
import { mountOptions, mountWelcome } from '../../components/mount-pages'
import { mountPanel } from '../../components/mount-panel'
import type { InterfaceLanguage } from '../../components/panel-view'
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

if (root && name === 'options') {
  mountOptions(root, optionsProps({ lang }).props)
} else if (root && name === 'welcome') {
  mountWelcome(root, welcomeProps({ lang }).props)
} else {
  const view = panelViews()[name]
  const settings = { ...FIXTURE_SETTINGS, lang, cardLang: lang }
  if (root && view) mountPanel(root, fixtureProps(view, { settings }))
}
