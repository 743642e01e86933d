import { readArticle } from '../../analysis/conditions/article-reading'
import { indexPacks } from '../../analysis/pack/pack-index'
import { detectorTerms } from '../../analysis/topic/detector-terms'
import { scoreTopic } from '../../analysis/topic/score-topic'
import { findPackDirs, readPack } from '../../tools/packs/read-pack'
import type { Looked } from './entries/topics'
import { bundleEntry } from './extractors'
import type { PageWorld } from './page-world'

/** What the product makes of pages by the bundled packs: which the detector asks about, which are on a topic. */
export class TopicLook {
  private readonly index
  private readonly terms: string
  private pages = 0
  private asked = 0
  private articles = 0
  private on = 0

  private constructor(private readonly script: string) {
    const packs = findPackDirs('assets/packs').map((dir) => {
      const read = readPack(dir)
      if (!read.ok) throw new Error(`${dir} is not a sound pack: run npm run pack:check`)
      return read.value
    })
    this.index = indexPacks(packs)
    this.terms = JSON.stringify(detectorTerms(packs))
  }

  static async open(): Promise<TopicLook> {
    return new TopicLook(await bundleEntry('topics'))
  }

  /** Looks at the page that is shown. */
  async look(world: PageWorld): Promise<void> {
    await world.inNewWorld(this.script)
    const { asks, article } = await world.evaluate<Looked>(`bench.look(${this.terms})`)
    this.pages++
    if (asks) this.asked++
    if (!article) return
    this.articles++
    if (asks && scoreTopic(readArticle(article, this.index)).onTopic) this.on++
  }

  report(): string {
    const share = ((100 * this.asked) / (this.pages || 1)).toFixed(1)
    return `topics: of ${this.pages} pages the detector asks about ${this.asked} (${share} %); ${this.articles} articles, ${this.on} on a topic`
  }
}
