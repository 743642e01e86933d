import { useEffect, useRef } from 'preact/hooks'
import { useI18n } from '../i18n/i18n'
import type { PanelView } from '../panel-view'
import { usePanel } from './panel-context'
import { useTitle } from './situation'

/** Tells whoever can't see it that the panel turned to something else: its title, heard once. Draws nothing. */
export function ViewWords({ view }: { view: PanelView }) {
  const { t } = useI18n()
  const { announce } = usePanel()
  const isArticle = view.kind === 'on-topic' || view.kind === 'unsupported-language'
  const situation = useTitle(isArticle ? { kind: 'reading' } : view)
  const words = isArticle ? view.article.title || t('article.untitled') : situation
  const said = useRef(words)
  useEffect(() => {
    if (said.current !== words) announce(words, { seen: false })
    said.current = words
  }, [words, announce])
  return null
}
