import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '../../assets/locales/en'
import { ja } from '../../assets/locales/ja'
import { uk } from '../../assets/locales/uk'
import { parseMessage } from './format-message'

const CATALOGUES: Record<string, Record<string, string>> = { en, ja, uk }
const KEYS = Object.keys(en)

/** Names of arguments and, for each plural, its categories. */
function shapeOf(message: string): { names: Set<string>; plurals: string[][] } {
  const names = new Set<string>()
  const plurals: string[][] = []
  const walk = (parts: ReturnType<typeof parseMessage>) => {
    for (const part of parts) {
      if (typeof part === 'string' || part.name === '#') continue
      names.add(part.name)
      if ('branches' in part) {
        plurals.push([...part.branches.keys()].filter((key) => !key.startsWith('=')))
        for (const branch of part.branches.values()) walk(branch)
      }
    }
  }
  walk(parseMessage(message))
  return { names, plurals }
}

/** The interface's code, tests left out. */
function readCode(folder = 'components'): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return readCode(path)
      return /\.test\.tsx?$/.test(path) ? '' : readFileSync(path, 'utf8')
    })
    .join('\n')
}

describe.each(Object.entries(CATALOGUES))('catalogue %s', (lang, catalogue) => {
  it('has every key of English and no other, in its order', () => {
    expect(Object.keys(catalogue)).toEqual(KEYS)
  })

  it('holds no empty message and none left in English', () => {
    expect(KEYS.filter((key) => !catalogue[key]?.trim())).toEqual([])
    const same = KEYS.filter((key) => lang !== 'en' && catalogue[key] === CATALOGUES.en?.[key])
    // Names of a format and of the product.
    expect(same).toEqual(lang === 'en' ? [] : ['menu.export.markdown', 'about.version', 'welcome.title'])
  })

  it('takes the same arguments as English', () => {
    const differing = KEYS.filter((key) => {
      const own = shapeOf(catalogue[key] ?? '').names
      const english = shapeOf(CATALOGUES.en?.[key] ?? '').names
      return [...own].sort().join() !== [...english].sort().join()
    })
    expect(differing).toEqual([])
  })

  it('has every plural category of its language and no other', () => {
    const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories.toSorted()
    const wrong = KEYS.flatMap((key) =>
      shapeOf(catalogue[key] ?? '')
        .plurals.filter((plural) => plural.toSorted().join() !== categories.join())
        .map((plural) => `${key}: ${plural.join()}`),
    )
    expect(wrong).toEqual([])
  })

  it('never says what a writer is', () => {
    const banned = /\b(false|fake|biased|bias|trustworthy|trust|score|unsourced claim)\b/i
    expect(KEYS.filter((key) => banned.test(catalogue[key] ?? ''))).toEqual([])
  })
})

describe('keys', () => {
  const code = readCode()
  /** Keys made of a prefix and an id: t(`state.${state}`). */
  const made = [...code.matchAll(/`([a-z-]+\.[a-z.-]*)\$\{[^}]+\}([a-z.-]*)`/g)].map(
    ([, before = '', after = '']) => [before, after] as const,
  )
  const isMade = (key: string) =>
    made.some(([before, after]) => key.startsWith(before) && key.endsWith(after) && key.length > before.length)

  it('are all used', () => {
    expect(KEYS.filter((key) => !code.includes(`'${key}'`) && !isMade(key))).toEqual([])
  })

  it('have no English plural branch of one word: the compiler would take it for an argument', () => {
    expect(KEYS.filter((key) => /(?:one|other|=\d+) \{\w+\}/.test(CATALOGUES.en?.[key] ?? ''))).toEqual([])
  })
})
