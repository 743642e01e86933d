/** The files of a new pack: small, whole, and passing every check, so that an author changes words and never starts from nothing. */

export type PackFiles = Readonly<Record<string, unknown>>

/** How long a fresh note may stand before it is to be looked at again. */
const REVIEW_AFTER_MONTHS = 6

/**
 * @param id the folder's and the pack's name
 * @param today YYYY-MM-DD
 * @returns file name -> content
 */
export function createPackFiles(id: string, today: string): PackFiles {
  return {
    'datapackage.json': createEnvelope(id, today),
    'topics.json': [
      {
        id: 'harbour-bridge',
        label: { en: 'The harbour bridge' },
        rules: [{ id: 'bridge-and-harbour', when: { near: [{ list: 'bridge' }, { list: 'harbour' }], within: 200 } }],
      },
    ],
    'lists.json': { bridge: ['bridge', 'bridges', 'crossing'], harbour: ['harbour', 'harbor', 'Exampleport'] },
    'entities/example.json': [
      {
        id: 'exampleport-bridge',
        kind: 'place',
        labels: {
          en: {
            pref: 'Exampleport Bridge',
            alt: ['the harbour bridge', 'Harbour Bridge'],
            hidden: ['Exampelport Bridge'],
          },
        },
        lookalikes: ['Exampleport Bridge Club'],
      },
    ],
    'sources/example.json': [
      {
        id: 'port-authority-2024',
        type: 'report',
        publisher: 'Exampleport Port Authority',
        title: 'Annual report 2024',
        issued: '2024-05-02',
        URL: 'https://example.org/annual-report-2024',
        kind: 'official',
      },
    ],
    'notes/example.json': [createNote(today)],
    'events/example.json': [
      {
        id: 'bridge-opened',
        topic: 'harbour-bridge',
        date: '1998-06-14',
        title: { en: 'The bridge opens to traffic' },
        entities: ['exampleport-bridge'],
        note: 'bridge-length',
        sources: ['port-authority-2024'],
      },
    ],
    'figures/example.json': [createFigure()],
    'examples/example.json': [
      { text: 'The Exampleport Bridge was closed for repairs.', links: ['exampleport-bridge'] },
      { text: 'The Exampleport Bridge Club meets on Mondays.', none: true },
      { text: 'Exampleport Bridge, opened to traffic in 1998, has a length of 1,240 metres.', note: 'bridge-length' },
      { text: 'Ferries were late on Monday because of fog.', note: null },
    ],
  }
}

function createEnvelope(id: string, today: string): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: id,
    title: `New pack ${id}`,
    description: 'What this pack tells a reader, in one sentence.',
    version: '0.1.0',
    licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
    sidelight: { asOf: today },
    resources: [],
  }
}

function createNote(today: string): object {
  return {
    id: 'bridge-length',
    topic: 'harbour-bridge',
    title: { en: 'How long the bridge is' },
    text: {
      en: 'Exampleport Bridge is 1,240 metres long and opened to traffic in 1998. The port authority gives this length without the approach roads.',
    },
    entities: ['exampleport-bridge'],
    terms: { en: ['metres long', 'length of', 'opened to traffic'] },
    sources: ['port-authority-2024'],
    singleSource: true,
    asOf: today,
    reviewBy: addMonths(today, REVIEW_AFTER_MONTHS),
  }
}

function createFigure(): object {
  return {
    id: 'bridge-length-metres',
    topic: 'harbour-bridge',
    label: { en: 'Length of Exampleport Bridge' },
    kind: 'figure',
    unit: 'metre',
    value: { exactly: 1240 },
    recorded: { en: '1,240 metres without approach roads (port authority, 2024)' },
    when: { allOf: [{ entities: ['exampleport-bridge'] }, { stems: ['long', 'length'] }] },
    note: 'bridge-length',
    sources: ['port-authority-2024'],
  }
}

function addMonths(day: string, months: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
}
