/**
 * The host a reader means by "example.com", "www.example.com/news" or a whole address, without "www.".
 * Null for anything that is no web site.
 */
export function parseSite(text: string): string | null {
  const typed = text.trim()
  if (typed === '' || /\s/.test(typed)) return null
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`
  if (!URL.canParse(address)) return null
  const { protocol, hostname } = new URL(address)
  const isWeb = protocol === 'https:' || protocol === 'http:'
  const isHost = hostname === 'localhost' || /^[^.].*\.[^.]+$/.test(hostname)
  return isWeb && isHost ? hostname.replace(/^www\./, '') : null
}
