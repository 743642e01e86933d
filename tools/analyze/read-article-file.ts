import { readFileSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { JSDOM } from 'jsdom'
import * as v from 'valibot'
import type { Article } from '../../analysis/types'
import { readArticle } from '../../page/read-article'
import { ArticleSchema } from '../../platform/analysis-schema'
import { articleOfGold, GoldSchema } from './gold-article'
import { articleOfText } from './text-article'

/**
 * An article from a file. Throws an error that says what is wrong with a file that can't be read, is of no kind we
 * know, or holds no article.
 */
export function readArticleFile(file: string): Article {
  const kind = extname(file).toLowerCase()
  if (kind === '.txt') return articleOfText(read(file), pathToFileURL(resolve(file)).href)
  if (kind === '.html' || kind === '.htm') return articleOfHtml(read(file), pathToFileURL(resolve(file)).href)
  if (kind === '.json') return articleOfJson(read(file))
  throw new Error(`can't tell what "${kind}" holds; give a .txt, .html or .json file`)
}

function read(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    if (error instanceof TypeError) throw new Error('the file is not UTF-8 text')
    throw new Error(`can't be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function articleOfHtml(html: string, url: string): Article {
  const { document } = new JSDOM(html, { url }).window
  const found = readArticle(document, { force: true })
  if (found.kind !== 'article') throw new Error('no article was found in this page')
  return found.article
}

function articleOfJson(text: string): Article {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new Error(`not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  const gold = v.safeParse(GoldSchema, value)
  if (gold.success) return articleOfGold(gold.output)
  const article = v.safeParse(ArticleSchema, value)
  if (article.success) return article.output as unknown as Article
  const [issue] = article.issues
  throw new Error(`neither an Article nor a gold file: ${v.getDotPath(issue) ?? 'the whole file'}: ${issue.message}`)
}
