/** Renders the fixture that the address names: `?name=on-topic&lang=ja&scale=1.3`. */
import '../../assets/styles/pages.css'
import { mountOptions, mountWelcome } from '../../components/mount-pages'
import { mountPanel } from '../../components/mount-panel'
import type { InterfaceLanguage } from '../../components/panel-view'
import { FIXTURE_SETTINGS, fixtureProps } from '../../test/panel-fixtures/fixture-props'
import { optionsProps, welcomeProps } from '../../test/panel-fixtures/page-props'
import { panelViews } from '../../test/panel-fixtures/views'

const asked = new URLSearchParams(location.search)
const name = asked.get('name') ?? 'on-topic'
const lang = (asked.get('lang') ?? 'en') as InterfaceLanguage
const textScale = Number(asked.get('scale') ?? 1)
const root = document.getElementById('root')

if (root && name === 'options') {
  const { props } = optionsProps({ lang })
  mountOptions(root, { ...props, settings: { ...props.settings, textScale } })
} else if (root && name === 'welcome') {
  mountWelcome(root, welcomeProps({ lang }).props)
} else {
  const view = panelViews()[name]
  const settings = { ...FIXTURE_SETTINGS, lang, cardLang: lang, textScale }
  if (root && view) mountPanel(root, fixtureProps(view, { settings }))
}
