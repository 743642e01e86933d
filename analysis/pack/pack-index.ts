import type { Pack } from './schema'

/** All installed packs, made ready for linking and scoring. Built once, used for every article. */
export type PackIndex = Readonly<{ packs: readonly Pack[] }>
