/** The part a Japanese sentence plays in an interview; `label` ends the speaker's name, in units of the sentence. */
export type JapaneseTurn = Readonly<{ kind: 'question' }> | Readonly<{ kind: 'answer'; label: number }>

const ASKS = /^(?:――|——|──|Q[　：: ]|Ｑ[　：: ]|問[　：:])/
const LABEL = /^([^　：、。「」]{1,8})[　：]/
/** "A" alone names nobody: the outlet answers its own questions. */
const OWN_ANSWER = /^(?:A|Ａ|答)[　：:]/
const ENDS_ASKING = /[か？?][。」]?$|ください。$/

/**
 * Questions begin with a dash or Q; what follows the question is its answer, until the next one. A narrator's paragraph
 * without label ends the answer where answers are labelled.
 */
export function readJapaneseTurns(
  sentences: readonly Readonly<{ text: string; first: boolean }>[],
): (JapaneseTurn | null)[] {
  if (!sentences.some(({ text }) => ASKS.test(text))) return sentences.map(() => null)
  const names = new Set(
    sentences.filter(({ text }) => isAnswerLabel(text)).map(({ text }) => LABEL.exec(text)?.[1] ?? ''),
  )
  const own = sentences.some(({ text }) => OWN_ANSWER.test(text))
  const labelled = sentences.some(({ text }) => isAnswerLabel(text))
  let mode: 'question' | 'answer' | 'none' = 'none'
  return sentences.map(({ text, first }) => {
    if (ASKS.test(text)) {
      mode = 'question'
      if (ENDS_ASKING.test(text)) mode = 'answer'
      return { kind: 'question' }
    }
    if (own) {
      if (OWN_ANSWER.test(text)) mode = 'none'
      return mode === 'question' ? { kind: 'question' } : null
    }
    if (isAnswerLabel(text)) {
      mode = 'answer'
      return { kind: 'answer', label: LABEL.exec(text)?.[1]?.length ?? 0 }
    }
    if (mode === 'question') {
      if (ENDS_ASKING.test(text)) mode = 'answer'
      if (!first) return { kind: 'question' }
    }
    if ((first && labelled) || text.startsWith('（') || speaksOf(text, names)) mode = 'none'
    return mode === 'none' ? null : { kind: 'answer', label: 0 }
  })
}

/** "西野さんはしばらく黙って": the writer speaks of who answers, so the answer is over. */
function speaksOf(text: string, names: ReadonlySet<string>): boolean {
  for (const name of names) if (name !== '' && (text.includes(`${name}さん`) || text.includes(`${name}氏`))) return true
  return false
}

function isAnswerLabel(text: string): boolean {
  const match = LABEL.exec(text)
  return match !== null && !ASKS.test(text) && !/[はがをにでと0-9０-９（）◇■]/.test(match[1] ?? '')
}
