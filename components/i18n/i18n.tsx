import { type ComponentChildren, createContext } from 'preact'
import { useContext, useMemo } from 'preact/hooks'
import type { Localized } from '../../analysis/pack/schema'
import { en } from '../../assets/locales/en'
import { ja } from '../../assets/locales/ja'
import { uk } from '../../assets/locales/uk'
import type { InterfaceLanguage } from '../panel-view'
import { formatDate, formatMonth } from './format-date'
import { formatMessage, numberFormat } from './format-message'

type English = typeof en
export type MessageKey = keyof English

/** The names of a message's arguments, read from its English text by the compiler. */
type Head<S> = S extends `${infer A}}${string}` ? BeforeComma<A> : BeforeComma<S>
type BeforeComma<S> = S extends `${infer A},${string}` ? A : S
type Identifier<S> = S extends '' | `${string}#${string}` | `${string} ${string}` ? never : S
type ArgumentNames<S> = S extends `${string}{${infer Rest}` ? Identifier<Head<Rest>> | ArgumentNames<Rest> : never
type Arguments<K extends MessageKey> = ArgumentNames<English[K]> & string

export type Translate = <K extends MessageKey>(
  key: K,
  ...args: [Arguments<K>] extends [never] ? [] : [Readonly<Record<Arguments<K>, string | number>>]
) => string

/** Text of a pack in the language it was found in: `lang` differs from the one asked for where English stands in. */
export type Picked = Readonly<{ text: string; lang: string }>

export type I18n = Readonly<{
  lang: InterfaceLanguage
  t: Translate
  /** A date of any precision (2025, 2025-11, 2025-11-20 or a date-time) as the reader's locale writes it. */
  date(iso: string): string
  /** The month of an ISO day, by itself and short. */
  month(iso: string): string
  /** The time of day of an ISO date-time, in the reader's own time zone. */
  time(iso: string): string
  number(value: number): string
  list(items: readonly string[]): string
  /** Whole sentences one after the other: Japanese puts nothing between them. */
  sentences(...texts: readonly (string | false)[]): string
  /** A pack's text in the language of the cards. */
  pick(text: Localized): Picked
}>

const CATALOGUES: Record<InterfaceLanguage, Record<MessageKey, string>> = { en, ja, uk }

/** Words, dates and numbers for one interface language, and pack text in `cardLang`. */
export function createI18n(lang: InterfaceLanguage, cardLang: InterfaceLanguage = lang): I18n {
  const catalogue = CATALOGUES[lang]
  const lists = new Intl.ListFormat(lang, { type: 'conjunction' })
  const times = new Intl.DateTimeFormat(lang, { timeStyle: 'short' })
  return {
    lang,
    t: (key, ...args) => formatMessage(catalogue[key], lang, args[0]),
    date: (iso) => formatDate(iso, lang),
    month: (iso) => formatMonth(iso, lang),
    time: (iso) => (Number.isNaN(Date.parse(iso)) ? iso : times.format(new Date(iso))),
    number: (value) => numberFormat(lang).format(value),
    list: (items) => lists.format(items),
    sentences: (...texts) => texts.filter((text) => text !== false).join(lang === 'ja' ? '' : ' '),
    pick: (text) => {
      const found = text[cardLang]
      return found === undefined ? { text: text.en, lang: 'en' } : { text: found, lang: cardLang }
    },
  }
}

/** True where the catalogue has this key: for words looked up by an id that comes from the analysis. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key)
}

const I18nContext = createContext<I18n | null>(null)

type ProviderProps = { lang: InterfaceLanguage; cardLang?: InterfaceLanguage; children: ComponentChildren }

export function I18nProvider({ lang, cardLang = lang, children }: ProviderProps) {
  const i18n = useMemo(() => createI18n(lang, cardLang), [lang, cardLang])
  return <I18nContext.Provider value={i18n}>{children}</I18nContext.Provider>
}

/** The words of the nearest provider. Throws outside one. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext)
  if (!i18n) throw new Error('useI18n stands outside an I18nProvider')
  return i18n
}
