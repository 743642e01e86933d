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
const BODY_NAMES = ['article', 'body', 'content', 'entry', 'main', 'story']
const FURNITURE_ROLES = list(
  'navigation complementary banner contentinfo search dialog alert menu menubar toolbar tablist button',
)

export type NameKind = 'furniture' | 'caption' | 'plain'

/** A name that says body or article is not furniture, whatever else it says. */
function namesBody(name: string, words: readonly string[]): boolean {
  return BODY_NAMES.some((part) => name.includes(part)) || words.some((word) => word.endsWith('text'))
}

function kindOf(given: string): NameKind {
  const name = given.toLowerCase()
  const words = name.replaceAll('_', ' ').replaceAll('-', ' ').split(' ')
  let furniture = false
  let before = ''
  for (let at = 0; at < words.length && !furniture; at++) {
    const word = words[at] ?? ''
    furniture = FURNITURE_WORDS.has(word) || FURNITURE_WORDS.has(before + word) || word.startsWith('promo')
    furniture ||= FURNITURE_STEMS.has(word.slice(0, 6))
    before = word
  }
  if (furniture && !namesBody(name, words)) return 'furniture'
  return name.includes('caption') || words.includes('figure') ? 'caption' : 'plain'
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

/** Attributes that may say furniture or hidden: one question to the browser instead of four for most elements. */
const TELLING = '[role],[hidden],[aria-hidden],[style]'

/** Whether an element is furniture by its own name, role or attributes; `kind` is its `nameKind`. */
export function isFurniture(element: Element, tag: string, kind: NameKind): boolean {
  if (kind === 'furniture' || tag === 'ASIDE' || tag === 'FOOTER') return true
  if (!element.hasAttributes() || !element.matches(TELLING)) return false
  const role = element.getAttribute('role')
  return (role !== null && FURNITURE_ROLES.has(role)) || isHidden(element)
}

/** Hidden by its own attributes; what style sheets hide is not known here, because asking would cost a layout. */
function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  const style = element.getAttribute('style')
  return style !== null && hidesElement(style)
}

const hidesElement = (style: string): boolean => /(?:display|visibility): ?(?:none|hidden)/.test(style)

/** Whether an element holds a picture's caption. */
export const isCaption = (tag: string, kind: NameKind): boolean =>
  kind === 'caption' || tag === 'FIGURE' || tag === 'FIGCAPTION' || tag === 'CAPTION'
