// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { createLibrary, type PackLibrary } from '../../analysis/pack/library'
import type { Check, FigureId, MisreadId, NoteId, PackId, Statement, StatementId } from '../../analysis/types'
import { fixturePack } from '../../test/panel-fixtures/fixture-pack'
import { makeView, type Sentence } from '../../test/panel-fixtures/make-view'
import { renderInPanel } from '../../test/panel-fixtures/render-in-panel'
import { StatementItem } from './statement-item'

const toggled: string[] = []

type More = {
  open?: boolean
  muted?: boolean
  statement?: Partial<Statement>
  mutedRules?: string[]
  cardLang?: 'en' | 'ja' | 'uk'
  canCopy?: boolean
  packs?: PackLibrary
}

function show(sentence: Sentence, more: More = {}) {
  const { open = true, muted = false, statement = {}, mutedRules = [], cardLang = 'en', canCopy = true, packs } = more
  const { article, analysis } = makeView([[sentence]])
  const whole = { ...(analysis.statements[0] as Statement), ...statement }
  return renderInPanel(
    <StatementItem
      statement={whole}
      article={article}
      open={open}
      muted={muted}
      here={false}
      onToggle={(id) => toggled.push(id)}
    />,
    { settings: { mutedRules, cardLang }, canCopy, ...(packs && { packs }) },
  )
}

const VAGUE: Sentence = {
  text: 'Officials said it was 2 billion yen.',
  state: 'vague',
  source: 'Officials',
  kind: 'vague',
  words: ['said'],
  rule: 'said',
  clears: 'which-officials',
}

afterEach(cleanup)

describe('StatementItem', () => {
  it('is a disclosure with state, sentence and source', () => {
    show(VAGUE, { open: false })
    const line = screen.getByRole('button')
    expect(line.getAttribute('aria-expanded')).toBe('false')
    expect(line.textContent).toBe('Unnamed sourceOfficials said it was 2 billion yen.Officials')
    fireEvent.click(line)
    expect(toggled).toEqual(['s0'])
  })

  it('says what would clear it, why it has its state, by which words, and what kind of source it has', () => {
    const { container } = show(VAGUE)
    expect(screen.getByText('Which officials?')).toBeTruthy()
    expect(container.textContent).toContain(
      'Someone is said to have said, written or reported this. Decided by “said”.',
    )
    expect(container.textContent).toContain('Source: Officials (unnamed)')
  })

  it('words a rule it does not know by the state', () => {
    const { container } = show({ text: 'It is so.', state: 'unsourced', rule: 'a-rule-of-tomorrow' })
    expect(container.textContent).toContain('Nothing in this sentence or beside it says where it comes from.')
  })

  it('tells a close call', () => {
    expect(show(VAGUE).container.textContent).not.toContain('A close call')
    cleanup()
    expect(show(VAGUE, { statement: { confidence: 0.5 } }).container.textContent).toContain('A close call')
  })

  it('names a second-hand chain and leads to the sentence that named the source', () => {
    const span = { block: 0, start: 0, end: 1 } as Statement['span']
    const source: Statement['source'] = {
      span,
      kind: 'pronoun',
      name: 'Kyodo',
      refersTo: 's7' as StatementId,
      origin: { span, kind: 'vague', name: 'government sources' },
    }
    const { container, events } = show({ text: 'It said so.', state: 'sourced' }, { statement: { source } })
    expect(container.textContent).toContain('Kyodo, citing government sources (unnamed)')
    fireEvent.click(screen.getByRole('button', { name: 'named in an earlier sentence' }))
    // Its state is not told: the sentence that names a source may have any.
    expect(events.at(-1)).toEqual({ type: 'show-statement', id: 's7' })
  })

  it('shows figures compared, points often misread and notes on record', () => {
    const check: Check = {
      kind: 'figure',
      result: 'differs',
      said: '2 billion yen',
      span: { block: 0, start: 22, end: 35 } as Check['span'],
      recorded: 'about 3 billion yen, July 2024',
      figure: 'f1' as FigureId,
      note: null,
    }
    const statement = { checks: [check], notes: ['first-transfer' as NoteId], misread: ['m1' as MisreadId] }
    const { container, events } = show(VAGUE, { statement })
    expect(container.textContent).toContain(
      'The record differs: about 3 billion yen, July 2024 (Ministry of Defense of Japan, Dec 22, 2023)Here: 2 billion yen',
    )
    expect(container.textContent).toContain('sending it on would need Japan’s consent')
    expect(container.textContent).toContain('Kyodo News, Nov 20, 2025')
    fireEvent.click(screen.getByRole('button', { name: /The first transfer/ }))
    expect(events.at(-1)).toEqual({ type: 'show-note', note: { id: 'first-transfer', pack: 'fixture' } })
  })

  it('opens the note, and tells the point, of the pack that meant it', () => {
    const own = fixturePack()
    const text = { en: 'What the other pack says of it.' }
    const other = { ...own, id: 'other', misread: own.misread.map((point) => ({ ...point, text })) }
    const ids = { notes: ['first-transfer' as NoteId], misread: ['m1' as MisreadId] }
    const packs = { notes: ['other' as PackId], misread: ['other' as PackId] }
    const { container, events } = show(VAGUE, { statement: { ...ids, packs }, packs: createLibrary([own, other]) })
    expect(container.textContent).toContain('What the other pack says of it.')
    fireEvent.click(screen.getByRole('button', { name: /The first transfer/ }))
    expect(events.at(-1)).toEqual({ type: 'show-note', note: { id: 'first-transfer', pack: 'other' } })
  })

  const checked = (check: Partial<Check>, more: Omit<More, 'statement'> = {}) => {
    const span = { block: 0, start: 22, end: 35 } as Check['span']
    const base = { kind: 'figure', result: 'differs', said: '2 billion yen', figure: null, note: null } as const
    const whole: Check = { ...base, span, recorded: 'in English', ...check }
    return show(VAGUE, { ...more, statement: { checks: [whole] } }).container.querySelector('.checks')
  }

  it('gives the record in the language of the cards, and English where it has no other', () => {
    const recorded = (figure: string | null, cardLang: 'ja' | 'uk') => {
      cleanup()
      const words = checked({ figure: figure as FigureId | null }, { cardLang })?.querySelector('[lang]')
      return [words?.getAttribute('lang'), words?.textContent]
    }
    expect(recorded('f1', 'ja')).toEqual(['ja', '約30億円（2024年7月）'])
    expect(recorded('f1', 'uk')).toEqual(['en', 'about 3 billion yen, July 2024'])
    expect(recorded(null, 'ja')).toEqual(['en', 'in English'])
  })

  it('gives the source of the note where no figure was compared', () => {
    expect(checked({ note: 'output' as NoteId })?.textContent).toBe(
      'The record differs: in English (Lockheed Martin, 2026)Here: 2 billion yen',
    )
  })

  it('adds no quotation marks to words that bring their own', () => {
    const marked = (text: string) => {
      cleanup()
      return show({ ...VAGUE, text })
        .container.querySelector('q')
        ?.hasAttribute('data-bare')
    }
    expect(marked('“It is done,” said the minister’s aide.')).toBe(true)
    expect(marked('「終わった」と述べた。')).toBe(true)
    expect(marked('The minister’s aide said it was done.')).toBe(false)
  })

  it('goes to the sentence and copies it, saying so', async () => {
    const { calls, events } = show(VAGUE)
    fireEvent.click(screen.getByRole('button', { name: 'Go to sentence' }))
    fireEvent.click(screen.getByRole('button', { name: 'Copy with source' }))
    expect(calls[0]).toEqual(['goToStatement', 's0'])
    expect(calls[1]?.[0]).toBe('copy')
    expect(calls[1]?.[1]).toContain('“Officials said it was 2 billion yen.”')
    await waitFor(() => expect(events).toEqual([{ type: 'announce', text: 'Copied.', seen: true }]))
  })

  it('says so where it could not be copied', async () => {
    const { events } = show(VAGUE, { canCopy: false })
    fireEvent.click(screen.getByRole('button', { name: 'Copy with source' }))
    await waitFor(() => expect(events).toEqual([{ type: 'announce', text: 'It could not be copied.', seen: true }]))
  })

  it('spells out what marking as wrong can mean', () => {
    const { calls } = show(VAGUE)
    fireEvent.click(screen.getByRole('button', { name: 'Mark as wrong' }))
    fireEvent.click(screen.getByRole('button', { name: 'Hide this mark here' }))
    fireEvent.click(screen.getByRole('button', { name: /Hide all marks of this rule/ }))
    fireEvent.click(screen.getByRole('button', { name: 'Copy as a test case' }))
    expect(calls.slice(0, 2)).toEqual([
      ['muteStatement', 's0'],
      ['muteRule', 'said'],
    ])
    expect(JSON.parse(String(calls[2]?.[1]))).toMatchObject({ was: 'vague', rule: 'said', shouldBe: null })
  })

  it('takes back what muted it: the statement, or its rule', () => {
    const first = show(VAGUE, { muted: true })
    expect(first.container.textContent).toContain('(marked as wrong)')
    fireEvent.click(screen.getByRole('button', { name: 'Undo “wrong”' }))
    expect(first.calls).toEqual([['unmuteStatement', 's0']])
    cleanup()
    const second = show(VAGUE, { muted: true, mutedRules: ['said'] })
    fireEvent.click(screen.getByRole('button', { name: 'Show this rule’s marks again' }))
    expect(second.calls).toEqual([['unmuteRule', 'said']])
  })
})
