import type { PackFigure } from '../../pack/schema'
import type { Check, FigureId, NoteId, Span } from '../../types'

/**
 * @param place offsets into the sentence's own text
 * @returns the check in the block's offsets; `recorded` is English, the interface finds other languages by `figure`
 */
export function makeCheck(
  figure: PackFigure,
  result: Check['result'],
  sentence: Readonly<{ span: Span; text: string }>,
  place: Readonly<{ start: number; end: number }>,
): Check {
  const { block, start } = sentence.span
  return {
    kind: figure.kind,
    result,
    said: sentence.text.slice(place.start, place.end),
    span: { block, start: start + place.start, end: start + place.end },
    recorded: figure.recorded.en,
    figure: figure.id as FigureId,
    note: figure.note as NoteId,
  }
}
