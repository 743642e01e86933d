import type { ArticleView } from '../panel-view'
import { ArticleHeader } from './article-header'
import { ArticleNotices } from './article-notices'
import { countFlags, countStates } from './article-reading'
import { ContextTab } from './context-tab'
import { Ledger } from './ledger'
import { Legend } from './legend'
import { MarkSwitches } from './mark-switches'
import { usePanel } from './panel-context'
import { PANEL_TABS } from './panel-state'
import { SourcingTab } from './sourcing-tab'
import { Tabs } from './tabs'
import { TimelineTab } from './timeline-tab'
import { useFollow } from './use-follow'

/** An article that was read: what it rests on, then context, sourcing and timeline. */
export function ArticlePanel({ view }: { view: ArticleView }) {
  const { settings, state } = usePanel()
  useFollow(view.position, settings.follow)
  const judged = view.kind === 'on-topic' && view.analysis.statements.length > 0
  const counts = {
    context: view.analysis.cards.length,
    ...(judged ? { sourcing: countFlags(countStates(view, settings)) } : {}),
  }
  const tab = state.tab === 'sourcing' && !judged ? 'context' : state.tab
  return (
    <>
      <ArticleHeader article={view.article} />
      {judged && <Ledger view={view} />}
      {judged && <Legend view={view} />}
      <ArticleNotices view={view} />
      <Tabs tabs={judged ? PANEL_TABS : PANEL_TABS.filter((each) => each !== 'sourcing')} chosen={tab} counts={counts}>
        {tab !== 'timeline' && <MarkSwitches judged={judged} />}
        {tab === 'context' && <ContextTab view={view} />}
        {tab === 'sourcing' && judged && <SourcingTab view={view} />}
        {tab === 'timeline' && <TimelineTab publishedAt={view.article.publishedAt} />}
      </Tabs>
    </>
  )
}
