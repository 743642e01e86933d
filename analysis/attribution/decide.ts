import type { StatementState } from '../types'
import { type Evidence, ruleClass } from './state-features'
import { CLASSES } from './tables'

/** The state, how sure it is, and whether a rule or the model decided. */
export type Decision = Readonly<{ state: StatementState; confidence: number; by: 'rule' | 'model' }>

/** Rules that hold whatever the words say: somebody else speaks, or the sentence carries its reference. */
const EXACT = new Set(['answer', 'speaker', 'quotation', 'citation', 'next-sentence'])

/** A rule's attribution stands from this probability of "attributed" on; lower trades precision of sourced for recall. */
const ATTRIBUTED = 0.3
/** A strong rule (at least `STRONG`) already stands from here on. Both set by `bench:accuracy`, cross-validated. */
const ATTRIBUTED_STRONG = 0.2
const STRONG = 0.9
/**
 * Without any rule the model alone may say "attributed" when it is surer than not and something in the sentence can be
 * shown as the source; where nothing can, only when it is sure: from 0.5 on such a one is right on 59 of 109 sentences,
 * from 0.7 on 35 of 53 (cross-validated over 106 articles).
 */
const ATTRIBUTED_SHOWN = 0.5
const ATTRIBUTED_ALONE = 0.7
/** Where a source stands in a subordinate phrase the main clause decides (`docs/labels.md`, case 11): surer still. */
const ATTRIBUTED_ASIDE = 0.8
/**
 * In doubt between a flag and none, none: the share of "no source" among the three own-voice states that flags. Lower
 * finds more and is wrong more often: 0.6 is right on .81 and finds .79, 0.65 on .82 and .77, 0.7 on .83 and .74.
 */
const FLAGGED = 0.65

/**
 * Joins rules and model: rules where they are exact, the model where they are not. `p` in the order of `CLASSES`;
 * `canShow` says whether the sentence holds words to show as a source that can (`named`) or can't be looked up.
 */
export function decide(evidence: Evidence, p: readonly number[], canShow: (named: boolean) => boolean): Decision {
  const { resolved, view } = evidence
  const rules = ruleClass(resolved)
  const [sourced = 0, vague = 0] = p
  const attributed = sourced + vague
  if (resolved !== null && rules !== 'no' && EXACT.has(resolved.attribution.rule)) {
    return { state: rules === 'named' ? 'sourced' : 'vague', confidence: resolved.attribution.strength, by: 'rule' }
  }
  if (view.rule === 'question' && resolved !== null && asksAside(resolved))
    return { state: rules === 'named' ? 'sourced' : 'vague', confidence: 0.8, by: 'rule' }
  if (view.rule === 'question' || view.rule === 'no-answer' || (view.rule === 'boilerplate' && rules === 'no'))
    return { state: 'none', confidence: view.confidence, by: 'rule' }
  if (rules !== 'no' && resolved !== null) {
    const { strength } = resolved.attribution
    const enough = strength >= STRONG ? ATTRIBUTED_STRONG : ATTRIBUTED
    if (strength < 1 && attributed < enough) return ownVoice(p)
    return { state: rules === 'named' ? 'sourced' : 'vague', confidence: Math.max(attributed, 0.5), by: 'rule' }
  }
  const aside = resolved?.attribution.aside === true
  const shown = !aside && attributed >= ATTRIBUTED_SHOWN && canShow(sourced >= vague)
  if (shown || attributed >= (aside ? ATTRIBUTED_ASIDE : ATTRIBUTED_ALONE))
    return { state: sourced >= vague ? 'sourced' : 'vague', confidence: Math.max(sourced, vague), by: 'model' }
  return ownVoice(p)
}

/** "Could he, she pressed, say when?": a question given to someone. */
function asksAside(resolved: NonNullable<Evidence['resolved']>): boolean {
  const { rule, aside, kind, source } = resolved.attribution
  return rule === 'said' && !aside && kind === 'pronoun' && source !== null && source.from > 2
}

/** No source, the article's own view, or no claim. */
function ownVoice(p: readonly number[]): Decision {
  const [, , unsourced = 0, judgement = 0, none = 0] = p
  const total = unsourced + judgement + none
  const share = unsourced / total
  if (share >= FLAGGED) return { state: 'unsourced', confidence: share, by: 'model' }
  const state = CLASSES[judgement >= none ? 3 : 4]
  return { state, confidence: Math.max(judgement, none) / total, by: 'model' }
}
