import type { Article } from '../types'

/** The day an article gives as its own, YYYY-MM-DD; null where it gives none. */
export function readDay({ publishedAt }: Pick<Article, 'publishedAt'>): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(publishedAt ?? '')?.[0] ?? null
}
