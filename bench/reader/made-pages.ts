/** Sentences of our own on the bundled topic: facts, unnamed sources and names, so that an article of them has marks. */
const SENTENCES = [
  'Japan has delivered Patriot interceptors to the United States, Kyodo News reported.',
  'Officials familiar with the matter would not say how many crates were shipped.',
  'Mitsubishi Heavy Industries builds the PAC-3 under licence in Nagoya.',
  'It is unclear when the second batch will be ready.',
  'The Ministry of Defense said the missiles would stay with American forces.',
  'Critics say the cabinet went too far without asking parliament.',
  'The quiet of the harbour is the loudest thing about the sale.',
  'Ukraine has asked for more Patriot batteries since the first winter of the war.',
]

const sentence = (at: number): string => SENTENCES[at % SENTENCES.length] ?? ''

/** A site that draws each story in place: `go(n)` changes the address and replaces the article. Every story differs. */
export const SINGLE_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ledger</title></head>
<body><main></main><script>
const sentences = ${JSON.stringify(SENTENCES)}
function go(n) {
  history.pushState(null, '', '?story=' + n)
  document.title = 'Interceptors, part ' + n
  const article = document.createElement('article')
  const heading = document.createElement('h1')
  heading.textContent = document.title
  article.append(heading)
  for (let at = 0; at < 12; at++) {
    const paragraph = document.createElement('p')
    const about = at === 0 ? 'This is part ' + n + '. ' : ''
    paragraph.textContent = about + [0, 3, 5].map((step) => sentences[(n + at + step) % sentences.length]).join(' ')
    article.append(paragraph)
  }
  document.querySelector('main').replaceChildren(article)
}
go(0)
</script></body></html>`

/** An article of about a megabyte of text in about 50,000 text nodes and as many elements. */
export function hugePage(): string {
  const paragraphs: string[] = []
  for (let at = 0; at < 6250; at++) {
    const words = sentence(at + 3).split(' ')
    const pieces = Array.from({ length: 7 }, (_, part) =>
      words.slice(part * 2, part === 6 ? undefined : part * 2 + 2).join(' '),
    )
    const marked = pieces.map((text, part) => (part % 2 === 0 ? `${text} ` : `<span>${text}</span> `))
    paragraphs.push(`<p>${at}. ${sentence(at)} <b>${marked[0]}</b>${marked.slice(1).join('')}</p>`)
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Every interceptor there ever was</title>
<style>p { content-visibility: auto; contain-intrinsic-size: auto 60px }</style></head>
<body><main><article><h1>Every interceptor there ever was</h1>${paragraphs.join('\n')}</article></main></body></html>`
}
