/**
 * What an element's name, role and attributes say about it being page furniture: things around the article,
 * not the article. Class names and ids are read word by word, as sites write them.
 */
const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** One word of a name, or two neighbouring ones written together ("read-more" is readmore). */
const FURNITURE_WORDS = list(
  'comment comments commentlist disqus respond share sharing sharebar newsletter newsletters ad ads breadcrumb breadcrumbs byline authorbio authorinfo authorbox authorcard authordetails bio tags taglist toolbar cookie cookies consent gdpr popup modal overlay footer sidebar rail widget widgets mostread mostpopular mostviewed trending popular outbrain taboola printfriendly credit credits pagination pager prevnext navigation nav navbar menu meta signup readmore readnext readalso seealso upnext morefrom moreon morestories morenews copyright legal disclaimer skiplink sronly hidden timestamp dateline published slideshow gallery carousel rating poll quiz login paywall infobox noprint editsection',
)
const FURNITURE_STEMS = list('relate recirc social subscr sponso advert recomm')
const BODY_NAME = /article|body|content|entry|main|story|text(?:$|[\s_-])/i
const FURNITURE_ROLES = list(
  'navigation complementary banner contentinfo search dialog alert menu menubar toolbar tablist button',
)
const NOT_SHOWN = /display\s*:\s*none|visibility\s*:\s*hidden/i

export type NameKind = 'furniture' | 'caption' | 'plain'

function kindOf(name: string): NameKind {
  const words = name.toLowerCase().split(/[\s_-]+/)
  let caption = name.includes('caption')
  let furniture = false
  let before = ''
  for (const word of words) {
    if (word === 'figure') caption = true
    if (FURNITURE_WORDS.has(word) || FURNITURE_WORDS.has(before + word)) furniture = true
    else if (FURNITURE_STEMS.has(word.slice(0, 6)) || word.startsWith('promo')) furniture = true
    before = word
  }
  if (furniture && !BODY_NAME.test(name)) return 'furniture'
  return caption ? 'caption' : 'plain'
}

/** Answers for class lists seen before: a page repeats few names many times. */
const known = new Map<string, NameKind>()
const KNOWN_LIMIT = 2000

/** What an element's class names and id say of it. */
export function nameKind(element: Element): NameKind {
  const classes = element.getAttribute('class')
  const id = element.getAttribute('id')
  const name = id ? `${classes ?? ''} ${id}` : classes
  if (!name) return 'plain'
  let kind = known.get(name)
  if (kind === undefined) {
    kind = kindOf(name)
    if (known.size > KNOWN_LIMIT) known.clear()
    known.set(name, kind)
  }
  return kind
}

/** Whether an element is furniture by its own name, role or attributes; `kind` is its `nameKind`. */
export function isFurniture(element: Element, tag: string, kind: NameKind): boolean {
  if (kind === 'furniture' || tag === 'ASIDE' || tag === 'FOOTER') return true
  if (!element.hasAttributes()) return false
  const role = element.getAttribute('role')
  return (role !== null && FURNITURE_ROLES.has(role)) || isHidden(element)
}

/** Hidden by its own attributes; what style sheets hide is not known here, because asking would cost a layout. */
function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  const style = element.getAttribute('style')
  return style !== null && NOT_SHOWN.test(style)
}

/** Whether an element holds a picture's caption. */
export const isCaption = (tag: string, kind: NameKind): boolean =>
  kind === 'caption' || tag === 'FIGURE' || tag === 'FIGCAPTION' || tag === 'CAPTION'
