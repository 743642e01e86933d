import type { Token } from '../text/tokens'
import { firstSubject } from './far-subjects'
import { FLAG } from './lexicon'
import { isProper } from './names'
import { phraseBefore, type Range } from './noun-phrase'
import type { Sentence } from './sentence'
import { isNamed, kindOfSource } from './source-kind'
import { isSpeaker } from './speakers'

/** Words that can be a subject by themselves. */
const SUBJECTS = new Set(['he', 'she', 'they', 'it', 'one', 'experts', 'officials', 'sources', 'critics', 'analysts'])

/**
 * The words of a sentence that most likely say where it comes from, where no rule found a cue: its subject if that can
 * speak, else its first document, outlet, body or people, of the kind that fits (`named`: one that can be looked up).
 */
export function likelySource(s: Sentence, named: boolean): Range | null {
  const range = speakingSubject(s) ?? firstSource(s, named)
  return range === null || opensWithVerb(s, range) ? null : range
}

/** "the shortage has forced Washington to": the verb is no part of the name, and the name is its object. */
function opensWithVerb(s: Sentence, { from }: Range): boolean {
  const first = s.tokens[from] as Token
  return !first.upper && /[a-z]ed$/.test(first.word) && ((s.flags[from - 1] ?? 0) & FLAG.aux) !== 0
}

function speakingSubject(s: Sentence): Range | null {
  const subject = firstSubject(s, s.tokens.length)
  if (subject === null || subject.to === s.tokens.length || !isSpeaker(s, subject)) return null
  const bare = subject.to - subject.from === 1 && !isProper(s, subject.from)
  return bare && !SUBJECTS.has((s.tokens[subject.from] as Token).word) ? null : subject
}

const SOURCES = FLAG.document | FLAG.outlet | FLAG.body | FLAG.vaguePeople | FLAG.office

function firstSource(s: Sentence, named: boolean): Range | null {
  for (let i = s.lead; i < s.tokens.length; i++) {
    if (s.tokens[i]?.quoted === true || ((s.flags[i] ?? 0) & SOURCES) === 0) continue
    let to = i + 1
    while (s.tokens[to]?.upper === true && s.tokens[to - 1]?.upper === true) to++
    const range = phraseBefore(s, to)
    if (range !== null && isSpeaker(s, range) && isNamed(kindOfSource(s, range)) === named) return range
  }
  return null
}
