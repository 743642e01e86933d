import * as measured from '../../assets/accuracy.json'
import type { AccuracyReport } from '../../components/options/options-view'

const LANGUAGES = ['en', 'ja'] as const

/** The published accuracy that ships with this version, as `npm run bench:accuracy` wrote it. */
export function readAccuracy(): readonly AccuracyReport[] {
  return LANGUAGES.map((language) => {
    const { accuracy, articles, sentences, states } = measured.languages[language]
    return { language, overall: accuracy, articles, sentences, states }
  })
}
