import { isSameTitle } from './headline'
import { isoDate } from './iso-date'

/** What the page says of itself. Reads JSON-LD, OpenGraph and other meta tags, microdata and `<time>`, in that order. */
export type Metadata = Readonly<{
  title: string
  byline: string | null
  publisher: string | null
  publishedAt: string | null
  lang: string
  /** The page calls itself an article (JSON-LD type or og:type). */
  saysArticle: boolean
}>

type Json = { readonly [key: string]: unknown }
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const ARTICLE_TYPE = /(Article|BlogPosting|Report)$/
const SEPARATED = /\s+[|–—·»]\s+|\s+-\s+/

/** Everything a JSON-LD script holds, flat: arrays and `@graph` opened, `mainEntity` followed. */
function flatten(value: unknown, into: Json[], depth = 0): void {
  if (depth > 4) return
  if (Array.isArray(value)) for (const item of value) flatten(item, into, depth + 1)
  else if (isObject(value)) {
    into.push(value)
    flatten(value['@graph'], into, depth + 1)
    flatten(value.mainEntity, into, depth + 1)
  }
}

/** The JSON-LD objects of an article's type. A script that does not parse says nothing. */
function linkedData(document: Document): readonly Json[] {
  const found: Json[] = []
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const items: Json[] = []
    try {
      flatten(JSON.parse(script.textContent ?? ''), items)
    } catch {
      // Broken JSON-LD is common on real pages: the other sources answer.
      continue
    }
    found.push(...items.filter((item) => [item['@type']].flat().some((type) => ARTICLE_TYPE.test(String(type)))))
  }
  return found
}

const clean = (value: unknown): string | null => {
  if (typeof value !== 'string') return null
  const text = value.replace(/\s+/g, ' ').trim()
  return text === '' ? null : text
}

/** A name from a string, an object with `name`, or a list of either. */
function nameOf(value: unknown): string | null {
  if (Array.isArray(value)) {
    const names = value.map(nameOf).filter((name) => name !== null)
    return names.length > 0 ? names.join(', ') : null
  }
  return clean(isObject(value) ? value.name : value)
}

/** What a page's meta tags say, by property, name or itemprop; the first of each. One walk, whatever is asked. */
type Metas = ReadonlyMap<string, string>

function metasOf(document: Document): Metas {
  const said = new Map<string, string>()
  const tags = document.getElementsByTagName('meta')
  for (let at = 0; at < tags.length; at++) {
    const content = clean(tags[at]?.getAttribute('content'))
    for (const attribute of NAMING) {
      const name = content && tags[at]?.getAttribute(attribute)
      if (name && !said.has(name)) said.set(name, content)
    }
  }
  return said
}

const NAMING = ['property', 'name', 'itemprop']

/** The first of these that is said. */
function meta(metas: Metas, ...names: string[]): string | null {
  for (const name of names) if (metas.has(name)) return metas.get(name) ?? null
  return null
}

function publishedAt({ scope, metas, data }: Told, root: Element | null): string | null {
  const fromData = isoDate(clean(data?.datePublished) ?? clean(data?.dateCreated))
  const fromMeta = isoDate(
    meta(
      metas,
      'article:published_time',
      'og:article:published_time',
      'datePublished',
      'date',
      'pubdate',
      'publishdate',
      'parsely-pub-date',
      'sailthru.date',
      'DC.date.issued',
      'dc.date',
      'dcterms.created',
    ),
  )
  if (fromData ?? fromMeta) return fromData ?? fromMeta
  const times = [
    ...(root?.querySelectorAll('time') ?? []),
    ...scope.querySelectorAll('time,[itemprop="datePublished"]'),
  ]
  for (const time of times) {
    const date = isoDate(time.getAttribute('datetime') ?? time.getAttribute('content') ?? time.textContent)
    if (date) return date
  }
  return shownDate(root)
}

/** A date that is shown in the article's own element, where a class says that it is one. */
function shownDate(root: Element | null): string | null {
  const shown = root?.parentElement?.querySelectorAll('[class*="date" i],[class*="time" i],[class*="publish" i]')
  for (let at = 0; shown && at < Math.min(shown.length, LOOKED_AT); at++) {
    const date = isoDate(shown[at]?.textContent)
    if (date) return date
  }
  return null
}

/** Dates of an article stand near its beginning. */
const LOOKED_AT = 8

const notAddress = (value: string | null): string | null => (value && /^https?:/.test(value) ? null : value)

function byline({ scope, metas, data }: Told): string | null {
  const named =
    notAddress(nameOf(data?.author)) ??
    notAddress(meta(metas, 'author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl'))
  if (named) return named
  const shown = scope.querySelector('[rel~="author"],[itemprop~="author"],.byline,.author')
  const text = clean(shown?.textContent)
  return text && text.length <= 120 ? text.replace(/^by\s+/i, '') : null
}

/** The title without the site's name behind or before a separator. */
export function trimSiteName(title: string, publisher: string | null): string {
  const parts = title.split(SEPARATED).filter((part) => part !== '')
  if (parts.length < 2) return title
  if (publisher) {
    const rest = parts.filter((part) => part.toLowerCase() !== publisher.toLowerCase())
    if (rest.length > 0 && rest.length < parts.length) return longest(rest)
  }
  const best = longest(parts)
  return best.split(' ').length > 3 ? best : title
}

const longest = (parts: readonly string[]): string =>
  parts.reduce((best, part) => (part.length > best.length ? part : best))

const KANA = /[\u3040-\u30ff]/
const CYRILLIC = /[\u0400-\u04ff]/
const UKRAINIAN = /[іїєґ]/i

/** BCP 47 tag from the page, else from the letters of the text where they tell; '' otherwise. */
function language(document: Document, root: Element | null, metas: Metas, data: Json | null, sample: string): string {
  const near = root?.closest('[lang]')?.getAttribute('lang')
  const said =
    clean(near) ??
    clean(document.documentElement.lang) ??
    clean(data?.inLanguage) ??
    meta(metas, 'og:locale', 'language')
  const tag = said?.replace('_', '-') ?? ''
  if (/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(tag)) return tag.replace(/^[^-]+/, (primary) => primary.toLowerCase())
  if (KANA.test(sample)) return 'ja'
  if (CYRILLIC.test(sample)) return UKRAINIAN.test(sample) ? 'uk' : 'ru'
  return ''
}

/** The article that the page is asked about. */
export type ArticleFound = Readonly<{
  /** The element that holds its text. */
  root: Element | null
  /** The element that holds it among a page's several articles. */
  within: Element | null
  /** Its headline as it stands in the text, if there is one. */
  headline: string | null
  /** Some of its text. */
  sample: string
}>

/** What the page says of the article. Of one of several, what is said of another is not taken. */
export function readMetadata(document: Document, { root, within, headline, sample }: ArticleFound): Metadata {
  const all = linkedData(document)
  const metas = metasOf(document)
  const named = within && all.find((data) => isSameTitle(headline, clean(data.headline)))
  const data = named ?? all[0] ?? null
  const publisher = nameOf(data?.publisher) ?? meta(metas, 'og:site_name', 'application-name', 'publisher')
  const said = clean(data?.headline) ?? meta(metas, 'og:title', 'twitter:title')
  const title = trimSiteName(said ?? clean(document.title) ?? '', publisher)
  const isAnother = within !== null && !named && said !== null && !isSameTitle(headline, title)
  const of: Told = isAnother ? { scope: within, metas: NONE, data: null } : { scope: document, metas, data }
  return {
    title: headline ?? title,
    byline: byline(of),
    publisher,
    publishedAt: publishedAt(of, within ?? root),
    lang: language(document, root, metas, data, sample),
    saysArticle: data !== null || meta(metas, 'og:type')?.toLowerCase() === 'article',
  }
}

/** Where byline and date may be found. */
type Told = Readonly<{ scope: ParentNode; metas: Metas; data: Json | null }>
const NONE: Metas = new Map()
