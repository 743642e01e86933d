/** What a line says by its first words or its last character. */

/** Beginnings of lines that announce what is not the article, by first word; '' stands for the word alone. */
const ANNOUNCES: Readonly<Record<string, readonly string[]>> = {
  related: [''],
  recommended: [''],
  read: ['more', 'next', 'also'],
  more: ['from', 'on', 'in', 'stories'],
  you: ['may also', 'might also', 'may like', 'might like'],
  see: ['also'],
  also: ['read', 'on'],
  most: ['read', 'popular'],
  comment: [''],
  comments: [''],
  leave: ['a comment', 'a reply'],
  share: ['this', 'on'],
  sign: ['up'],
  subscribe: [''],
  follow: ['us'],
  advert: [''],
  advertisement: [''],
  advertisment: [''],
  around: ['the web'],
  sponsored: [''],
  trending: [''],
  latest: ['news', 'stories'],
  "don't": ['miss'],
  up: ['next'],
  explore: ['further'],
  читайте: ['також', 'также'],
  mehr: ['zum thema'],
  lesen: ['sie auch'],
}
const ANNOUNCES_DENSE = ['関連記事', 'あわせて読みたい']
/** An announcement is a label: longer lines that begin like one are sentences. */
const LONGEST_LABEL = 80

/** Whether a line announces what stands around an article ("Related", "Sign up for …") rather than being part of it. */
export function announcesFurniture(text: string): boolean {
  if (text.length >= LONGEST_LABEL) return false
  const words = text.toLowerCase().split(' ', 3)
  const said = words[0] ?? ''
  const first = said.endsWith(':') || said.endsWith('!') ? said.slice(0, -1) : said
  const rests = Object.hasOwn(ANNOUNCES, first) ? ANNOUNCES[first] : undefined
  if (!rests) return ANNOUNCES_DENSE.some((phrase) => text.startsWith(phrase))
  const rest = words.slice(1).join(' ')
  return rests.some((phrase) => rest.startsWith(phrase))
}

/** Beginnings of headings over the offer that stands where a paid text breaks off. */
const GATES = [
  'keep reading',
  'continue reading',
  'to continue reading',
  'to read the rest',
  'read the full',
  'subscribe to ',
  'want to read',
  'already a ',
  'この記事は有料',
]

/** Whether a heading stands over such an offer. */
export function announcesGate(text: string): boolean {
  const said = text.toLowerCase()
  return GATES.some((phrase) => said.startsWith(phrase))
}

const CLOSERS = '"\'”’»)]」』'
const STOPS = '.!?…:。！？'

/** Whether a line ends as a sentence does, quotation marks and brackets behind the stop allowed. */
export function endsSentence(text: string): boolean {
  let at = text.length - 1
  while (at >= 0 && CLOSERS.includes(text.charAt(at))) at--
  return at >= 0 && STOPS.includes(text.charAt(at))
}
