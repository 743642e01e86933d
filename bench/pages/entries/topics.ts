import type { DetectorTerms } from '../../../analysis/topic/detector-terms'
import type { Article } from '../../../analysis/types'
import { mightBeOnTopic } from '../../../page/detect'
import { readArticle } from '../../../page/read-article'

/** What the product makes of a page: whether its detector asks for a closer look, and the article it then reads. */
export type Looked = Readonly<{ asks: boolean; article: Article | null }>

function look(terms: DetectorTerms): Looked {
  const read = readArticle(document)
  return { asks: mightBeOnTopic(document, [terms]), article: read.kind === 'article' ? read.article : null }
}

Object.assign(globalThis, { bench: { look } })
