// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { findMentions, makeView } from '../../test/panel-fixtures/make-view'
import { renderInPanel } from '../../test/panel-fixtures/render-in-panel'
import { MentionWalk } from './mention-walk'

const { article } = makeView([[{ text: 'Patriot, Patriot and Patriot.', state: 'none' }]])
const MENTIONS = findMentions(article, 'Patriot', 'patriot')
const IDS = MENTIONS.map((mention) => mention.id)

afterEach(cleanup)

it('walks on from the first, round to the first again, and says where it is', () => {
  const { calls, container } = renderInPanel(<MentionWalk mentions={MENTIONS} title="Patriot" />)
  expect(container.textContent).toBe('3 mentions')
  const next = screen.getByRole('button', { name: 'Next place on the page: Patriot' })
  for (let press = 0; press < 4; press++) fireEvent.click(next)
  expect(calls.map(([, id]) => id)).toEqual([IDS[0], IDS[1], IDS[2], IDS[0]])
  expect(container.textContent).toBe('1 of 3')
})

it('walks back from the last', () => {
  const { calls } = renderInPanel(<MentionWalk mentions={MENTIONS} title="Patriot" />)
  const previous = screen.getByRole('button', { name: 'Previous place on the page: Patriot' })
  fireEvent.click(previous)
  fireEvent.click(previous)
  expect(calls).toEqual([
    ['goToMention', IDS[2]],
    ['goToMention', IDS[1]],
  ])
})

it('has one way to one place', () => {
  renderInPanel(<MentionWalk mentions={MENTIONS.slice(0, 1)} title="Patriot" />)
  expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
    'Next place on the page: Patriot',
  ])
})

it('is not there where nothing is mentioned', () => {
  expect(renderInPanel(<MentionWalk mentions={[]} title="Patriot" />).container.innerHTML).toBe('')
})
