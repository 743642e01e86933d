import { STATEMENT_STATES } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import type { OnTopicView } from '../panel-view'
import { countStates } from './article-reading'
import { StateSign } from './icon'
import { usePanel } from './panel-context'

/** The states with their signs and counts; each that the article has is a switch that filters the list of statements. */
export function Legend({ view }: { view: OnTopicView }) {
  const { t, number } = useI18n()
  const { settings, state, dispatch } = usePanel()
  const counts = countStates(view, settings)
  return (
    <fieldset class="legend" aria-label={t('legend.label')}>
      {STATEMENT_STATES.map((name) => (
        <button
          key={name}
          type="button"
          class={`state-${name}`}
          disabled={counts[name] === 0 && !state.filter.includes(name)}
          aria-pressed={state.filter.includes(name)}
          onClick={() => dispatch({ type: 'toggle-filter', state: name })}
        >
          <span class="legend-count">
            <StateSign state={name} />
            {number(counts[name])}
          </span>
          <span class="legend-name">{t(`state.${name}.short`)}</span>
        </button>
      ))}
    </fieldset>
  )
}
