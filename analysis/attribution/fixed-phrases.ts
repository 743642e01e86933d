import type { Token } from '../text/tokens'
import { type Attribution, BE, make } from './attribution'
import { openingPeople } from './far-subjects'
import { FLAG } from './lexicon'
import { phraseAfter, phraseBefore, type Range } from './noun-phrase'
import type { Sentence } from './sentence'
import { isSpeaker, verbGroup } from './speakers'

type Phrase = (s: Sentence, i: number) => Attribution | null

/** Constructions that attribute without a plain verb of speech, by the word they are found at. */
const phrases = new Map<string, Phrase>()

/** "in the words of", "broke the story", "makes clear", "declined to say", "draws attention to", "by the firm's count". */
export function fixedPhrase(s: Sentence, i: number): Attribution | null {
  return phrases.get((s.tokens[i] as Token).word)?.(s, i) ?? null
}

function on(words: string, phrase: Phrase): void {
  for (const word of words.split(' ')) phrases.set(word, phrase)
}

/** The subject right before the verb group at `i`, attributing by `length` tokens from there. */
function subjectOf(s: Sentence, i: number, length: number, strength: number, rule = 'said'): Attribution | null {
  const source = phraseBefore(s, verbGroup(s, i).from)
  if (source === null || !isSpeaker(s, source)) return null
  return make(rule, s, source, { from: i, to: i + length }, strength)
}

/** What stands after the cue of `length` tokens at `i`. */
function objectOf(s: Sentence, i: number, length: number, strength: number, rule = 'word-from'): Attribution | null {
  const source = phraseAfter(s, i + length)
  return source === null ? null : make(rule, s, source, { from: i, to: i + length }, strength)
}

const isNext = (s: Sentence, i: number, words: ReadonlySet<string>): boolean => words.has(s.tokens[i]?.word ?? '')
const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const REFUSED = setOf(
  'say comment give name identify disclose provide confirm deny discuss answer reveal elaborate specify speak be rule offer go put',
)

/** "declined to say", "not willing to give": a refusal reports what somebody communicated. */
function refusal(s: Sentence, i: number): Attribution | null {
  const bare = s.tokens[i + 1]?.word === 'comment'
  if (!bare && (s.tokens[i + 1]?.word !== 'to' || !isNext(s, i + 2, REFUSED))) return null
  const source = phraseBefore(s, verbGroup(s, i).from)
  return source === null ? null : make('declined', s, source, { from: i, to: i + 3 }, 0.85)
}
// "hit back", "poured cold water on", "takes a different view"
const BACK = setOf('back out')
on('hit hits', (s, i) => (isNext(s, i + 1, BACK) ? subjectOf(s, i, 2, 0.75) : null))
on('poured pours', (s, i) => (s.tokens[i + 1]?.word === 'cold' ? subjectOf(s, i, 3, 0.75) : null))
on('takes took take', (s, i) => (s.tokens[i + 3]?.word === 'view' ? subjectOf(s, i, 1, 0.75) : toSay(s, i)))
on('went rang phoned stood appeared', (s, i) => toSay(s, i))

/** How far "to say" may stand: "went on the morning programme to say". */
const TO_SAY_REACH = 8
function toSay(s: Sentence, i: number): Attribution | null {
  for (let k = i + 1; k < i + TO_SAY_REACH; k++)
    if (s.tokens[k]?.word === 'to' && BEGUN.test(s.tokens[k + 1]?.word ?? '')) return subjectOf(s, i, k + 2 - i, 0.8)
  return null
}

on('declined declines refused refuses unwilling', refusal)
on('willing prepared', (s, i) => (verbGroup(s, i).negated ? refusal(s, i) : null))
// "would not be drawn on the price"
on('drawn', (s, i) => {
  const { modal, negated } = verbGroup(s, i)
  return (modal || negated) && isNext(s, i + 1, DRAWN_ON) ? subjectOf(s, i, 2, 0.85, 'declined') : null
})
// "Officials there would not give a number"
on('give discuss disclose elaborate identify', (s, i) => {
  const { modal, negated } = verbGroup(s, i)
  return modal && negated ? (openingPeople(s, i, 1) ?? subjectOf(s, i, 1, 0.8, 'declined')) : null
})
const DRAWN_ON = setOf('on into about further')

on('words', (s, i) => (s.tokens[i + 1]?.word === 'of' ? objectOf(s, i, 2, 0.8) : null))

const CLEAR = setOf('clear plain known public')
on('makes made make', (s, i) => (isNext(s, i + 1, CLEAR) ? subjectOf(s, i, 2, 0.85) : null))

const OUT = setOf('out')
// "set out why the stocks were needed"
on('set sets laid lays spelled spelt spells ruled rules', (s, i) =>
  isNext(s, i + 1, OUT) ? subjectOf(s, i, 2, 0.8) : null,
)
// "One diplomat summed it up"
on('summed sums', (s, i) =>
  s.tokens[i + 1]?.word === 'up' || s.tokens[i + 2]?.word === 'up' ? subjectOf(s, i, 1, 0.8) : null,
)

const ATTENTION = setOf('attention')
on('draws drew draw', (s, i) => (isNext(s, i + 1, ATTENTION) ? subjectOf(s, i, 2, 0.8) : null))

// "The union is adamant that no member was paid twice"
on('adamant blunt emphatic categorical insistent unequivocal candid frank', (s, i) =>
  verbGroup(s, i).be ? subjectOf(s, i, 1, 0.75) : null,
)

/** "lodged a formal complaint" */
const COMPLAINTS = setOf('complaint protest objection objections')
on('lodged lodges lodge filed', (s, i) => {
  for (let k = i + 2; k < i + 5; k++) if (isNext(s, k, COMPLAINTS)) return subjectOf(s, i, 1, 0.8)
  return null
})

const DREW =
  /^(?:draw|drew|drawn|bring|brought|prompt|spark|earn|receive|received|won|face|faced|met|provoke|provoked|attract|attracted)/
/** How far before "criticism" its verb may stand. */
const DREW_REACH = 7
/** "drew sharp criticism from fishermen's groups" */
on(
  'criticism condemnation praise complaints warnings calls denials protests pushback concern outrage applause',
  (s, i) => {
    const near = s.tokens[i + 1]?.word === 'from' || s.tokens[i + 1]?.word === 'by'
    if (!near) return null
    for (let k = i - 1; k >= Math.max(0, i - DREW_REACH); k--)
      if (DREW.test((s.tokens[k] as Token).word)) return objectOf(s, i, 2, 0.75)
    return null
  },
)

/** "There is a feeling among officers that", "The consensus among brokers is" */
on('consensus feeling agreement belief suspicion sense worry mood frustration unease fear hope expectation', (s, i) =>
  s.tokens[i + 1]?.word === 'among' ? objectOf(s, i, 2, 0.75) : null,
)

/** "Four in ten respondents to an NHK survey opposed", "those polled by Asahi" */
on('respondents', (s, i) => (s.tokens[i + 1]?.word === 'to' ? objectOf(s, i, 2, 0.8) : null))
on('polled surveyed', (s, i) => (s.tokens[i + 1]?.word === 'by' ? objectOf(s, i, 2, 0.8) : null))

/** "via Kyodo" */
on('via', (s, i) => (((s.flags[i + 1] ?? 0) & FLAG.outlet) !== 0 ? objectOf(s, i, 1, 0.85, 'according-to') : null))

const WANTED = setOf('know hear')
on('wanted', (s, i) => {
  const source = phraseBefore(s, verbGroup(s, i).from)
  if (s.tokens[i + 1]?.word !== 'to' || !isNext(s, i + 2, WANTED) || source === null) return null
  return make('said', s, source, { from: i, to: i + 3 }, 0.9)
})

/** "raised serious concerns": what is raised is talk. */
function voicesTalk(s: Sentence, i: number): Attribution | null {
  for (let k = i + 1; k <= i + 3; k++) if (((s.flags[k] ?? 0) & FLAG.talk) !== 0) return subjectOf(s, i, 1, 0.85)
  return null
}
on('raise raises raised voice voices voiced express expresses expressed air airs aired', voicesTalk)

const HEARINGS = setOf(
  'jury court tribunal inquiry hearing inquest committee panel parliament house council jurors magistrates',
)

/** "a jury at Stourford Crown Court was told": what is said there can be looked up there. */
on('told shown', (s, i) => {
  const group = verbGroup(s, i)
  const source = group.be ? phraseBefore(s, group.from) : null
  if (source === null) return null
  const heard = s.tokens.slice(source.from, source.to).some((token) => HEARINGS.has(token.word))
  return heard ? { ...make('said', s, source, { from: i, to: i + 1 }, 0.9), kind: 'organisation' } : null
})

const VERDICTS =
  'guess verdict answer view message advice reply argument point take conclusion explanation response version line word hunch bet summary case reasoning position stance contention assessment claim theory'
/** "Fenella's guess: frigates first", "Short version from Fenella: no" */
on(VERDICTS, (s, i) => {
  if (s.tokens[i + 1]?.word === ':' && s.tokens[i - 1]?.word.endsWith("'s") === true) return ownersWord(s, i)
  const owned = ownersVerdict(s, i)
  if (owned !== null || s.tokens[i + 1]?.word !== 'from') return owned
  const one = objectOf(s, i, 2, 0.85)
  const end = one?.source?.to
  const given = BE.has(s.tokens[i - 2]?.word ?? '') && s.quotedShare > 0
  return end !== undefined && (given || phrasesWord(s, i) || s.tokens[end]?.word === ':') ? one : null
})

/** "Her answer was short: not this year", "The prosecution's case is that the pair met": how far the ":" or "that" may stand. */
const CONTENT_REACH = 6

function ownersVerdict(s: Sentence, i: number): Attribution | null {
  const owner = s.tokens[i - 1]
  if (owner === undefined || !BE.has(s.tokens[i + 1]?.word ?? '')) return null
  const pronoun = OWN_VIEW.test(owner.word)
  if (!pronoun && !owner.word.endsWith("'s")) return null
  for (let k = i + 2; k < i + CONTENT_REACH; k++) {
    const word = s.tokens[k]?.word
    if (word !== ':' && word !== 'that') continue
    if (pronoun) return { ...make('said', s, { from: i - 1, to: i }, { from: i, to: i + 1 }, 0.8), kind: 'pronoun' }
    const source = phraseBefore(s, i)
    return source === null ? null : make('said', s, source, { from: i, to: i + 1 }, 0.8)
  }
  return null
}

const phrasesWord = (s: Sentence, i: number): boolean => /^(?:word|line)$/.test((s.tokens[i] as Token).word)

function ownersWord(s: Sentence, i: number): Attribution | null {
  const source = phraseBefore(s, i)
  return source !== null && isSpeaker(s, source) && i < VERDICT_REACH
    ? make('said', s, source, { from: i, to: i + 1 }, 0.85)
    : null
}
/** A verdict's label opens its sentence. */
const VERDICT_REACH = 8

/** "The court heard that the lorry had no brakes" */
function hearingHeard(s: Sentence, i: number): Attribution | null {
  const source = phraseBefore(s, verbGroup(s, i).from)
  if (source === null || !s.tokens.slice(source.from, source.to).some(({ word }) => HEARINGS.has(word))) return null
  return { ...make('said', s, source, { from: i, to: i + 1 }, 0.9), kind: 'organisation' }
}

/** "was heard to say that" */
on('heard', (s, i) => {
  if (s.tokens[i + 1]?.word === 'that' || s.tokens[i + 1]?.word === 'how') return hearingHeard(s, i)
  if (s.tokens[i + 1]?.word !== 'to' || !verbGroup(s, i).be) return null
  return ((s.flags[i + 2] ?? 0) & FLAG.sayBase) === 0 ? null : (openingPeople(s, i, 3) ?? subjectOf(s, i, 3, 0.85))
})

/** "have begun to mutter", "was quick to point out": the verb of speech hangs on another. */
function hanging(s: Sentence, i: number): Attribution | null {
  if (
    s.tokens[i + 1]?.word !== 'to' ||
    ((s.flags[i + 2] ?? 0) & FLAG.sayBase) === 0 ||
    !BEGUN.test(s.tokens[i + 2]?.word ?? '')
  )
    return null
  return openingPeople(s, i, 3) ?? subjectOf(s, i, 3, 0.8)
}
const BEGUN =
  /^(?:say|tell|warn|argue|claim|complain|mutter|admit|suggest|insist|point|deny|explain|grumble|hint|whisper|acknowledge|concede|predict|assert|dismiss|reject|praise|blame|criticise|criticize|play)$/
on('begun began begin begins continued continues quick keen careful eager rushed hastened tried sought happy', hanging)

const FIGURES = setOf(
  'figure figures number numbers estimate estimates data claim news report word count tally total statistic statistics',
)
/** "The figure comes from the institute's tracker", "The best-known number, 10, comes from". */
on('comes come came', (s, i) => {
  if (s.tokens[i + 1]?.word !== 'from') return null
  let subject = verbGroup(s, i).from - 1
  if (s.tokens[subject]?.word === ',' && s.tokens[subject - 2]?.word === ',') subject -= 3
  return FIGURES.has(s.tokens[subject]?.word ?? '') ? objectOf(s, i, 2, 0.85) : null
})
/** "as emerges from an answer of the government": a document shows it. */
on('emerges emerged follows appears', (s, i) => {
  if (s.tokens[i + 1]?.word !== 'from' || s.tokens[i - 1]?.word !== 'as') return null
  return objectOf(s, i, 2, 0.85)
})

const VIEWS = setOf('view opinion judgement judgment telling reading estimation eyes mind words account version')
const COUNTS = setOf(
  'admission count reckoning estimate estimates tally account accounts calculation calculations measure figures',
)
const OWN_VIEW = /^(?:his|her|their)$/
/** Longest "to the company's own mind", in tokens; a longer phrase holds a verb. */
const VIEW_REACH = 7

/** "by Raytheon's count", "by the company's own reckoning", "in her view". */
function byCount(s: Sentence, i: number): Attribution | null {
  const near = nearView(s, i)
  const source = near ?? phraseAfter(s, i + 1)
  if (source === null || source.to - source.from > VIEW_REACH) return null
  const view = (s.tokens[source.to - 1] as Token).word
  if (!COUNTS.has(view) && !(VIEWS.has(view) && isPossessed(s, source))) return null
  const cue = { from: i, to: i + 1 }
  const first = s.tokens[source.from] as Token
  const pronoun = OWN_VIEW.test(first.word)
  const { word } = s.tokens[i] as Token
  if (word === 'in' || word === 'to') {
    if (!VIEWS.has(view) || !isPossessed(s, source)) return null
    const one = make('according-to', s, { from: source.from, to: source.to - 1 }, cue, 0.85)
    return pronoun && source.to - source.from === 2 ? { ...one, kind: 'pronoun' } : one
  }
  const one = make('according-to', s, source, cue, 0.85)
  if (pronoun && first.word !== 'their') return { ...one, kind: 'pronoun' }
  const named =
    first.upper ||
    first.word === 'the' ||
    s.tokens.slice(source.from, source.to).some((token) => token.word.endsWith("'s"))
  return { ...one, kind: named ? 'organisation' : 'vague' }
}
on('by on in to', byCount)

/** "in her reading even a full opening": the view itself ends the phrase. */
function nearView(s: Sentence, i: number): Range | null {
  const owner = s.tokens[i + 1]?.word ?? ''
  if (!VIEWS.has(s.tokens[i + 2]?.word ?? '') || !(OWN_VIEW.test(owner) || owner.endsWith("'s"))) return null
  return { from: i + 1, to: i + 3 }
}

/** "in their view", "to Smith's mind": only where a whose is given, and it is not the article's own. */
function isPossessed(s: Sentence, { from, to }: Range): boolean {
  return (
    OWN_VIEW.test((s.tokens[from] as Token).word) ||
    s.tokens.slice(from, to - 1).some((token) => token.word.endsWith("'s"))
  )
}

const ITEMS = setOf('story news item report piece interview scoop')

/** "broke the story", "had a report". */
on('broke ran carried had', (s, i) => {
  if (s.tokens[i + 1]?.word !== 'the' && s.tokens[i + 1]?.word !== 'a') return null
  for (let k = i + 2; k < Math.min(s.tokens.length, i + 5); k++)
    if (ITEMS.has(s.tokens[k]?.word ?? '')) {
      const source = phraseBefore(s, verbGroup(s, i).from)
      return source === null ? null : make('said', s, source, { from: i, to: i + 1 }, 0.8)
    }
  return null
})

/** "We are hearing from two delegations that", "heard from people there that". */
on('hearing hear hears', (s, i) => {
  if (s.tokens[i + 1]?.word !== 'from') return null
  const one = objectOf(s, i, 2, 0.85)
  const end = one?.source?.to
  return end !== undefined && s.tokens[end]?.word === 'that' ? one : null
})
