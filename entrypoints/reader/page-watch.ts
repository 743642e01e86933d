import { followArticles } from '../../page/articles-on-page'
import { shadowRootsAround } from '../../page/shadow-roots'
import { watchArticle } from '../../page/watch-article'
import { watchForArticle } from '../../page/watch-for-article'
import type { PageReading } from './read-page'

export type PageChange = 'again' | 'address'

/** Watches what was read for as long as it is what was read, and for what may be read where there is nothing. */
export class PageWatch {
  private watching = new AbortController()
  private watched: Element | 'empty' | 'no-article' | null = null
  private following = new AbortController()
  private followed: readonly Element[] = []

  constructor(
    private readonly document: Document,
    private readonly onChange: (change: PageChange) => void,
    /** Another of the page's several articles fills the view. */
    private readonly onArticle: (article: Element) => void,
    signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => {
      this.watching.abort()
      this.following.abort()
    })
  }

  /** Takes up the watch that fits a reading. Where it is the one at work, it goes on. */
  fit(reading: PageReading): void {
    this.follow(reading.articles)
    const { result } = reading
    const next = result.kind === 'article' ? result.root : result.kind === 'nothing-yet' ? 'empty' : 'no-article'
    if (next === this.watched) return
    this.watched = next
    this.watching.abort()
    this.watching = new AbortController()
    const { signal } = this.watching
    if (result.kind === 'article') this.watchRoot(reading, result, signal)
    // A frame's own document does not see where the page around it goes.
    if (reading.document !== this.document || result.kind !== 'article')
      watchForArticle(this.document, this.onChange, signal, { empty: next === 'empty' })
  }

  private watchRoot(
    { document }: PageReading,
    { root, article, blockMap }: Extract<PageReading['result'], { kind: 'article' }>,
    signal: AbortSignal,
  ): void {
    const elements = article.blocks.map(({ id }) => blockMap.elementOf(id)).filter((element) => element !== null)
    const shadows = shadowRootsAround(elements)
    const tell = (change: string) => this.onChange(change === 'address' ? 'address' : 'again')
    watchArticle(root, tell, signal, { shadows })
    document.defaultView?.addEventListener('pagehide', () => this.onChange('again'), { signal })
  }

  private follow(articles: readonly Element[]): void {
    const same = articles.length === this.followed.length && articles.every((each, at) => each === this.followed[at])
    if (same) return
    this.followed = articles
    this.following.abort()
    this.following = new AbortController()
    followArticles(articles, this.onArticle, this.following.signal)
  }
}
