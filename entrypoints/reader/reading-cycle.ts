import type { Article } from '../../analysis/types'
import type { ReadResult } from '../../page/read-article'
import { askForAnalysis, isExtensionAlive, type Judged } from '../../platform/worker-line'
import { isSame, type JudgedArticle, JudgedArticles, withoutHash } from './judged-articles'
import type { Placed } from './page-marks'
import { type PageChange, PageWatch } from './page-watch'
import { type PageReading, readPage, untilVisible } from './read-page'

export type NoArticle = Exclude<ReadResult, { kind: 'article' }>

/** An article as it was read: the document it stands in, and which of a page's several articles it is. */
export type ArticleRead = Placed & Pick<PageReading, 'document' | 'within' | 'partial'>

/** What comes of reading the page, again and again as it changes. */
export type Outcome = Readonly<{
  /** `sure` is false where the article that is shown is only missed, and may come back in a moment. */
  nothing(result: NoArticle, sure: boolean): void
  /** An article with words that are not known: its analysis is under way. */
  expecting(read: ArticleRead): void
  judged(read: ArticleRead, judged: JudgedArticle): void
  /** `text` is what was read before it failed. */
  failed(problem: string, text: string): void
  /** A panel shows this page, wherever the page itself is. */
  isWatched(): boolean
  /** The extension was updated or switched off under us. */
  abandoned(): void
}>

/** A page that draws itself anew may have no article for this long; milliseconds. */
const MISSED_FOR_MS = 1000
/** A page that changed while it was read is read once more after this; milliseconds. */
const TORN_AGAIN_MS = 500

/** Reads the page, has the article judged, and does both again whenever the page changes, until the signal. */
export class ReadingCycle {
  private readonly known = new JudgedArticles()
  private readonly watch: PageWatch
  private attempt = new AbortController()
  /** What the worker was asked last, while it is at it: a page that is read anew meanwhile waits for the same answer. */
  private asked: Readonly<{ article: Article; forced: boolean; answer: Promise<Judged> }> | null = null
  /** The reader asked to have the page read whatever it is. */
  private forced = false
  /** The reader said that the page is not about the topic. Of private windows, nobody else remembers it. */
  private declined = false
  /** Of a page's several articles the one in view. */
  private within: Element | null = null
  private shownUrl: string | null = null
  private missedSince: number | null = null
  /** Pages that never rest are not read on and on. */
  private readTwice = false

  constructor(
    private readonly document: Document,
    private readonly outcome: Outcome,
    private readonly signal: AbortSignal,
  ) {
    this.watch = new PageWatch(
      document,
      (change) => this.changed(change),
      (article) => this.turnTo(article),
      signal,
    )
    signal.addEventListener('abort', () => this.attempt.abort())
  }

  /** Reads the page anew; an earlier reading still under way is dropped. */
  read(): void {
    if (this.signal.aborted) return
    this.attempt.abort()
    this.attempt = new AbortController()
    const { signal } = this.attempt
    if (!isExtensionAlive()) this.outcome.abandoned()
    else void this.run(signal).catch((error) => signal.aborted || this.outcome.failed(String(error), ''))
  }

  readAnyway(): void {
    this.forced = true
    this.read()
  }

  /** The same words may have another answer now. */
  judgeAnew(): void {
    this.known.forget()
    this.asked = null
    this.read()
  }

  decline(on: boolean): void {
    this.declined = on
  }

  private changed(change: PageChange): void {
    if (change === 'address') {
      this.forced = false
      this.declined = false
      this.readTwice = false
      this.within = null
    }
    this.read()
  }

  private turnTo(article: Element): void {
    if (article === this.within) return
    this.within = article
    this.read()
  }

  private async run(signal: AbortSignal): Promise<void> {
    const { forced } = this
    // Nothing runs in a hidden tab; but where a panel is a tab itself, the page it shows is one.
    if (!this.outcome.isWatched()) await untilVisible(this.document, signal)
    const reading = await readPage(this.document, { force: forced, within: this.within }, signal)
    signal.throwIfAborted()
    this.watch.fit(reading)
    this.within = reading.within
    if (reading.torn && !this.readTwice) {
      this.readTwice = true
      this.readLater(TORN_AGAIN_MS, signal)
    }
    if (reading.result.kind === 'article') await this.judge({ ...reading.result, ...reading }, forced, signal)
    else this.miss(reading.result, signal)
  }

  private async judge(read: ArticleRead, forced: boolean, signal: AbortSignal): Promise<void> {
    this.missedSince = null
    let judged = this.known.find(read.article, forced)
    if (judged === null) {
      this.outcome.expecting(read)
      judged = await this.ask(read.article, forced, signal)
      if (judged === null) return
      this.known.keep(judged)
    }
    this.shownUrl = withoutHash(read.article.url)
    this.outcome.judged(read, judged)
  }

  /** Null where it failed, or came too late. */
  private async ask(article: Article, forced: boolean, signal: AbortSignal): Promise<JudgedArticle | null> {
    try {
      const asked = this.askOnce(article, forced)
      const judged = await asked.answer
      return signal.aborted
        ? null
        : { ...judged, declined: judged.declined || (this.declined && !forced), article: asked.article, forced }
    } catch (error) {
      if (!signal.aborted) this.outcome.failed(String(error), article.blocks.map(({ text }) => text).join('\n\n'))
      return null
    }
  }

  private askOnce(article: Article, forced: boolean): NonNullable<typeof this.asked> {
    const { asked } = this
    if (asked?.forced === forced && isSame(asked.article, article)) return asked
    const answer = askForAnalysis(article, forced).finally(() => {
      if (this.asked === next) this.asked = null
    })
    const next = { article, forced, answer }
    this.asked = next
    return next
  }

  private miss(result: NoArticle, signal: AbortSignal): void {
    const now = performance.now()
    this.missedSince ??= now
    const left = this.missedSince + MISSED_FOR_MS - now
    const sure = this.shownUrl !== withoutHash(this.document.URL) || left <= 0
    this.outcome.nothing(result, sure)
    if (!sure) this.readLater(left, signal)
    else this.shownUrl = this.missedSince = null
  }

  private readLater(delay: number, signal: AbortSignal): void {
    setTimeout(() => signal.aborted || this.read(), delay)
  }
}
