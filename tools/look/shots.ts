/** What there is to look at: every fixture as it opens, and some after a few presses. */
import { panelViews } from '../../test/panel-fixtures/views'

export type Shot = Readonly<{ name: string; fixture: string; press: readonly string[] }>

const SOURCING = '#tab-sourcing'
const AFTER_PRESSES: readonly Shot[] = [
  { name: 'sourcing', fixture: 'on-topic', press: [SOURCING] },
  { name: 'statement', fixture: 'on-topic', press: [SOURCING, '.statements li:nth-child(4) .statement-line'] },
  {
    name: 'mark-as-wrong',
    fixture: 'on-topic',
    press: [SOURCING, '.statements li:nth-child(4) .statement-line', '.statement-detail .actions button:nth-child(3)'],
  },
  { name: 'filtered', fixture: 'on-topic', press: ['.legend button:nth-child(2)'] },
  { name: 'timeline', fixture: 'on-topic', press: ['#tab-timeline'] },
  { name: 'card-more', fixture: 'on-topic', press: ['.card .disclosure', '.group + .group .disclosure'] },
  { name: 'menu', fixture: 'on-topic', press: ['.toolbar button:last-child'] },
  { name: 'search', fixture: 'on-topic', press: ['.toolbar button:first-child'] },
  { name: 'real-wire', fixture: 'real-wire', press: [] },
  { name: 'real-sourcing', fixture: 'real-on-topic', press: [SOURCING] },
  { name: 'real-timeline', fixture: 'real-on-topic', press: ['#tab-timeline'] },
  {
    name: 'real-timeline-whole',
    fixture: 'real-on-topic',
    press: ['#tab-timeline', '.years button:first-child'],
  },
  {
    name: 'browse',
    fixture: 'pdf',
    press: ['.situation .actions button:last-child', '.browse .group button:nth-of-type(2)'],
  },
  { name: 'all-cards', fixture: 'real-wire', press: ['.show-all button'] },
  { name: 'welcome-sample', fixture: 'welcome', press: ['.choices li:nth-child(2) button', '.actions > button'] },
]

export function allShots(): readonly Shot[] {
  const fixtures = [...Object.keys(panelViews()), 'options', 'welcome']
  return [...fixtures.map((name) => ({ name, fixture: name, press: [] })), ...AFTER_PRESSES]
}
