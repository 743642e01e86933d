import { describe, expect, it } from 'vitest'
import { onlySpeaks, standsInRole } from './recipient-role'

/** The name is the part in square brackets. */
function read(marked: string) {
  const start = marked.indexOf('[')
  const text = marked.replace(/[[\]]/g, '')
  return { text, place: { start, end: marked.indexOf(']') - 1 } }
}

describe('standsInRole', () => {
  it.each([
    ['to', 'The missiles were sold to its ally, the [United States].'],
    ['to', 'The missiles went to the military of the [United States].'],
    ['to', 'Japan sold the [United States] its missiles.'],
    ['to', 'The missiles were bought by the [United States].'],
    ['to', 'The [US] military has received the missiles.'],
    ['to', 'パトリオットを[米国]政府に引き渡した。'],
    ['from', 'It is built under licence from [Lockheed Martin].'],
    ['from', 'It is built under a [Lockheed Martin] licence.'],
    ['from', '[ロッキード・マーチン]社からライセンスを得た。'],
  ] as const)('%s: %s', (role, marked) => {
    const { text, place } = read(marked)
    expect(standsInRole(text, place, role)).toBe(true)
  })

  it.each([
    ['to', 'The missiles were sold at the request of the [United States].'],
    ['to', 'The [United States] asked for the missiles.'],
    ['to', 'The missiles from the [United States] were sold.'],
    ['to', 'The sale was to help, the [United States] said.'],
    ['from', '[Lockheed Martin] said that the licence was old.'],
    ['from', 'The licence went to [Lockheed Martin].'],
  ] as const)('not %s: %s', (role, marked) => {
    const { text, place } = read(marked)
    expect(standsInRole(text, place, role)).toBe(false)
  })
})

it('tells apart whose officials speak and who acts', () => {
  const speaks = read('The missiles went to Taiwan, [US] defence officials said.')
  const acts = read('The missiles went to Taiwan, the [US] agreed.')
  expect([onlySpeaks(speaks.text, speaks.place), onlySpeaks(acts.text, acts.place)]).toEqual([true, false])
})
