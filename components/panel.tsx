import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks'
import { I18nProvider, useI18n } from './i18n/i18n'
import { ArticlePanel } from './panel/article-panel'
import { findCardOf } from './panel/article-reading'
import { Browse } from './panel/browse'
import { Menu } from './panel/menu'
import { type Announce, PanelContext } from './panel/panel-context'
import { INITIAL_STATE, type PanelEvent, reducePanel } from './panel/panel-state'
import { SearchBox } from './panel/search-box'
import { SearchResults } from './panel/search-results'
import { Situation } from './panel/situation'
import { StatusLine } from './panel/status-line'
import { Toolbar } from './panel/toolbar'
import { ViewWords } from './panel/view-words'
import type { ArticleView, PanelFocus, PanelProps, PanelView, SettingsTrouble } from './panel-view'

/** The whole panel: a function of its props and of what the reader has open in it. */
export function Panel({ view, focus, trouble, ...rest }: PanelProps) {
  const [state, dispatch] = useReducer(reducePanel, INITIAL_STATE)
  const announce: Announce = useCallback(
    (text, { seen } = { seen: true }) => dispatch({ type: 'announce', text, seen }),
    [],
  )
  const { library, search, settings, actions, askable, today } = rest
  const scope = useMemo(
    () => ({ library, search, settings, actions, askable, today, state, dispatch, announce }),
    [library, search, settings, actions, askable, today, state, announce],
  )
  useNewArticle(isArticle(view) ? view.article.url : view.kind, dispatch)
  useFocusRequests(focus, view, dispatch)
  useReveal(state.reveal)
  return (
    <I18nProvider lang={settings.lang} cardLang={settings.cardLang}>
      <PanelContext.Provider value={scope}>
        <div class="panel" lang={settings.lang}>
          <Toolbar searchable={isArticle(view)} />
          {state.menuOpen && <Menu view={view} />}
          {(state.query !== null || !isArticle(view)) && <SearchBox autoFocus={isArticle(view)} />}
          <Body view={view} query={state.query} browsing={state.browsing} />
          {trouble && <Trouble what={trouble} />}
          <ViewWords view={view} />
          <StatusLine />
        </div>
      </PanelContext.Provider>
    </I18nProvider>
  )
}

/** Said once, and left standing for as long as this panel is open. */
function Trouble({ what }: { what: SettingsTrouble }) {
  const { t } = useI18n()
  return (
    <p class="status" role="alert">
      {t(`trouble.${what}`)}
    </p>
  )
}

type BodyProps = { view: PanelView; query: string | null; browsing: boolean }

function Body({ view, query, browsing }: BodyProps) {
  if (query) return <SearchResults query={query} />
  if (browsing) return <Browse />
  return isArticle(view) ? <ArticlePanel key={view.article.url} view={view} /> : <Situation view={view} />
}

function isArticle(view: PanelView): view is ArticleView {
  return view.kind === 'on-topic' || view.kind === 'unsupported-language'
}

/** What was open or filtered belongs to the article it was opened in. */
function useNewArticle(article: string, dispatch: (event: PanelEvent) => void): void {
  const last = useRef(article)
  useLayoutEffect(() => {
    if (last.current !== article) dispatch({ type: 'new-article' })
    last.current = article
  }, [article, dispatch])
}

/** Only a new request moves the panel: a new view of the same article must not. */
function useFocusRequests(focus: PanelFocus | null, view: PanelView, dispatch: (event: PanelEvent) => void): void {
  const count = focus?.count
  // the count is the request
  useEffect(() => {
    const event = focus && isArticle(view) ? eventFor(focus, view) : null
    if (event) dispatch(event)
  }, [count])
}

/**
 * Brings what was asked for into view, after it is drawn. The keyboard goes along where the reader is in the panel, and
 * stays on the page where a mark was clicked there.
 */
function useReveal(reveal: number): void {
  useEffect(() => {
    const asked = reveal > 0 ? document.querySelector('#tab-panel [data-asked]') : null
    asked?.scrollIntoView?.({ block: 'nearest' })
    if (document.hasFocus()) asked?.querySelector<HTMLElement>('.statement-line, h3')?.focus({ preventScroll: true })
  }, [reveal])
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
