import { useEffect, useMemo, useReducer } from 'preact/hooks'
import { I18nProvider } from './i18n/i18n'
import { ArticlePanel } from './panel/article-panel'
import { findCardOf } from './panel/article-reading'
import { Browse } from './panel/browse'
import { PanelContext } from './panel/panel-context'
import { INITIAL_STATE, type PanelEvent, reducePanel } from './panel/panel-state'
import { SearchBox } from './panel/search-box'
import { SearchResults } from './panel/search-results'
import { Situation } from './panel/situation'
import { Toolbar } from './panel/toolbar'
import type { ArticleView, PanelFocus, PanelProps, PanelView } from './panel-view'

/** The whole panel: a function of its props and of what the reader has open in it. */
export function Panel({ view, focus, ...rest }: PanelProps) {
  const [state, dispatch] = useReducer(reducePanel, INITIAL_STATE)
  const { library, search, settings, actions, today } = rest
  const scope = useMemo(
    () => ({ library, search, settings, actions, today, state, dispatch }),
    [library, search, settings, actions, today, state],
  )
  useEffect(() => {
    const event = focus && isArticle(view) ? eventFor(focus, view) : null
    if (event) dispatch(event)
    // Only a new request moves the panel: a new view of the same article must not.
  }, [focus?.count])
  useEffect(() => {
    if (state.reveal > 0) document.querySelector('[data-focused]')?.scrollIntoView?.({ block: 'nearest' })
  }, [state.reveal])
  return (
    <I18nProvider lang={settings.lang} cardLang={settings.cardLang}>
      <PanelContext.Provider value={scope}>
        <main class="panel" lang={settings.lang}>
          <Toolbar />
          {(state.query !== null || !isArticle(view)) && <SearchBox autoFocus={isArticle(view)} />}
          <Body view={view} query={state.query} browsing={state.browsing} />
        </main>
      </PanelContext.Provider>
    </I18nProvider>
  )
}

type BodyProps = { view: PanelView; query: string | null; browsing: boolean }

function Body({ view, query, browsing }: BodyProps) {
  if (query) return <SearchResults query={query} />
  if (browsing) return <Browse />
  return isArticle(view) ? <ArticlePanel view={view} /> : <Situation view={view} />
}

function isArticle(view: PanelView): view is ArticleView {
  return view.kind === 'on-topic' || view.kind === 'unsupported-language'
}

function eventFor({ target }: PanelFocus, view: ArticleView): PanelEvent | null {
  if (target.kind === 'note') return { type: 'show-note', note: target }
  if (target.kind === 'mention') {
    const card = findCardOf(view.analysis.cards, target.id)
    return card ? { type: 'show-note', note: { id: card.note, pack: card.pack } } : null
  }
  const statements = view.kind === 'on-topic' ? view.analysis.statements : []
  const statement = statements.find((each) => each.id === target.id)
  return statement ? { type: 'show-statement', id: statement.id, state: statement.state } : null
}
