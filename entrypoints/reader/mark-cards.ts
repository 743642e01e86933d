import type { MarkTarget } from '../../analysis/page-state'
import type { Analysis } from '../../analysis/types'
import type { HoverSubject } from '../../platform/protocol'
import type { Settings } from '../../platform/settings'
import { askForHoverCard } from '../../platform/worker-line'
import { CardView } from './card-view'
import type { PageMarks } from './page-marks'

/** Long enough that a pointer on its way elsewhere opens nothing. */
const REST_MS = 300

type Wanted = () => Pick<Settings, 'hoverCard' | 'theme'>

/** Shows the small card where the pointer rests on a mark, or a key has gone to one; Escape or leaving closes it. */
export class MarkCards {
  private readonly card: CardView
  private resting: ReturnType<typeof setTimeout> | undefined
  /** What the card shows or is about to show. */
  private current: MarkTarget | null = null
  /** Closed with Escape: stays closed until the pointer has been elsewhere. */
  private dismissed: string | null = null

  constructor(
    private readonly document: Document,
    private readonly marks: PageMarks,
    private readonly wanted: Wanted,
    signal: AbortSignal,
  ) {
    this.card = new CardView(document)
    const options = { signal, capture: true, passive: true }
    document.addEventListener('mousemove', (event) => this.moved(event), options)
    document.addEventListener('scroll', () => this.card.place(), options)
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.dismiss(), options)
    document.defaultView?.addEventListener('resize', () => this.card.place(), options)
    document.documentElement.addEventListener('mouseleave', () => this.close(), { signal, passive: true })
    signal.addEventListener('abort', () => this.close())
  }

  /** Beside the mark that a key has gone to; said aloud by a screen reader. */
  goTo(target: MarkTarget): void {
    void this.open(target, 0, true)
  }

  /** The same words were read anew: the card stays beside its mark, or goes with it. */
  placeAnew(): void {
    const range = this.current && this.marks.rangeOf(this.current)
    if (range) this.card.moveTo(range)
    else this.close()
  }

  close(): void {
    clearTimeout(this.resting)
    this.current = null
    this.card.hide()
  }

  private dismiss(): void {
    this.dismissed = this.current?.id ?? null
    this.close()
  }

  private moved({ clientX: x, clientY: y, buttons, target }: MouseEvent): void {
    clearTimeout(this.resting)
    if (this.card.holds(target) || buttons !== 0 || !this.wanted().hoverCard) return
    this.resting = setTimeout(() => this.rest(x, y), REST_MS)
  }

  private rest(x: number, y: number): void {
    const target = this.marks.at(x, y)
    if (target?.id !== this.dismissed) this.dismissed = null
    if (target === null) {
      this.close()
      return
    }
    if (target.id === this.current?.id || target.id === this.dismissed) return
    const lines = [...(this.marks.rangeOf(target)?.getClientRects() ?? [])]
    const line = lines.findIndex(({ top, bottom }) => y >= top && y <= bottom)
    void this.open(target, Math.max(0, line), false)
  }

  private async open(target: MarkTarget, line: number, announced: boolean): Promise<void> {
    this.close()
    const { hoverCard, theme } = this.wanted()
    const subject = this.marks.analysis && subjectOf(this.marks.analysis, target)
    if (!hoverCard || !subject) return
    this.current = target
    const said = await askForHoverCard(subject)
    const range = this.marks.rangeOf(target)
    if (this.current !== target || !said || !range || this.document.visibilityState === 'hidden') return
    this.card.show({ ...said, range, line, theme, announced })
  }
}

/** What the worker is asked for: of a mention the card this article gives it, of a statement its state and question. */
export function subjectOf(analysis: Analysis, { kind, id }: MarkTarget): HoverSubject | null {
  if (analysis.kind === 'off-topic') return null
  if (kind === 'mention') {
    const mention = analysis.mentions.find((each) => each.id === id)
    const card = analysis.cards.find(({ mentions }) => mentions.some((each) => each === id))
    return mention ? { kind, entity: mention.entity, pack: mention.pack, note: card?.note ?? null } : null
  }
  const statement = analysis.kind === 'on-topic' ? analysis.statements.find((each) => each.id === id) : undefined
  return statement ? { kind, state: statement.state, clears: statement.reason.clears } : null
}
