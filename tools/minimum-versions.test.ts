import { describe, expect, it } from 'vitest'
import { majorVersion } from './minimum-versions'

describe('the version that a browser prints', () => {
  it.each([
    ['Mozilla Firefox 153.7.0esr', 153],
    ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)', 156],
    ['Google Chrome 141.0.1 ', 141],
    ['155.0', 155],
  ])('of %s is %d', (printed, version) => {
    expect(majorVersion(printed)).toBe(version)
  })

  it('is not made up', () => {
    expect(majorVersion('')).toBeNull()
    expect(majorVersion('Nightly')).toBeNull()
  })
})
