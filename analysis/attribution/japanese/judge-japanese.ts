import type { Article } from '../../types'
import type { StatementDraft } from '../judge-statements'

export function judgeJapanese(_article: Article): readonly StatementDraft[] {
  return []
}
