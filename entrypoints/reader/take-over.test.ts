// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const extension = { alive: true }
vi.mock('../../platform/worker-line', () => ({ isExtensionAlive: () => extension.alive }))

const { takeOver } = await import('./take-over')

let lives: AbortController[]
let woken: number

const run = () =>
  takeOver(document, (life) => {
    lives.push(life)
    return { wake: () => woken++ }
  })
const areEnded = () => lives.map(({ signal }) => signal.aborted)

beforeEach(() => {
  extension.alive = true
  lives = []
  woken = 0
})
afterEach(() => {
  for (const life of lives) life.abort()
})

describe('takeOver', () => {
  it('starts one reader; a second injection wakes it', () => {
    run()
    run()
    expect([areEnded(), woken]).toEqual([[false], 1])
  })

  it('keeps the reader whatever events a page sends', () => {
    run()
    document.dispatchEvent(new Event('sidelight:retire'))
    document.dispatchEvent(new Event('sidelight:retire'))
    run()
    expect([areEnded(), woken]).toEqual([[false], 1])
  })

  it('has a reader go that an update left behind, also after a page has sent such an event', () => {
    run()
    document.dispatchEvent(new Event('sidelight:retire'))
    extension.alive = false
    run()
    expect(areEnded()).toEqual([true, false])
  })

  it('has a reader that was left behind go when somebody comes back to the page', () => {
    run()
    window.dispatchEvent(new Event('focus'))
    expect(areEnded()).toEqual([false])
    extension.alive = false
    window.dispatchEvent(new Event('focus'))
    expect(areEnded()).toEqual([true])
  })

  it('starts anew after a reader has ended by itself', () => {
    run()
    lives[0]?.abort()
    run()
    expect([areEnded(), woken]).toEqual([[true, false], 0])
  })
})
