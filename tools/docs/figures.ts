type StateScore = Readonly<{ n: number; precision: number; recall: number }>
type LanguageScore = Readonly<{
  articles: number
  sentences: number
  accuracy: number
  states: Readonly<Record<'sourced' | 'vague' | 'unsourced' | 'judgement' | 'none', StateScore>>
}>

/** The part of `assets/accuracy.json` that the documents quote. */
export type Accuracy = Readonly<{ method: string; languages: Readonly<Record<'en' | 'ja', LanguageScore>> }>

/** What `npm run bench:unseen` writes. */
export type Unseen = Readonly<Record<'en' | 'ja', Readonly<{ articles: number; sentences: number; accuracy: number }>>>

const STATES = [
  ['sourced', 'Source named'],
  ['vague', 'Unnamed source'],
  ['unsourced', 'No source given'],
  ['judgement', 'The article’s own view'],
  ['none', 'Not a claim'],
] as const

/** @returns Markdown: the published accuracy in plain words, a table by state, and what it is on unseen articles. */
export function figuresText({ method, languages: { en, ja } }: Accuracy, unseen: Unseen): string {
  const rows = STATES.map(([state, name]) => {
    const cells = [en, ja].flatMap(({ states }) => [percent(states[state].precision), percent(states[state].recall)])
    return `| ${name} | ${cells.join(' | ')} |`
  })
  return [
    `Of ${en.sentences.toLocaleString('en')} labelled sentences in ${en.articles} English articles it gives ${percent(en.accuracy)} the state that a`,
    `person gave them; of ${ja.sentences.toLocaleString('en')} in ${ja.articles} Japanese articles, ${percent(ja.accuracy)}. Measured on articles it had not learned from`,
    `(${method}).`,
    '',
    '| | English: of those so marked, right | English: of all such, found | Japanese: right | Japanese: found |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    `On articles that nobody had seen while the rules were written it is less: ${percent(unseen.en.accuracy)} of ${unseen.en.sentences} sentences in`,
    `${unseen.en.articles} English articles in as many styles, ${percent(unseen.ja.accuracy)} of ${unseen.ja.sentences} in ${unseen.ja.articles} Japanese ones (\`npm run bench:unseen\`).`,
  ].join('\n')
}

const percent = (share: number) => `${Math.round(share * 100)} %`

const OPEN = /(<!-- figures:[^>]*-->\n)[\s\S]*?(<!-- \/figures -->)/

/** Puts new figures between the two comments that mark their place; throws where there is no such place. */
export function replaceFigures(document: string, figures: string): string {
  if (!OPEN.test(document)) throw new Error('no <!-- figures: --> ... <!-- /figures --> in the document')
  return document.replace(OPEN, (_all, open: string, close: string) => `${open}${figures}\n${close}`)
}
