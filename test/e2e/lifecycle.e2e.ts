import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { grantEverySite, waitFor } from './browser-session'
import { ARTICLE, BROWSERS } from './browsers'
import { Ground } from './ground'

const STEPS = 50
const STOPS = 10
const SEED = 20251121

describe.each(BROWSERS)('a worker that may stop at any moment, in %s', (_name, start) => {
  let on: Ground

  beforeAll(async () => {
    on = await Ground.open(start)
    const page = await on.read(on.site.url('article.html'))
    await grantEverySite(on.session)
    await page.close()
  })
  afterAll(() => on?.close())

  test('stopped at ten random moments of fifty steps: each step ends in the right state', {
    timeout: 180_000,
  }, async () => {
    const random = seeded(SEED)
    const stops = new Set<number>()
    while (stops.size < STOPS) stops.add(Math.floor(random() * STEPS))
    const page = await on.session.open(on.site.otherUrl('article.html'))
    for (let step = 0; step < STEPS; step++) {
      const onTopic = random() < 0.5
      if (stops.has(step)) await on.session.stopWorker()
      await page.goto(on.site.otherUrl(`${onTopic ? 'article' : 'near-miss'}.html?step=${step}`))
      await on.panel.says(onTopic ? ARTICLE : 'No article on these topics here')
      await waitFor(`the badge of step ${step}`, async () => ((await on.badgeText()) !== '') === onTopic)
    }
    expect(stops.size).toBe(STOPS)
  })
})

/** Mulberry32: small, seeded, and the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
