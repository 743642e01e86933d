import type { PackLibrary } from '../../analysis/pack/library'
import type { PackSource } from '../../analysis/pack/schema'
import type { Statement } from '../../analysis/types'
import type { I18n } from '../i18n/i18n'
import { hostOf, isMuted, textOf } from '../panel/article-reading'
import { summaryOf } from '../panel/summary'
import type { OnTopicView, PanelSettings } from '../panel-view'

type Muting = Pick<PanelSettings, 'mutedRules'>

/** The analysis as Markdown: what the article rests on, every statement with its source, the cards with theirs. */
export function toMarkdown(view: OnTopicView, library: PackLibrary, i18n: I18n, settings: Muting): string {
  const { t, date } = i18n
  const { article, analysis } = view
  const facts = [article.publisher ?? hostOf(article.url), article.publishedAt && date(article.publishedAt)]
  return [
    `# ${escapeMarkdown(article.title || t('article.untitled'))}`,
    facts
      .filter(Boolean)
      .map((fact) => escapeMarkdown(String(fact)))
      .join(' · '),
    `<${article.url}>`,
    summaryOf(view, settings, i18n),
    `## ${t('tab.sourcing')}`,
    analysis.statements.map((statement) => statementLine(view, statement, i18n, settings)).join('\n'),
    `## ${t('tab.context')}`,
    ...analysis.cards.flatMap((card) => {
      const note = library.note(card.note, card.pack)
      if (!note) return []
      const { pick } = i18n
      const sources = library.sourcesOf(note).map((source) => sourceLine(source, i18n))
      return [
        `### ${escapeMarkdown(pick(note.title).text)}`,
        escapeMarkdown(pick(note.text).text),
        t('note.as-of', { date: date(note.asOf) }),
        sources.join('\n'),
      ]
    }),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

function statementLine(view: OnTopicView, statement: Statement, { t }: I18n, { mutedRules }: Muting): string {
  const { span, state, source } = statement
  const from = source?.name ? ` (${escapeMarkdown(source.name)})` : ''
  const wrong = isMuted(statement, view.muted, mutedRules) ? ` ${t('statement.marked-wrong')}` : ''
  return `1. **${t(`state.${state}`)}**${from}${wrong}: ${escapeMarkdown(textOf(view.article, span))}`
}

function sourceLine({ publisher, title, issued, URL: url }: PackSource, { date }: I18n): string {
  const words = [publisher, title].filter(Boolean).join(', ')
  return `- [${escapeMarkdown(words)}](<${url.replace(/[<>]/g, encodeURIComponent)}>)${issued ? `, ${date(issued)}` : ''}`
}

/** What Markdown would read as markup, in text of a page or a pack. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/\s+/g, ' ')
}
