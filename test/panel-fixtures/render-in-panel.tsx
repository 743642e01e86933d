/** Renders one view of the panel with everything around it that it needs, and records what it asks for. */
import { render } from '@testing-library/preact'
import type { ComponentChildren } from 'preact'
import { useMemo, useReducer } from 'preact/hooks'
import type { PackLibrary } from '../../analysis/pack/library'
import { I18nProvider } from '../../components/i18n/i18n'
import { PanelContext, type PanelScope } from '../../components/panel/panel-context'
import { INITIAL_STATE, type PanelEvent, type PanelState, reducePanel } from '../../components/panel/panel-state'
import type { PanelSettings } from '../../components/panel-view'
import { FIXTURE_SETTINGS, fixtureProps, recordActions } from './fixture-props'

type Around = {
  settings?: Partial<PanelSettings>
  state?: Partial<PanelState>
  today?: string
  askable?: string
  canCopy?: boolean
  /** Other packs than those of the fixtures. */
  packs?: PackLibrary
}

/** `calls` holds what was asked of the actions, `events` what changed the panel's own state, in order. */
export function renderInPanel(
  children: ComponentChildren,
  { settings, state, today, askable, canCopy, packs }: Around = {},
) {
  const actions = recordActions(canCopy)
  const events: PanelEvent[] = []
  const own: PanelSettings = { ...FIXTURE_SETTINGS, ...settings }
  const { library: bundled, search, today: fixedDay } = fixtureProps({ kind: 'reading' })
  const library = packs ?? bundled

  function Around({ children }: { children: ComponentChildren }) {
    const [now, change] = useReducer(reducePanel, { ...INITIAL_STATE, ...state })
    // Made once, as the panel does: a view may act when one of them changes.
    const { dispatch, announce } = useMemo(() => {
      const dispatch = (event: PanelEvent) => {
        events.push(event)
        change(event)
      }
      const announce: PanelScope['announce'] = (text, { seen } = { seen: true }) =>
        dispatch({ type: 'announce', text, seen })
      return { dispatch, announce }
    }, [])
    const base = { library, search, settings: own, actions, askable: askable ?? null, today: today ?? fixedDay }
    const scope: PanelScope = { ...base, state: now, dispatch, announce }
    return (
      <I18nProvider lang={own.lang} cardLang={own.cardLang}>
        <PanelContext.Provider value={scope}>{children}</PanelContext.Provider>
      </I18nProvider>
    )
  }
  const result = render(<Around>{children}</Around>)
  return {
    ...result,
    calls: actions.calls,
    events,
    again: (next: ComponentChildren) => result.rerender(<Around>{next}</Around>),
  }
}
