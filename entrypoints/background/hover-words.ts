import type { Pack, PackNote } from '../../analysis/pack/schema'
import { firstSentence } from '../../analysis/text/first-sentence'
import { en } from '../../assets/locales/en'
import { ja } from '../../assets/locales/ja'
import { uk } from '../../assets/locales/uk'
import type { InterfaceLanguage } from '../../components/panel-view'
import type { HoverCard, HoverSubject } from '../../platform/protocol'

/** First sentences of bundled notes that the worker holds in English only, by pack with version, note and language. */
type ShortNotes = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>

type Of<K extends HoverSubject['kind']> = Extract<HoverSubject, { kind: K }>

const CATALOGUES: Record<InterfaceLanguage, Readonly<Record<string, string>>> = { en, ja, uk }

/** The state in words, and the question that would clear it or, without one, what the state means. */
export function statementCard({ state, clears }: Of<'statement'>, lang: InterfaceLanguage): HoverCard {
  const words = CATALOGUES[lang]
  const text = clears === null ? words[`why.${state}`] : words[`clears.${clears}`]
  return { title: words[`state.${state}`] ?? '', text: text ?? '', lang }
}

/** The thing's name and the first sentence of the note about it, English where the pack has no other. */
export function mentionCard(
  { entity: id, pack: packId, note: noteId }: Of<'mention'>,
  packs: readonly Pack[],
  wanted: InterfaceLanguage,
  shortNotes: ShortNotes = {},
): HoverCard | null {
  const pack = packs.find((each) => each.id === packId)
  const entity = pack?.entities.find((each) => each.id === id)
  const note = pack && (noteAbout(pack, id) ?? pack.notes.find((each) => each.id === noteId))
  if (!entity || !note) return null
  const said = { ...note.text, ...shortNotes[`${pack.id}@${pack.version}`]?.[note.id] }
  const lang = said[wanted] === undefined ? 'en' : wanted
  const title = entity.labels[lang]?.pref ?? entity.labels.en.pref
  return { title, text: firstSentence(said[lang] ?? said.en, lang), lang }
}

/** What a thing is, before what this article's card for it tells. */
const noteAbout = (pack: Pack, entity: string): PackNote | undefined =>
  pack.notes.find(({ entities, main }) => entities.slice(0, main).includes(entity))
