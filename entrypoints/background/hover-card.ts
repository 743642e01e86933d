import shortNotes from 'virtual:sidelight-short-notes'
import { browser } from '../../platform/browser'
import type { HoverCard, HoverSubject } from '../../platform/protocol'
import { loadSettings } from '../../platform/settings'
import { panelSettings } from '../sidepanel/panel-settings'
import { mentionCard, statementCard } from './hover-words'
import { installedPacks } from './installed-packs'

/** What the small card beside a mark says; null where there is nothing to say. The page has neither packs nor words. */
export async function hoverCardOf(subject: HoverSubject): Promise<HoverCard | null> {
  const { lang, cardLang } = panelSettings(await loadSettings(), browser.i18n.getUILanguage())
  if (subject.kind === 'statement') return statementCard(subject, lang)
  return mentionCard(subject, (await installedPacks()).packs, cardLang, shortNotes())
}
