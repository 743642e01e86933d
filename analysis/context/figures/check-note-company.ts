import type { ArticleReading } from '../../conditions/article-reading'
import type { Pack, PackEntity, PackNote } from '../../pack/schema'
import type { Check, Mention, NoteId } from '../../types'
import { clauseAround, findDoubt } from './clause'
import type { ReadSentence } from './read-sentence'

/** "Boeing builds", "built by Boeing", "awarded Boeing", "a contract to Boeing": who made or got what the note tells of. */
const DOES =
  /^(?:,? (?:which|that))?(?: (?:has|have|had|also|already|now|alone))* (?:deliver|buil[dt]|ma[kd]e|produc|manufactur|suppl(?:y|ie)|assembl|won\b|received|landed|secured)/u
const DONE_BY =
  /\b(?:(?:built|made|produced|manufactured|supplied|delivered|assembled|won) by|(?:gave|awarded|handed)|(?:contract|award|order|deal)(?: worth [^,;]{1,40})? (?:to|with))(?: the)? $/u

/**
 * For a sentence that a note surely speaks to: the only company it names is no part of the note, which tells of others, and
 * stands where those would. Needs an amount in which the two agree, or a sentence without amounts.
 * @param agreed whether an amount of the sentence is the recorded one
 */
export function checkNoteCompany(
  sentence: ReadSentence,
  { note, pack }: Readonly<{ note: PackNote; pack: Pack }>,
  agreed: boolean,
  reading: ArticleReading,
): Check | null {
  if (!agreed && sentence.quantities.length > 0) return null
  const companies = companiesOf(pack)
  const recorded = note.entities.flatMap((id) => companies.get(id) ?? [])
  const { block, start, end } = sentence.span
  const named = reading.mentions.filter(
    ({ span, entity }) => span.block === block && span.start >= start && span.end <= end && companies.has(entity),
  )
  const [only] = named
  if (recorded.length === 0 || only === undefined || named.some(({ entity }) => entity !== only.entity)) return null
  if (tells(note, companies.get(only.entity)) || !isActor(only, sentence)) return null
  const place = only.span.start - start
  if (findDoubt(sentence.text, clauseAround(sentence.text, place), [], true) !== null) return null
  return {
    ...{ kind: 'recipient', result: 'differs', said: sentence.text.slice(place, only.span.end - start) },
    ...{ span: only.span, recorded: recorded.map(({ labels }) => labels.en.pref).join(', ') },
    ...{ figure: null, note: note.id as NoteId },
  }
}

function isActor({ span }: Mention, { span: own, text }: ReadSentence): boolean {
  return DOES.test(text.slice(span.end - own.start)) || DONE_BY.test(text.slice(0, span.start - own.start))
}

/** Whether a note has to do with a company, by its list or in its words. */
function tells(note: PackNote, company: PackEntity | undefined): boolean {
  if (company === undefined) return true
  const { pref, alt } = company.labels.en
  const names = [pref, ...alt.map((label) => (typeof label === 'string' ? label : label.text))]
  const words = `${note.title.en} ${note.text.en} ${note.more?.en ?? ''}`
  return note.entities.includes(company.id) || names.some((name) => words.includes(name))
}

const companies = new WeakMap<Pack, ReadonlyMap<string, PackEntity>>()

function companiesOf(pack: Pack): ReadonlyMap<string, PackEntity> {
  const known =
    companies.get(pack) ??
    new Map(pack.entities.filter(({ kind }) => kind === 'company').map((each) => [each.id, each]))
  companies.set(pack, known)
  return known
}
