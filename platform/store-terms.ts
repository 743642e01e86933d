import { detectorTerms } from '../analysis/topic/detector-terms'
import { browser } from './browser'
import { addedPacks } from './packs-in-use'
import { loadSettings } from './settings'
import { ADDED_TERMS_KEY } from './storage-keys'

/** Leaves the terms of the added packs in use for the detector: their topics are noticed too, without their code. */
export async function storeAddedTerms(): Promise<void> {
  const settings = await loadSettings()
  const packs = (await addedPacks(settings)).map(({ pack }) => pack)
  const terms = detectorTerms(packs.filter(({ id }) => !settings.packsOff.includes(id)))
  if (terms.needs.length > 0) await browser.storage.local.set({ [ADDED_TERMS_KEY]: terms })
  else await browser.storage.local.remove(ADDED_TERMS_KEY)
}
