import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MARK_KINDS } from './mark-registry'
import { luminance } from './text-colour'

const css = readFileSync(new URL('../assets/public/marks.css', import.meta.url), 'utf8')
const rule = (name: string): string => new RegExp(`::highlight\\(${name}\\) \\{([^}]*)\\}`).exec(css)?.[1] ?? ''

function contrast(hex: string, ground: string): number {
  const [a, b] = [hex, ground].map((colour) => {
    const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    return luminance(`rgb(${channels.join(', ')})`) ?? Number.NaN
  }) as [number, number]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const lines = MARK_KINDS.filter((kind) => kind !== 'focus')

describe('marks.css', () => {
  it.each(MARK_KINDS.flatMap((kind) => [kind, `${kind}-dark`]))('has a rule for %s', (name) => {
    expect(rule(`sidelight-${name}`)).not.toBe('')
  })

  it.each(['', '-dark'])('gives every kind%s a line style and a colour of its own', (set) => {
    const rules = lines.map((kind) => rule(`sidelight-${kind}${set}`))
    expect(new Set(rules.map((text) => /solid|dotted|dashed|wavy|double/.exec(text)?.[0])).size).toBe(lines.length)
    expect(new Set(rules.map((text) => /#[0-9a-f]{6}/.exec(text)?.[0])).size).toBe(lines.length)
  })

  it.each(
    lines.flatMap((kind) => [
      [`sidelight-${kind}`, '#ffffff'],
      [`sidelight-${kind}`, '#f4ecd8'],
      [`sidelight-${kind}-dark`, '#000000'],
      [`sidelight-${kind}-dark`, '#17181a'],
    ]),
  )('%s stands out on %s', (name, ground) => {
    const colour = /#[0-9a-f]{6}/.exec(rule(name))?.[0] ?? ''
    expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3)
  })
})
