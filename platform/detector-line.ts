import type { DetectorTerms } from '../analysis/topic/detector-terms'
import type { BackgroundToPage, PageToBackground } from './protocol'
import { ADDED_TERMS_KEY, SETTINGS_KEY } from './storage-keys'

type Api = {
  runtime: {
    id?: string
    sendMessage(message: PageToBackground): Promise<unknown>
    onMessage: { addListener(listener: (message: BackgroundToPage) => void): void }
  }
  storage: { local: { get(keys: string[]): Promise<Record<string, unknown>> } }
}

type Stored = { [ADDED_TERMS_KEY]?: DetectorTerms; [SETTINGS_KEY]?: { paused?: unknown } }

/**
 * The detector's line to the browser, without the polyfill, which would be most of a script that runs on every page.
 * @returns undefined in a script that an update, or a switching off, of the extension has left behind
 */
function liveApi(): Api | undefined {
  const { browser, chrome } = globalThis as { browser?: Partial<Api>; chrome?: Partial<Api> }
  try {
    return [browser, chrome].find((api) => api?.runtime?.id) as Api | undefined // an element may be called `browser`
  } catch {
    return undefined // Firefox throws where Chrome answers undefined
  }
}

/** Tells the worker that this might be an article on a topic. @returns whether the page is read now */
export async function tellPerhaps(): Promise<boolean> {
  const message: PageToBackground = { to: 'background', type: 'perhaps' }
  return (
    (await liveApi()
      ?.runtime.sendMessage(message)
      .catch(() => false)) === true
  ) // false: just being reloaded
}

/** Calls back when what may be looked at has changed, with whether everything is paused now. */
export function watchAccess(onChange: (paused: boolean) => void): void {
  // Only our own worker's messages come here.
  liveApi()?.runtime.onMessage.addListener((message) => {
    if (message.type === 'access') onChange(message.access.paused)
  })
}

/**
 * The terms of packs that the reader added, as the worker stored them; none where there are none.
 * @returns null where nothing may be looked for: all is paused, for good or for a while, or the extension is gone
 */
export async function addedTerms(): Promise<DetectorTerms[] | null> {
  const keys = [ADDED_TERMS_KEY, SETTINGS_KEY]
  const stored = await liveApi()
    ?.storage.local.get(keys)
    .catch(() => undefined) // an extension being reloaded
  if (!stored) return null
  const { addedTerms: terms, settings } = stored as Stored
  const paused = String(settings?.paused)
  if (paused === 'until-on' || Date.parse(paused) > Date.now()) return null
  return terms?.gate ? [terms] : []
}
