import { browser } from './browser'

/** A worker that is stopped in the middle may never answer; longer than any answer takes, from a cold start too. */
const PATIENCE_MS = 3000
const TRIES = 3

/**
 * Asks the worker, and asks again where it was stopped before it answered.
 * @returns its answer, unchecked; null where there is none after all tries
 */
export async function askWorker(message: object): Promise<unknown> {
  for (let tried = 0; tried < TRIES; tried++) {
    const answer = await Promise.race([send(message), silence()])
    if (answer !== undefined && answer !== null) return answer
  }
  return null
}

/** A closed channel or an extension being reloaded counts as no answer. */
const send = (message: object): Promise<unknown> => browser.runtime.sendMessage(message).catch(() => null)
const silence = () => new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS))
