/**
 * Every message between the parts of the extension, named by direction, each checked on arrival (`arrived`).
 * `PageToBackground`: content scripts ask the worker. `PanelToBackground`: our own pages ask the worker.
 * `PageToPanel` and `PanelToPage` run over a port that the panel opens to the page it shows.
 * `Announcement` is broadcast to our own pages when a page's reader is there to be connected to.
 */
import * as v from 'valibot'
import type { MarkTarget, PageState, ReadingPosition } from '../analysis/page-state'
import type { Analysis, Article } from '../analysis/types'
import { AnalysisSchema, ArticleSchema, PageStateSchema } from './analysis-schema'

export const PANEL_PORT = 'sidelight-panel'

export type PageToBackground =
  | Readonly<{ to: 'background'; type: 'perhaps' }>
  | Readonly<{ to: 'background'; type: 'analyze'; article: Article; force: boolean }>
  | Readonly<{ to: 'background'; type: 'clear-badge' }>

export type PanelToBackground = Readonly<{ to: 'background'; type: 'look'; tabId: number }>

export type Announcement = Readonly<{ to: 'panel'; type: 'reader-ready' }>

export type PanelToPage =
  | Readonly<{ type: 'focus'; target: MarkTarget }>
  | Readonly<{ type: 'hover'; target: MarkTarget | null }>
  | Readonly<{ type: 'read-anyway' }>
  | Readonly<{ type: 'read-again' }>

export type PageToPanel =
  | Readonly<{ type: 'state'; state: PageState }>
  | Readonly<{ type: 'mark-clicked'; target: MarkTarget }>
  | Readonly<{ type: 'position'; position: ReadingPosition | null }>

export type AnalyzeReply = Readonly<{ ok: true; analysis: Analysis }> | Readonly<{ ok: false; problem: string }>

/** What the worker could make of a tab the panel asks about. */
export type Sight = 'reader-injected' | 'no-access' | 'browser-page' | 'reader-view' | 'pdf' | 'gone'
export type LookReply = Readonly<{ sight: Sight }>

const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const toBackground = v.literal('background')
const target = v.variant('kind', [
  v.object({ kind: v.literal('statement'), id: v.string() }),
  v.object({ kind: v.literal('mention'), id: v.string() }),
])

/** A schema whose parsed value is a `T`: ids get their brand here, and only here. */
export type Shape<T> = Readonly<{ schema: v.GenericSchema; as?: T }>
const shape = <T>(schema: v.GenericSchema): Shape<T> => ({ schema })

export const PAGE_TO_BACKGROUND = shape<PageToBackground>(
  v.variant('type', [
    v.object({ to: toBackground, type: v.literal('perhaps') }),
    v.object({ to: toBackground, type: v.literal('analyze'), article: ArticleSchema, force: v.boolean() }),
    v.object({ to: toBackground, type: v.literal('clear-badge') }),
  ]),
)

export const PANEL_TO_BACKGROUND = shape<PanelToBackground>(
  v.object({ to: toBackground, type: v.literal('look'), tabId: v.number() }),
)

export const ANNOUNCEMENT = shape<Announcement>(v.object({ to: v.literal('panel'), type: v.literal('reader-ready') }))

export const PANEL_TO_PAGE = shape<PanelToPage>(
  v.variant('type', [
    v.object({ type: v.literal('focus'), target }),
    v.object({ type: v.literal('hover'), target: v.nullable(target) }),
    v.object({ type: v.literal('read-anyway') }),
    v.object({ type: v.literal('read-again') }),
  ]),
)

export const PAGE_TO_PANEL = shape<PageToPanel>(
  v.variant('type', [
    v.object({ type: v.literal('state'), state: PageStateSchema }),
    v.object({ type: v.literal('mark-clicked'), target }),
    v.object({ type: v.literal('position'), position: v.nullable(v.object({ block: offset })) }),
  ]),
)

export const ANALYZE_REPLY = shape<AnalyzeReply>(
  v.variant('ok', [
    v.object({ ok: v.literal(true), analysis: AnalysisSchema }),
    v.object({ ok: v.literal(false), problem: v.string() }),
  ]),
)

export const LOOK_REPLY = shape<LookReply>(
  v.object({
    sight: v.picklist(['reader-injected', 'no-access', 'browser-page', 'reader-view', 'pdf', 'gone']),
  }),
)

/**
 * A message as it came over a border.
 * @returns the checked message, or null where it has not the given shape: then it is not for us, or from no part of us.
 */
export function arrived<T>(value: unknown, { schema }: Shape<T>): T | null {
  const parsed = v.safeParse(schema, value)
  return parsed.success ? (parsed.output as T) : null
}
