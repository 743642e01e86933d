import { INTERFACE_LANGUAGES, type InterfaceLanguage, type PanelSettings } from '../../components/panel-view'
import type { Settings } from '../../platform/settings'

/** The settings with the browser's language where the reader chose none. */
export function panelSettings(settings: Settings, browserLanguage: string): PanelSettings {
  const own = INTERFACE_LANGUAGES.find((lang) => browserLanguage.toLowerCase().startsWith(lang)) ?? 'en'
  const lang: InterfaceLanguage = settings.lang ?? own
  return { ...settings, lang, cardLang: settings.cardLang ?? lang }
}
