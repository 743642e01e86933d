/** Names in `storage.local` that scripts read which hold nothing of what stands behind them. */

/** Where the worker leaves the terms of added packs for the detector. */
export const ADDED_TERMS_KEY = 'addedTerms'
export const SETTINGS_KEY = 'settings'
