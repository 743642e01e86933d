/** Small packs and articles for tests and benches. */
import * as v from 'valibot'
import type { Article, BlockId } from '../types'
import { type Pack, PackSchema } from './schema'

/** A pack of the given parts; what is left out is empty. Throws where the parts break the schema. */
export function toPack(parts: Partial<v.InferInput<typeof PackSchema>>): Pack {
  const text = { en: 'Small' }
  const topics = [{ id: 'small', label: text, rules: [{ id: 'never', when: { terms: ['never said'] } }] }]
  const base = { id: 'small', title: text, description: text, version: '1.0.0', asOf: '2026-01-01', licence: 'MIT' }
  return v.parse(PackSchema, { ...base, topics, entities: [], sources: [], notes: [], ...parts })
}

/** An article of these paragraphs, the first one its headline where there are more. */
export function toArticle(paragraphs: readonly string[], lang = ''): Article {
  const kindOf = (at: number) => (at === 0 && paragraphs.length > 1 ? 'headline' : 'paragraph')
  const blocks = paragraphs.map((text, at) => ({ id: at as BlockId, kind: kindOf(at), text, links: [] }) as const)
  return { url: '', title: paragraphs[0] ?? '', byline: null, publisher: null, publishedAt: null, lang, blocks }
}
