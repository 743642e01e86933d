import type { PackLibrary } from '../../analysis/pack/library'
import type { Statement } from '../../analysis/types'
import { createI18n } from '../i18n/i18n'
import { isMuted } from '../panel/article-reading'
import type { ExportFormat, OnTopicView, PanelSettings } from '../panel-view'
import { type Anchor, toAnnotations } from './annotations'
import { toMarkdown } from './markdown'
import { toPrintablePage } from './printable-page'

/** A file for the reader to keep. */
export type TakenAway = Readonly<{ name: string; type: string; text: string }>

/**
 * The article's analysis as a file, in the reader's languages.
 * @param anchors of the statements, in their order: `anchorsOf` of `page/anchor.ts`
 */
export function takeAway(
  format: ExportFormat,
  view: OnTopicView,
  library: PackLibrary,
  settings: Pick<PanelSettings, 'lang' | 'cardLang' | 'mutedRules'>,
  anchors: readonly Anchor[],
): TakenAway {
  const i18n = createI18n(settings.lang, settings.cardLang)
  const name = `sidelight-${fileName(view.article.title)}`
  switch (format) {
    case 'markdown':
      return { name: `${name}.md`, type: 'text/markdown', text: toMarkdown(view, library, i18n, settings) }
    case 'annotations': {
      const isWrong = (statement: Statement) => isMuted(statement, view.muted, settings.mutedRules)
      const text = JSON.stringify(toAnnotations(view.article, view.analysis, anchors, isWrong), null, 2)
      return { name: `${name}.jsonld`, type: 'application/ld+json', text }
    }
    case 'page':
      return { name: `${name}.html`, type: 'text/html', text: toPrintablePage(view, library, i18n, settings) }
  }
}

/** Letters and digits of any script, at most forty: a name every file system takes. */
function fileName(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.join('-').slice(0, 40).replace(/-$/, '') || 'article'
}
