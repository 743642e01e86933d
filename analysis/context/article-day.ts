import type { ArticleReading } from '../conditions/article-reading'
import type { Article } from '../types'

/** True for a day that the calendar has, as YYYY-MM-DD: there is no 30 February and no month 13. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00Z`)
  // Engines carry a day too many over into the next month.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The day an article gives as its own, YYYY-MM-DD; null where it gives none, or one no article on the web can have. */
export function readDay({ publishedAt }: Pick<Article, 'publishedAt'>): string | null {
  const day = /^(?:19|20)\d\d-\d\d-\d\d(?!\d)/.exec(publishedAt ?? '')?.[0]
  return day !== undefined && isDay(day) ? day : null
}

/** As `readDay`, of an article that is being read: to be asked `once`, for every sentence wants to know. */
export function dayOfReading({ article }: ArticleReading): string | null {
  return readDay(article)
}
