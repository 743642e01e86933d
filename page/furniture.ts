import type { Run } from './read-runs'

const FURNITURE_NAME =
  /(^|[\s_-])(comments?|disqus|related|recirc\w*|share|sharing|social|newsletter|subscri\w*|promo\w*|sponsor\w*|advert\w*|ads?|breadcrumbs?|byline|author-?(bio|info|box)|tags?|toolbar|cookie\w*|consent|popup|modal|footer|sidebar|widget|recommend\w*|most-?(read|popular)|outbrain|taboola|print|caption|credit|pagination|pager|navigation|nav|menu|meta|signup|sign-up|read-?more|more-?(from|on|stories))([\s_-]|$)/i
const KEEP_NAME = /article|body|content|entry|main|post|story|text/i

/** An element inside the article's container that is not the article: known by name, role or attributes alone. */
export function isFurniture(element: Element, name: string): boolean {
  if (name === 'ASIDE' || name === 'FOOTER') return true
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  const role = element.getAttribute('role')
  if (
    role &&
    /^(navigation|complementary|banner|contentinfo|search|dialog|alert|menu|button|toolbar|tablist)$/.test(role)
  )
    return true
  const style = element.getAttribute('style')
  if (style && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true
  const className = element.getAttribute('class')
  const id = element.id
  if (!className && !id) return false
  const words = `${className ?? ''} ${id}`
  return FURNITURE_NAME.test(words) && !(KEEP_NAME.test(words) && name !== 'UL')
}

const ENDS =
  /^(related|read more|more (from|on|in|stories)|recommended|you (may|might) also|see also|also read|most (read|popular)|comments?|share (this|on)|sign up|follow us|advertisement|around the web|sponsored|trending|latest news|関連記事|あわせて読みたい|читайте також|читайте также|mehr zum thema|lesen sie auch)\b/i

/** Text that reads as a sentence or more, not as a label. */
const isProse = (run: Run): boolean => run.text.length >= 80 && run.linked < run.text.length * 0.5

/** Drops runs that are furniture by what they say: link lists, labels at the edges, everything behind an end heading. */
export function dropFurniture(runs: readonly Run[]): Run[] {
  const first = runs.findIndex(isProse)
  if (first < 0) return []
  const last = runs.findLastIndex(isProse)
  const kept: Run[] = []
  for (let index = 0; index <= last; index++) {
    const run = runs[index]
    if (!run) continue
    if (index < first && run.within !== 'heading' && run.text.length < 60) continue
    if (run.linked > run.text.length * 0.66 && !(run.text.length > 100 && /[.!?]$/.test(run.text))) continue
    if (run.text.length < 80 && ENDS.test(run.text)) {
      if (index > runs.length * 0.6) break
      continue
    }
    kept.push(run)
  }
  return kept
}
