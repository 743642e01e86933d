import { readFileSync } from 'node:fs'
import { parse } from 'valibot'
import { GoldSchema } from '../../tools/analyze/gold-article'

/** A labelled article of `bench/gold` as a plain page of a newspaper. */
export function goldPage(id: string): string {
  const gold = parse(GoldSchema, JSON.parse(readFileSync(`bench/gold/${id}.json`, 'utf8')))
  const paragraphs = gold.text.split('\n\n').map((text) => `<p>${escapeHtml(text)}</p>`)
  return `<!doctype html><html lang="${gold.lang}"><head><meta charset="utf-8"><title>${escapeHtml(gold.title)}</title></head>
<body><main><article><h1>${escapeHtml(gold.title)}</h1>${paragraphs.join('\n')}</article></main></body></html>`
}

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
