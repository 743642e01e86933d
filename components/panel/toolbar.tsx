import { useI18n } from '../i18n/i18n'
import { Icon } from './icon'
import { usePanel } from './panel-context'

/** The menu in the panel's corner and, where no search stands open anyway, the button for it. */
export function Toolbar({ searchable }: { searchable: boolean }) {
  const { t } = useI18n()
  const { state, dispatch } = usePanel()
  return (
    <div class="toolbar">
      {searchable && (
        <button
          type="button"
          id="search-button"
          class="icon-button"
          aria-expanded={state.query !== null}
          aria-label={t('search.open')}
          onClick={() => dispatch({ type: 'search', query: state.query === null ? '' : null })}
        >
          <Icon name="search" />
        </button>
      )}
      <button
        type="button"
        id="menu-button"
        class="icon-button"
        aria-expanded={state.menuOpen}
        aria-label={t('menu.open')}
        onClick={() => dispatch({ type: 'toggle-menu' })}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && state.menuOpen) dispatch({ type: 'toggle-menu' })
        }}
      >
        <Icon name="more" />
      </button>
    </div>
  )
}
