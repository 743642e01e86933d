import { createPackSearch } from '../../analysis/context/search-packs'
import { createLibrary } from '../../analysis/pack/library'
import type { PanelActions, PanelProps, PanelSettings, PanelView } from '../../components/panel-view'
import { fixturePack } from './fixture-pack'

export const FIXTURE_SETTINGS: PanelSettings = {
  lang: 'en',
  cardLang: 'en',
  theme: 'system',
  textScale: 1,
  marks: { mention: true, vague: true, unsourced: true, judgement: false, sourced: false },
  density: 'some',
  follow: true,
  timelineAs: 'plot',
  mutedRules: [],
}

/** Actions that record what they were asked: `calls` lists name and arguments in order. Copying does what it is told. */
export function recordActions(canCopy = true): PanelActions & { calls: unknown[][] } {
  const calls: unknown[][] = []
  const actions = new Proxy({} as PanelActions, {
    get: (_, name) => {
      if (name === 'calls') return calls
      return (...args: unknown[]) => {
        calls.push([name, ...args])
        return name === 'copy' ? Promise.resolve(canCopy) : undefined
      }
    },
  })
  return actions as PanelActions & { calls: unknown[][] }
}

const pack = fixturePack()

/** Props of a panel on the fixture pack, on a fixed day. */
export function fixtureProps(view: PanelView, more: Partial<PanelProps> = {}): PanelProps {
  return {
    view,
    library: createLibrary([pack]),
    search: createPackSearch([pack], 'en'),
    settings: FIXTURE_SETTINGS,
    actions: recordActions(),
    focus: null,
    askable: null,
    trouble: null,
    today: '2026-06-15',
    ...more,
  }
}
