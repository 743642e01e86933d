import type { PackLibrary } from '../../analysis/pack/library'
import type { Statement } from '../../analysis/types'
import type { I18n } from '../i18n/i18n'
import { hostOf, isMuted, textOf } from '../panel/article-reading'
import { summaryOf } from '../panel/summary'
import type { OnTopicView, PanelSettings } from '../panel-view'

type Muting = Pick<PanelSettings, 'mutedRules'>

const STYLE =
  'body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:12pt/1.5 Georgia,serif}h1{font-size:1.4em}h2{font-size:1.15em}' +
  'h3{font-size:1em;margin-bottom:0}p,li{margin:.3em 0}small,.q{color:#555}li{break-inside:avoid}'

/** The analysis as one page of HTML to print or keep: no script, nothing loaded, all text escaped. */
export function toPrintablePage(view: OnTopicView, library: PackLibrary, i18n: I18n, settings: Muting): string {
  const { t, date, lang } = i18n
  const { article, analysis } = view
  const title = article.title || t('article.untitled')
  const facts = [
    article.publisher ?? hostOf(article.url),
    article.publishedAt && date(article.publishedAt),
    article.url,
  ]
  return [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>`,
    `<h1 lang="${escapeHtml(article.lang)}">${escapeHtml(title)}</h1><p class="q">${facts
      .filter(Boolean)
      .map((fact) => escapeHtml(String(fact)))
      .join(' · ')}</p>`,
    `<p>${escapeHtml(summaryOf(view, settings, i18n))}</p>`,
    `<h2>${escapeHtml(t('tab.sourcing'))}</h2><ol>`,
    ...analysis.statements.map((statement) => statementItem(view, statement, i18n, settings)),
    `</ol><h2>${escapeHtml(t('tab.context'))}</h2>`,
    ...cardsOf(view, library, i18n),
    '</body></html>',
  ].join('\n')
}

function statementItem({ article, muted }: OnTopicView, statement: Statement, { t }: I18n, settings: Muting): string {
  const { span, state, source } = statement
  const from = source?.name ? ` (${source.name})` : ''
  const wrong = isMuted(statement, muted, settings.mutedRules) ? ` ${t('statement.marked-wrong')}` : ''
  return `<li><small>${escapeHtml(t(`state.${state}`) + from + wrong)}</small><br><span lang="${escapeHtml(article.lang)}">${escapeHtml(textOf(article, span))}</span></li>`
}

function cardsOf({ analysis }: OnTopicView, library: PackLibrary, { t, date, pick }: I18n): string[] {
  return analysis.cards.flatMap((card) => {
    const note = library.note(card.note, card.pack)
    if (!note) return []
    const [title, text] = [pick(note.title), pick(note.text)]
    const sources = library.sourcesOf(note).map((source) => {
      const words = [source.publisher, source.title, source.issued && date(source.issued), source.URL].filter(Boolean)
      return `<li>${escapeHtml(words.join(', '))}</li>`
    })
    return [
      `<h3 lang="${title.lang}">${escapeHtml(title.text)}</h3><p lang="${text.lang}">${escapeHtml(text.text)}</p>`,
      `<small>${escapeHtml(t('note.as-of', { date: date(note.asOf) }))}<ul>${sources.join('')}</ul></small>`,
    ]
  })
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}
