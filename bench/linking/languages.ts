import { readFileSync } from 'node:fs'
import type { PackIndex } from '../../analysis/pack/pack-index'
import type { GoldArticle, GoldMention } from './gold-articles'
import { type MentionResult, measureMentions } from './mentions'

type Sentence = Readonly<{ lang: string; text: string; mentions: readonly GoldMention[] }>

/**
 * Mentions in the labelled sentences of `languages.json`, one result a language: each sentence by itself, without an
 * article around it. Entities that no sentence of any language is labelled with are not scored (countries, above all).
 */
export function measureLanguages(index: PackIndex): Readonly<Record<string, MentionResult>> {
  const text = readFileSync(new URL('languages.json', import.meta.url), 'utf8')
  const sentences = (JSON.parse(text) as Sentence[]).map(toGold)
  const known = new Set(sentences.flatMap(({ mentions }) => mentions.map(({ entity }) => entity)))
  const languages = [...new Set(sentences.map(({ lang }) => lang))]
  const sentencesIn = (lang: string) => sentences.filter((sentence) => sentence.lang === lang)
  return Object.fromEntries(languages.map((lang) => [lang, measureMentions(sentencesIn(lang), index, known)]))
}

function toGold({ lang, text, mentions }: Sentence, at: number): GoldArticle {
  return {
    ...{ id: `${lang}-${at}`, lang, class: 'on', topics: [], title: '', titleMentions: [], text, mentions },
    decoyMentions: [],
  }
}
