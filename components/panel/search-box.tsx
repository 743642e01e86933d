import { useEffect, useRef } from 'preact/hooks'
import { useI18n } from '../i18n/i18n'
import { Icon } from './icon'
import { usePanel } from './panel-context'

/** The search over all packs. Escape empties it and closes it. */
export function SearchBox({ autoFocus }: { autoFocus: boolean }) {
  const { t } = useI18n()
  const { state, dispatch } = usePanel()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (autoFocus) input.current?.focus()
  }, [autoFocus])
  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={state.query ?? ''}
        onInput={(event) => dispatch({ type: 'search', query: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          document.getElementById('search-button')?.focus() // where there is one, the box goes away
          dispatch({ type: 'search', query: null })
        }}
      />
    </search>
  )
}
