/** Props of the settings page and of the first screen, on the fixture pack. */
import type { OptionsActions, OptionsProps } from '../../components/options/options-view'
import type { WelcomeActions, WelcomeProps } from '../../components/welcome/welcome-view'
import { fixturePack } from './fixture-pack'
import { FIXTURE_SETTINGS, fixtureProps } from './fixture-props'
import { fromGold } from './from-gold'
import { enrich } from './views'

type Recorded<Actions> = Actions & { calls: unknown[][] }

/** Actions that record what they were asked: name and arguments, in order. */
function record<Actions extends object>(): Recorded<Actions> {
  const calls: unknown[][] = []
  return new Proxy({} as Recorded<Actions>, {
    get: (_, name) => (name === 'calls' ? calls : (...args: unknown[]) => void calls.push([name, ...args])),
  })
}

export function optionsProps(more: Partial<OptionsProps> = {}) {
  const actions = record<OptionsActions>()
  const pack = fixturePack()
  const props: OptionsProps = {
    lang: 'en',
    settings: { ...FIXTURE_SETTINGS, lang: null, cardLang: null, hoverCard: true },
    access: {
      everySite: false,
      allowed: [
        { host: 'city-paper.example', subdomains: true },
        { host: 'news.example', subdomains: false },
      ],
      off: ['mail.example'],
    },
    packs: [
      { pack, bundled: true, on: true },
      { pack: { ...pack, id: 'added', title: { en: 'A pack of my own' } }, bundled: false, on: false },
    ],
    packImport: null,
    shortcuts: [
      { name: '_execute_action', description: 'Open Sidelight and read this page', keys: 'Alt+Shift+K' },
      { name: 'next-mark', description: 'Next mark', keys: '' },
    ],
    accuracy: [
      {
        language: 'en',
        overall: 0.87,
        unseen: { overall: 0.71, articles: 14, sentences: 420 },
        articles: 14,
        sentences: 271,
        states: { sourced: { precision: 0.94, recall: 0.91 }, unsourced: { precision: 0.784, recall: 0.81 } },
      },
    ],
    version: '0.1.0',
    licences: [{ name: 'Preact', licence: 'MIT' }],
    status: '',
    actions,
    ...more,
  }
  return { props, calls: actions.calls }
}

export function welcomeProps(more: Partial<WelcomeProps> = {}) {
  const actions = record<WelcomeActions>()
  const props: WelcomeProps = {
    lang: 'en',
    choice: null,
    allowed: [],
    sample: fixtureProps(enrich(fromGold('farm'))),
    actions,
    ...more,
  }
  return { props, calls: actions.calls }
}
