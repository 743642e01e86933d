/**
 * Every message between the parts of the extension, named by direction, each checked on arrival (`arrived`).
 * `PageToBackground`: content scripts ask the worker. `PanelToBackground`: our own pages ask the worker.
 * `PageToPanel` and `PanelToPage` run over a port that the panel opens to the page it shows.
 * `Announcement` is broadcast to our own pages when a page's reader is there to be connected to, `BackgroundToPanel`
 * when a press found that there can be none.
 */
import * as v from 'valibot'
import type { MarkTarget, PageState, ReadingPosition } from '../analysis/page-state'
import type {
  Analysis,
  Article,
  ClearingQuestion,
  EntityId,
  NoteId,
  PackId,
  StatementId,
  StatementState,
} from '../analysis/types'
import type { Access, PauseState } from './access'
import { ArticleSchema, ClearingQuestionSchema, PageStateSchema, StateSchema } from './analysis-schema'
import type { FlagCounts } from './flag-counts'

export const PANEL_PORT = 'sidelight-panel'

export type PageToBackground =
  /** This might be an article on a topic; answered with whether the page is read now. */
  | Readonly<{ to: 'background'; type: 'perhaps' }>
  | Readonly<{ to: 'background'; type: 'analyze'; article: Article; force: boolean }>
  | Readonly<{ to: 'background'; type: 'clear-badge' }>
  /** What the badge is to say of the page. */
  | (Readonly<{ to: 'background'; type: 'badge' }> & FlagCounts)
  | Readonly<{ to: 'background'; type: 'hover-card'; of: HoverSubject }>
  /** The reader's answer to a wrong detection, to be remembered for this page; or taken back. */
  | Readonly<{ to: 'background'; type: 'decline'; url: string; on: boolean }>

/** What the pointer rests on: the worker has the packs and the words for it. */
export type HoverSubject =
  | Readonly<{ kind: 'mention'; entity: EntityId; pack: PackId; note: NoteId | null }>
  | Readonly<{ kind: 'statement'; state: StatementState; clears: ClearingQuestion | null }>
/** The words of the small card; `lang` is what they are in. */
export type HoverCard = Readonly<{ title: string; text: string; lang: string }>

export type PanelToBackground =
  | Readonly<{ to: 'background'; type: 'look'; tabId: number }>
  | Readonly<{ to: 'background'; type: 'pause-tab'; tabId: number; on: boolean }>

/** Commands of the manifest that go to the page in front. */
export const MARK_COMMANDS = ['next-mark', 'previous-mark', 'toggle-marks'] as const
export type MarkCommand = (typeof MARK_COMMANDS)[number]

export type BackgroundToPage =
  /** What holds now and what was just taken away, told to every page's reader: one that must stop cleans up and goes. */
  | Readonly<{ to: 'page'; type: 'access'; access: Access; removed: readonly string[] }>
  | Readonly<{ to: 'page'; type: 'command'; command: MarkCommand }>

export type Announcement = Readonly<{ to: 'panel'; type: 'reader-ready' }>

/** The toolbar button was pressed on a tab that no reader can be put into: there may be more to say of it now. */
export type BackgroundToPanel = Readonly<{ to: 'panel'; type: 'out-of-reach'; tabId: number }>

export type PanelToPage =
  | Readonly<{ type: 'focus'; target: MarkTarget }>
  | Readonly<{ type: 'hover'; target: MarkTarget | null }>
  | Readonly<{ type: 'read-anyway' }>
  | Readonly<{ type: 'read-again' }>
  | Readonly<{ type: 'decline'; on: boolean }>
  /** The reader called a statement wrong, or took that back. */
  | Readonly<{ type: 'mute'; id: StatementId; on: boolean }>
  /** Marks put away by the key are wanted again. */
  | Readonly<{ type: 'show-marks' }>

export type PageToPanel =
  | Readonly<{ type: 'state'; state: PageState }>
  | Readonly<{ type: 'mark-clicked'; target: MarkTarget }>
  | Readonly<{ type: 'position'; position: ReadingPosition | null }>

export type AnalyzeReply =
  | Readonly<{ ok: true; analysis: Analysis; declined: boolean }>
  | Readonly<{ ok: false; problem: string }>

/** What the worker could make of a tab the panel asks about. */
export const SIGHTS = ['reader-injected', 'no-access', 'browser-page', 'reader-view', 'pdf', 'stale', 'gone'] as const
export type Sight = (typeof SIGHTS)[number]
export type LookReply =
  | Readonly<{ sight: Sight; host: string | null }>
  | Readonly<{ sight: 'paused'; host: string | null; pause: PauseState }>

const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const toBackground = v.literal('background')
const target = v.variant('kind', [
  v.object({ kind: v.literal('statement'), id: v.string() }),
  v.object({ kind: v.literal('mention'), id: v.string() }),
])

const hoverSubject = v.variant('kind', [
  v.object({ kind: v.literal('mention'), entity: v.string(), pack: v.string(), note: v.nullable(v.string()) }),
  v.object({ kind: v.literal('statement'), state: StateSchema, clears: v.nullable(ClearingQuestionSchema) }),
])

/** A schema whose parsed value is a `T`: ids get their brand here, and only here. */
export type Shape<T> = Readonly<{ schema: v.GenericSchema; as?: T }>
const shape = <T>(schema: v.GenericSchema): Shape<T> => ({ schema })

export const PAGE_TO_BACKGROUND = shape<PageToBackground>(
  v.variant('type', [
    v.object({ to: toBackground, type: v.literal('perhaps') }),
    v.object({ to: toBackground, type: v.literal('analyze'), article: ArticleSchema, force: v.boolean() }),
    v.object({ to: toBackground, type: v.literal('clear-badge') }),
    v.object({ to: toBackground, type: v.literal('badge'), unsourced: offset, vague: offset }),
    v.object({ to: toBackground, type: v.literal('hover-card'), of: hoverSubject }),
    v.object({ to: toBackground, type: v.literal('decline'), url: v.string(), on: v.boolean() }),
  ]),
)

export const PANEL_TO_BACKGROUND = shape<PanelToBackground>(
  v.variant('type', [
    v.object({ to: toBackground, type: v.literal('look'), tabId: v.number() }),
    v.object({ to: toBackground, type: v.literal('pause-tab'), tabId: v.number(), on: v.boolean() }),
  ]),
)

export const BACKGROUND_TO_PAGE = shape<BackgroundToPage>(
  v.variant('type', [
    v.object({
      to: v.literal('page'),
      type: v.literal('access'),
      access: v.object({ origins: v.array(v.string()), off: v.array(v.string()), paused: v.boolean() }),
      removed: v.array(v.string()),
    }),
    v.object({ to: v.literal('page'), type: v.literal('command'), command: v.picklist(MARK_COMMANDS) }),
  ]),
)

export const BACKGROUND_TO_PANEL = shape<BackgroundToPanel>(
  v.object({ to: v.literal('panel'), type: v.literal('out-of-reach'), tabId: v.number() }),
)

export const ANNOUNCEMENT = shape<Announcement>(v.object({ to: v.literal('panel'), type: v.literal('reader-ready') }))

export const PANEL_TO_PAGE = shape<PanelToPage>(
  v.variant('type', [
    v.object({ type: v.literal('focus'), target }),
    v.object({ type: v.literal('hover'), target: v.nullable(target) }),
    v.object({ type: v.literal('read-anyway') }),
    v.object({ type: v.literal('read-again') }),
    v.object({ type: v.literal('decline'), on: v.boolean() }),
    v.object({ type: v.literal('mute'), id: v.string(), on: v.boolean() }),
    v.object({ type: v.literal('show-marks') }),
  ]),
)

export const PAGE_TO_PANEL = shape<PageToPanel>(
  v.variant('type', [
    v.object({ type: v.literal('state'), state: PageStateSchema }),
    v.object({ type: v.literal('mark-clicked'), target }),
    v.object({ type: v.literal('position'), position: v.nullable(v.object({ block: offset })) }),
  ]),
)

/**
 * Made by our own worker a moment ago, and checked in full by the panel that the page tells it to: on the page's main
 * thread the statements of a very long article would take longer to check than to paint.
 */
const justMade = v.looseObject({ kind: v.picklist(['on-topic', 'off-topic', 'unsupported-language']) })

export const ANALYZE_REPLY = shape<AnalyzeReply>(
  v.variant('ok', [
    v.object({ ok: v.literal(true), analysis: justMade, declined: v.boolean() }),
    v.object({ ok: v.literal(false), problem: v.string() }),
  ]),
)

export const HOVER_CARD = shape<HoverCard>(v.object({ title: v.string(), text: v.string(), lang: v.string() }))

const pause = v.variant('scope', [
  v.object({ scope: v.picklist(['tab', 'site', 'until-on']) }),
  v.object({ scope: v.literal('hour'), until: v.string() }),
])

export const LOOK_REPLY = shape<LookReply>(
  v.variant('sight', [
    v.object({ sight: v.picklist(SIGHTS), host: v.nullable(v.string()) }),
    v.object({ sight: v.literal('paused'), host: v.nullable(v.string()), pause }),
  ]),
)

/**
 * A message as it came over a border.
 * @returns the checked message, or null where it has not the given shape: then it is not for us, or from no part of us.
 */
export function arrived<T>(value: unknown, { schema }: Shape<T>): T | null {
  const parsed = v.safeParse(schema, value)
  return parsed.success ? (parsed.output as T) : null
}
