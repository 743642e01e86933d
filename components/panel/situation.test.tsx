// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { renderInPanel } from '../../test/panel-fixtures/render-in-panel'
import type { SituationView } from '../panel-view'
import { Situation } from './situation'

afterEach(cleanup)

const OFF_TOPIC: SituationView = { kind: 'off-topic', title: 'Football', evidence: [], byReader: false }

describe('Situation', () => {
  it.each<[SituationView, string, string, unknown[]]>([
    [OFF_TOPIC, 'No article on these topics here', 'Read it anyway', ['readAnyway']],
    [
      { ...OFF_TOPIC, byReader: true },
      'Not about the topic, you said',
      'It is about the topic',
      ['setNotAboutTopic', false],
    ],
    [{ kind: 'not-an-article' }, 'Not an article', 'Read it anyway', ['readAnyway']],
    [{ kind: 'nothing-to-read' }, 'Nothing to read yet', 'Try again', ['retry']],
    [{ kind: 'stale-after-update' }, 'Sidelight was updated', 'Allow every site', ['allow', 'all']],
    [{ kind: 'cannot-see' }, 'Sidelight can’t see this tab', 'Allow every site', ['allow', 'all']],
    [{ kind: 'paused', pause: { scope: 'tab' } }, 'Paused', 'Go on reading', ['resume']],
    [{ kind: 'failed', report: 'r', pageText: null }, 'The analysis failed', 'Try again', ['retry']],
  ])('%j says what is the matter, and a way on', (view, title, button, call) => {
    const { calls } = renderInPanel(<Situation view={view} />)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title)
    fireEvent.click(screen.getByRole('button', { name: button }))
    expect(calls).toEqual([call])
  })

  it.each<SituationView['kind']>(['pdf', 'reader-view', 'browser-page'])(
    '%s has words, and the packs to browse',
    (kind) => {
      const { container, events } = renderInPanel(<Situation view={{ kind } as SituationView} />)
      expect(container.querySelector('h1 + p')?.textContent?.length).toBeGreaterThan(20)
      fireEvent.click(screen.getByRole('button', { name: 'Browse the packs' }))
      expect(events).toEqual([{ type: 'browse', on: true }])
    },
  )

  it('shows the ledger’s outline while reading, and nothing to press', () => {
    const { container } = renderInPanel(<Situation view={{ kind: 'reading' }} />)
    expect(container.querySelector('.ledger-row.outline')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('says what the packs cover to whoever expected cards', () => {
    renderInPanel(<Situation view={OFF_TOPIC} />)
    expect(
      screen.getByText('The installed packs cover Japan’s export rules and Patriot and its interceptors.'),
    ).toBeTruthy()
  })

  it('says how long a pause lasts', () => {
    const until = '2025-11-21T15:30:00Z'
    const { container } = renderInPanel(<Situation view={{ kind: 'paused', pause: { scope: 'hour', until } }} />)
    const time = new Intl.DateTimeFormat('en', { timeStyle: 'short' }).format(new Date(until))
    expect(container.textContent).toContain(`until ${time}`)
  })

  it('copies a report without the page’s text unless it is ticked', () => {
    const { calls } = renderInPanel(
      <Situation view={{ kind: 'failed', report: 'Report.', pageText: 'Secret text.' }} />,
    )
    const copy = screen.getByRole('button', { name: 'Copy the report' })
    fireEvent.click(copy)
    fireEvent.click(screen.getByRole('checkbox', { name: 'Add the text of the page' }))
    fireEvent.click(copy)
    expect(calls).toEqual([
      ['copy', 'Report.'],
      ['copy', 'Report.\n\nSecret text.'],
    ])
    expect((screen.getByRole('textbox', { name: 'Report' }) as HTMLTextAreaElement).value).toContain('Secret text.')
  })
})
