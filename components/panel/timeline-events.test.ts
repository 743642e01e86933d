import { expect, it } from 'vitest'
import { fixturePack } from '../../test/panel-fixtures/fixture-pack'
import { gatherEvents } from './timeline-events'

it('puts the events of all packs in the order of their dates', () => {
  const pack = fixturePack()
  const other = { ...pack, id: 'other', events: pack.events.slice(1, 2) }
  const dates = gatherEvents([pack, other]).map(({ event, pack }) => `${event.date} ${pack}`)
  expect(dates).toEqual([
    '2014-04-01 fixture',
    '2023-12-22 fixture',
    '2023-12-22 other',
    '2024-07-28 fixture',
    '2024-12 fixture',
    '2025-11-19 fixture',
    '2026-04 fixture',
  ])
})
