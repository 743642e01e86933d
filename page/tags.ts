/** What an element's name says about the text in it, before any style is known. */
const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Never text that a reader sees, text that belongs to a control, or the reading written beside a character. */
export const NOT_TEXT = set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA OPTION SELECT BUTTON IFRAME OBJECT SVG svg CANVAS VIDEO AUDIO MATH math INPUT LABEL DIALOG NAV MENU FORM IMG PICTURE HEAD TITLE METER PROGRESS RP RT AMP-AD AMP-CONSENT AMP-LIST AMP-LIGHTBOX AMP-NEXT-PAGE AMP-SIDEBAR AMP-USER-NOTIFICATION',
)

/** Elements that stand inside a line of text; everything else begins a block of its own. */
export const INLINE = set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD MARK Q RB RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR NOBR AMP-LINK X-LINK',
)

export const HEADINGS = set('H1 H2 H3 H4 H5 H6')

/** Elements that shape text inside a column without being one: a paragraph's own wrapper is its column, not these. */
export const TRANSPARENT = set('P LI UL OL DL DD DT BLOCKQUOTE PRE H1 H2 H3 H4 H5 H6 FIGURE TR TD TH TBODY TABLE')

/** Custom elements and the plain containers that scripts attach shadow roots to. */
export const mayHost = (tag: string): boolean =>
  tag === 'DIV' || tag === 'SECTION' || tag === 'ARTICLE' || tag.includes('-')
