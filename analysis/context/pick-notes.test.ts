import { describe, expect, it } from 'vitest'
import type { PackNote } from '../pack/schema'
import { toPack } from '../pack/small-pack'
import type { NoteFit } from './fit-notes'
import { pickNotes, weighFits } from './pick-notes'

const pack = toPack({})
const [one, other] = ['one', 'other'].map((id) => ({ id }) as PackNote) as [PackNote, PackNote]
const fitOf = (note: PackNote, score: number, more: Partial<NoteFit> = {}): NoteFit => ({
  ...{ note, pack, score, items: 4, words: 8 },
  ...more,
})
const pick = (fits: NoteFit[], before = new Map<PackNote, number>()) =>
  pickNotes(weighFits(fits, before)).map(({ note }) => note.id)

describe('pickNotes', () => {
  it('shows a note that is far ahead, and none of two that are level', () => {
    expect(pick([fitOf(one, 45), fitOf(other, 20)])).toEqual(['one'])
    expect(pick([fitOf(one, 45), fitOf(other, 44)])).toEqual([])
  })

  it('shows a weaker one where the sentence before is near the same note', () => {
    const fits = [fitOf(one, 30), fitOf(other, 24)]
    expect(pick(fits)).toEqual([])
    expect(pick(fits, new Map([[one, 60]]))).toEqual(['one'])
    expect(pick(fits, new Map([[other, 80]]))).toEqual(['other'])
  })

  it('shows two that are both sure and equally so', () => {
    expect(pick([fitOf(one, 90), fitOf(other, 89.5)])).toEqual(['one', 'other'])
  })

  it('takes a very short sentence for enough only beside one that is near the same note', () => {
    const short = [fitOf(one, 40, { words: 3 }), fitOf(other, 20)]
    expect(pick(short)).toEqual([])
    expect(pick(short, new Map([[one, 20]]))).toEqual(['one'])
  })
})
