import { useState } from 'preact/hooks'
import type { Mention } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import { Icon } from './icon'
import { usePanel } from './panel-context'

/** "3 mentions", and a way through those places on the page, round and round; to the one place there is only one way. */
export function MentionWalk({ mentions, title }: { mentions: readonly Mention[]; title: string }) {
  const { t, number } = useI18n()
  const { actions } = usePanel()
  const [at, setAt] = useState<number | null>(null)
  const go = (step: number) => {
    const next = at === null ? (step > 0 ? 0 : mentions.length - 1) : (at + step + mentions.length) % mentions.length
    const mention = mentions[next]
    setAt(next)
    if (mention) actions.goToMention(mention.id)
  }
  if (mentions.length === 0) return null
  return (
    <span class="walk">
      <span class="quiet">
        {at === null
          ? t('walk.count', { count: mentions.length })
          : t('walk.at', { at: number(at + 1), of: number(mentions.length) })}
      </span>
      {mentions.length > 1 && (
        <button type="button" class="icon-button" aria-label={t('walk.previous', { title })} onClick={() => go(-1)}>
          <Icon name="previous" />
        </button>
      )}
      <button type="button" class="icon-button" aria-label={t('walk.next', { title })} onClick={() => go(1)}>
        <Icon name="next" />
      </button>
    </span>
  )
}
