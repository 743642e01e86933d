/**
 * What an element's name, role and attributes say about it being page furniture: things around the article,
 * not the article. Names are class names and ids as sites write them; only whole words of a name count.
 */
const FURNITURE_NAME =
  /(?:^|[\s_-])(?:comments?|commentlist|disqus|respond|related\w*|recirc\w*|shar(?:e|ing|ebar)|social\w*|newsletters?|subscri\w*|promo\w*|sponsor\w*|advert\w*|ads?|breadcrumbs?|by-?line|author-?(?:bio|info|box|card|details)|bio|tags|taglist|toolbar|cookies?|consent|gdpr|popup|modal|overlay|footer|sidebar|rail|widgets?|recommend\w*|most-?(?:read|popular|viewed)|trending|popular|outbrain|taboola|printfriendly|credits?|pagination|pager|prev-?next|navigation|nav|navbar|menu|post-?meta|meta|entry-?meta|sign-?up|read-?(?:more|next|also)|see-?also|up-?next|more-?(?:from|on|stories|news)|copyright|legal|disclaimer|skip-?link|screen-?reader\w*|sr-only|visually-?hidden|hidden|timestamp|dateline|published|slideshow|gallery|carousel|rating|poll|quiz|login|paywall|infobox|noprint|editsection)(?:$|[\s_-])/i
const BODY_NAME = /article|body|content|entry|main|story|text(?:$|[\s_-])/i
const CAPTION_NAME = /caption|(?:^|[\s_-])figure(?:$|[\s_-])/i
const FURNITURE_ROLE =
  /^(?:navigation|complementary|banner|contentinfo|search|dialog|alert|menu|menubar|toolbar|tablist|button)$/
const NOT_SHOWN = /display\s*:\s*none|visibility\s*:\s*hidden/i

/** Class names and id as one text; '' where there are none. */
function nameOf(element: Element): string {
  const classes = element.getAttribute('class')
  const id = element.getAttribute('id')
  return id ? `${classes ?? ''} ${id}` : (classes ?? '')
}

const known = new Map<string, boolean>()

/** Whether these class names say furniture; remembered, because a page repeats few names many times. */
function isFurnitureName(name: string): boolean {
  let answer = known.get(name)
  if (answer === undefined) {
    answer = FURNITURE_NAME.test(name) && !BODY_NAME.test(name)
    if (known.size > 2000) known.clear()
    known.set(name, answer)
  }
  return answer
}

/** Whether an element is furniture by its own name, role or attributes. */
export function isFurniture(element: Element, tag: string): boolean {
  if (tag === 'ASIDE' || tag === 'FOOTER') return true
  if (!element.hasAttributes()) return false
  const name = nameOf(element)
  if (name !== '' && isFurnitureName(name)) return true
  const role = element.getAttribute('role')
  if (role !== null && FURNITURE_ROLE.test(role)) return true
  return isHidden(element)
}

/** Hidden by its own attributes; what style sheets hide is not known here, because asking would cost a layout. */
function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  const style = element.getAttribute('style')
  return style !== null && NOT_SHOWN.test(style)
}

/** Whether an element holds a picture's caption. */
export function isCaption(element: Element, tag: string): boolean {
  if (tag === 'FIGURE' || tag === 'FIGCAPTION' || tag === 'CAPTION') return true
  const classes = element.getAttribute('class')
  return classes !== null && CAPTION_NAME.test(classes)
}
