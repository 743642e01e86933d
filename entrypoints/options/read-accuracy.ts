import * as measured from '../../assets/accuracy.json'
import unseen from '../../assets/accuracy-unseen.json'
import type { AccuracyReport } from '../../components/options/options-view'

const LANGUAGES = ['en', 'ja'] as const

/** The published accuracy that ships with this version, as `npm run bench:accuracy` and `npm run bench:unseen` wrote it. */
export function readAccuracy(): readonly AccuracyReport[] {
  return LANGUAGES.map((language) => {
    const { accuracy, articles, sentences, states } = measured.languages[language]
    const { accuracy: overall, ...other } = unseen[language]
    return { language, overall: accuracy, articles, sentences, states, unseen: { overall, ...other } }
  })
}
