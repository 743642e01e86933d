import type { AccuracyReport } from '../../components/options/options-view'

/** The published accuracy that ships with this version; null where the build has none. */
export function readAccuracy(): AccuracyReport | null {
  return null
}
