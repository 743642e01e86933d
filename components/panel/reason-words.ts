import type { Statement } from '../../analysis/types'
import { isMessageKey, type MessageKey, useI18n } from '../i18n/i18n'

/** Why a statement has its state and what would clear it, in the reader's language. */
export type ReasonWords = Readonly<{ why: string; question: string | null }>

/** Words a statement's reason. A rule the catalogue does not know is worded by the statement's state. */
export function useReason(statement: Statement): ReasonWords {
  const { t, list, sentences } = useI18n()
  const { rule, words, clears } = statement.reason
  const key = `rule.${rule}`
  const why = isRuleKey(key) ? t(key) : t(`why.${statement.state}`)
  const quoted = words.map((word) => t('reason.quoted', { word }))
  return {
    why: sentences(why, words.length > 0 && t('reason.words', { words: list(quoted) })),
    question: clears ? t(`clears.${clears}`) : null,
  }
}

type RuleKey = Extract<MessageKey, `rule.${string}`>

function isRuleKey(key: string): key is RuleKey {
  return isMessageKey(key)
}
