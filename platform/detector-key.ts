/** Where the worker leaves the terms of added packs for the detector, in `storage.local`. */
export const ADDED_TERMS_KEY = 'addedTerms'
