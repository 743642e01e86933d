import { useState } from 'preact/hooks'
import type { Article } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import { hostOf } from './article-reading'

/** The headline, two lines until pressed, and who published it when. */
export function ArticleHeader({ article }: { article: Article }) {
  const { t, date } = useI18n()
  const [whole, setWhole] = useState(false)
  const publisher = article.publisher ?? hostOf(article.url)
  return (
    <header class="article">
      <h1 lang={article.lang || undefined}>
        <button type="button" class="headline" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          <span class={whole ? undefined : 'two-lines'}>{article.title || t('article.untitled')}</span>
        </button>
      </h1>
      <p class="quiet">
        {publisher}
        {publisher && article.publishedAt && ' · '}
        {article.publishedAt && <span class="date">{date(article.publishedAt)}</span>}
      </p>
    </header>
  )
}
