import type { Analysis, Article } from '../../analysis/types'

/** An article with what the worker made of it. `forced`: it was read although it is off the topic. */
export type JudgedArticle = Readonly<{ article: Article; analysis: Analysis; declined: boolean; forced: boolean }>

/** Enough for the neighbours in an endless page, and for a page that goes back and forth. */
const MOST = 4

/** The last articles of this page and what was made of them: the same words read anew need no new analysis. */
export class JudgedArticles {
  private last: readonly JudgedArticle[] = []

  find(article: Article, forced: boolean): JudgedArticle | null {
    return this.last.find((judged) => judged.forced === forced && isSame(judged.article, article)) ?? null
  }

  keep(judged: JudgedArticle): void {
    const others = this.last.filter(({ article }) => !isSame(article, judged.article))
    this.last = [judged, ...others].slice(0, MOST)
  }

  forget(): void {
    this.last = []
  }
}

export const withoutHash = (url: string): string => url.split('#')[0] ?? url

/** Whether two readings have the same words in the same places, under the same address. */
export function isSame(before: Article, now: Article): boolean {
  return (
    withoutHash(before.url) === withoutHash(now.url) &&
    before.publishedAt === now.publishedAt &&
    before.blocks.length === now.blocks.length &&
    before.blocks.every(({ text, kind }, at) => text === now.blocks[at]?.text && kind === now.blocks[at]?.kind)
  )
}
