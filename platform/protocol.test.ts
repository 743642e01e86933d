import { describe, expect, test } from 'vitest'
import {
  ANALYZE_REPLY,
  arrived,
  BACKGROUND_TO_PAGE,
  HOVER_CARD,
  LOOK_REPLY,
  PAGE_TO_BACKGROUND,
  PAGE_TO_PANEL,
  PANEL_TO_PAGE,
} from './protocol'

const article = {
  url: 'https://a.example/',
  title: 'T',
  byline: null,
  publisher: null,
  publishedAt: null,
  lang: 'en',
  blocks: [],
}

describe('a message is taken only in its own shape', () => {
  test.each([
    [PAGE_TO_BACKGROUND, { to: 'background', type: 'perhaps' }],
    [PAGE_TO_BACKGROUND, { to: 'background', type: 'analyze', article, force: false }],
    [PANEL_TO_PAGE, { type: 'focus', target: { kind: 'statement', id: 's1' } }],
    [PANEL_TO_PAGE, { type: 'hover', target: null }],
    [PANEL_TO_PAGE, { type: 'mute', id: 's1', on: true }],
    [PAGE_TO_BACKGROUND, { to: 'background', type: 'badge', unsourced: 3, vague: 0 }],
    [
      PAGE_TO_BACKGROUND,
      { to: 'background', type: 'hover-card', of: { kind: 'statement', state: 'vague', clears: 'by-whom' } },
    ],
    [HOVER_CARD, { title: 'Unnamed source', text: 'By whom?', lang: 'en' }],
    [BACKGROUND_TO_PAGE, { to: 'page', type: 'command', command: 'next-mark' }],
    [PAGE_TO_PANEL, { type: 'position', position: { block: 3 } }],
    [PAGE_TO_PANEL, { type: 'state', state: { kind: 'reading' } }],
    [LOOK_REPLY, { sight: 'paused', host: null, pause: { scope: 'hour', until: '2026-01-01T00:00:00Z' } }],
    [BACKGROUND_TO_PAGE, { to: 'page', type: 'access', access: { origins: [], off: [], paused: false }, removed: [] }],
  ] as const)('%# is taken', (shape, message) => {
    expect(arrived<unknown>(message, shape)).toEqual(message)
  })

  test.each([
    [PAGE_TO_BACKGROUND, 'perhaps'],
    [PAGE_TO_BACKGROUND, { to: 'background', type: 'perhaps?' }],
    [PAGE_TO_BACKGROUND, { to: 'background', type: 'look', tabId: 1 }],
    [
      PAGE_TO_BACKGROUND,
      { to: 'background', type: 'analyze', article: { ...article, blocks: [{ text: 'x' }] }, force: false },
    ],
    [PANEL_TO_PAGE, { type: 'focus', target: { kind: 'node', id: 's1' } }],
    [PANEL_TO_PAGE, { type: 'mute', id: 's1' }],
    [PAGE_TO_BACKGROUND, { to: 'background', type: 'badge', unsourced: -1, vague: 0 }],
    [PAGE_TO_BACKGROUND, { to: 'background', type: 'hover-card', of: { kind: 'mention', entity: 'x' } }],
    [HOVER_CARD, null],
    [BACKGROUND_TO_PAGE, { to: 'page', type: 'command', command: '_execute_action' }],
    [PAGE_TO_PANEL, { type: 'position', position: { block: -1 } }],
    [PAGE_TO_PANEL, { type: 'state', state: { kind: 'analysed', article, analysis: {}, unplaced: 0 } }],
    [ANALYZE_REPLY, undefined],
    [LOOK_REPLY, { sight: 'everything', host: null }],
  ] as const)('%# is refused', (shape, message) => {
    expect(arrived<unknown>(message, shape)).toBeNull()
  })
})
