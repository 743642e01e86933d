import { browser } from './browser'

/** A worker that is stopped in the middle may never answer; longer than most answers take, from a cold start too. */
export const PATIENCE_MS = 3000
const TRIES = 3

/**
 * Asks the worker, and asks again where it was stopped before it answered. One that was only slow may answer any time:
 * the first answer counts, whichever time it was asked.
 * @param patience milliseconds before it is asked again: what takes long must not be begun twice
 * @returns its answer, unchecked; null where there is none after all tries
 */
export async function askWorker(message: object, patience = PATIENCE_MS): Promise<unknown> {
  const asked: Promise<unknown>[] = []
  for (let tried = 0; tried < TRIES; tried++) {
    const sent = send(message)
    const answer = await Promise.race([...asked, sent, silence(patience)])
    if (isAnswer(answer)) return answer
    asked.push(sent.then((late) => (isAnswer(late) ? late : NEVER)))
  }
  return null
}

const NEVER = new Promise<never>(() => {})
const isAnswer = (answer: unknown): boolean => answer !== undefined && answer !== null

/** A closed channel or an extension being reloaded counts as no answer. */
async function send(message: object): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message)
  } catch {
    return null // where the extension is gone, the call itself throws
  }
}
const silence = (patience: number) => new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))
