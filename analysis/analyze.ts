import type { PackIndex } from './pack/pack-index'
import type { Analysis, Article } from './types'

export type AnalyzeOptions = Readonly<{
  /** Analyse even where the article is on none of the packs' topics. */
  force?: boolean
}>

/** The one function others call. Filled in as the parts land. */
export function analyze(_article: Article, _packs: PackIndex, _options: AnalyzeOptions = {}): Analysis {
  throw new Error('analyze: parts not yet joined')
}
