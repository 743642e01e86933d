import { browser } from './browser'

/** A worker that is stopped in the middle may never answer; longer than most answers take, from a cold start too. */
export const PATIENCE_MS = 3000
const TRIES = 3

/**
 * Asks the worker, and asks again where it was stopped before it answered.
 * @param patience milliseconds before it is asked again: what takes long must not be begun twice
 * @returns its answer, unchecked; null where there is none after all tries
 */
export async function askWorker(message: object, patience = PATIENCE_MS): Promise<unknown> {
  for (let tried = 0; tried < TRIES; tried++) {
    const answer = await Promise.race([send(message), silence(patience)])
    if (answer !== undefined && answer !== null) return answer
  }
  return null
}

/** A closed channel or an extension being reloaded counts as no answer. */
async function send(message: object): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message)
  } catch {
    return null // where the extension is gone, the call itself throws
  }
}
const silence = (patience: number) => new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))
