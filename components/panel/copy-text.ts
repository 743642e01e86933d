/** Text that a reader takes away from the panel. Plain, complete without the panel. */
import type { Article, Statement } from '../../analysis/types'
import type { I18n } from '../i18n/i18n'
import { hostOf, textOf } from './article-reading'

/** A statement with its state, its source and where it stands: ready to paste into a message. */
export function statementText(article: Article, statement: Statement, { t, date }: I18n): string {
  const { source } = statement
  const from = source?.name ? `${t(`state.${statement.state}`)}: ${source.name}` : t(`state.${statement.state}`)
  const where = [
    article.title,
    article.publisher ?? hostOf(article.url),
    article.publishedAt && date(article.publishedAt),
  ].filter(Boolean)
  return [t('reason.quoted', { word: textOf(article, statement.span) }), from, where.join(', '), article.url]
    .filter(Boolean)
    .join('\n')
}

/**
 * A test case for the rule that decided a statement, as JSON: the sentence and its paragraph, what was
 * said of it, and a place for what it should be. Holds no address and no title.
 */
export function testCaseText(article: Article, statement: Statement): string {
  const block = article.blocks[statement.span.block]
  const { rule, words } = statement.reason
  return JSON.stringify(
    {
      lang: article.lang,
      text: textOf(article, statement.span),
      paragraph: block?.text ?? '',
      was: statement.state,
      rule,
      words,
      source: statement.source?.name ?? null,
      shouldBe: null,
    },
    null,
    2,
  )
}
