import type { Licence } from '../../components/options/options-view'

/** Whose work ships inside the extension; a test holds the names against package.json. */
export const LICENCES: readonly Licence[] = [
  { name: 'Preact', licence: 'MIT' },
  { name: 'Fuse.js', licence: 'Apache-2.0' },
  { name: 'Valibot', licence: 'MIT' },
  { name: 'webextension-polyfill', licence: 'MPL-2.0' },
  { name: 'WXT', licence: 'MIT' },
  { name: 'idb-keyval', licence: 'Apache-2.0' },
]
