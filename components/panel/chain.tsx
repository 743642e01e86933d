import { useI18n } from '../i18n/i18n'
import type { OnTopicView } from '../panel-view'
import { hostOf, isMuted } from './article-reading'
import { StateSign } from './icon'
import { usePanel } from './panel-context'
import { findChains, hangsOnOneUnnamed, type SourceChain } from './source-chain'
import { isUnnamed } from './statement-source'

/** How many second-hand chains are drawn: more would push the statements off the first screen. */
const MOST = 3

/** Who told whom, drawn small: only where a source leans on another, or everything hangs on one unnamed source. */
export function Chain({ view }: { view: OnTopicView }) {
  const { t } = useI18n()
  const { mutedRules } = usePanel().settings
  const chains = findChains(view.analysis.statements.filter((each) => !isMuted(each, view.muted, mutedRules)))
  const hanging = hangsOnOneUnnamed(chains)
  const drawn = hanging ? chains : chains.filter((chain) => chain.links.length > 1)
  if (drawn.length === 0) return null
  const here = view.article.publisher ?? hostOf(view.article.url)
  return (
    <section class="chain">
      <h2 class="small-head">{t(hanging ? 'chain.one-unnamed' : 'chain.title')}</h2>
      {drawn.slice(0, MOST).map((chain) => (
        <ChainRow key={chain.links.map((link) => link.name).join()} here={here} chain={chain} />
      ))}
    </section>
  )
}

function ChainRow({ here, chain }: { here: string; chain: SourceChain }) {
  const { t } = useI18n()
  return (
    <ol class="chain-row">
      <li>{here || t('chain.article')}</li>
      {chain.links.map((link) => (
        <li key={link.name} class={isUnnamed(link.kind) ? 'state-vague' : 'state-sourced'}>
          <span class="visually-hidden">{t('chain.from')} </span>
          <StateSign state={isUnnamed(link.kind) ? 'vague' : 'sourced'} />
          <span class="chain-name">{link.name}</span>
          {isUnnamed(link.kind) && <span class="visually-hidden"> ({t('state.vague')})</span>}
        </li>
      ))}
    </ol>
  )
}
