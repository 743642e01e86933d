import type { StatementState } from '../../analysis/types'

/** Paths on a 16 by 16 grid, drawn with the colour of the text. */
const PATHS = {
  search: 'M7 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8M10 10l3.5 3.5',
  more: 'M3 7.5v1M8 7.5v1M13 7.5v1',
  down: 'M4 6l4 4 4-4',
  previous: 'M10 3L5 8l5 5',
  next: 'M6 3l5 5-5 5',
} as const

export type IconName = keyof typeof PATHS

/** A small drawing beside words: always hidden from assistive technology, the words carry the meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}

/** The sign of a state: its shape tells it without colour. */
export function StateSign({ state }: { state: StatementState }) {
  return (
    <svg class={`sign sign-${state}`} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {state === 'judgement' ? (
        <path d="M6 1l5 5-5 5-5-5z" />
      ) : state === 'none' ? (
        <circle cx="6" cy="6" r="1.75" />
      ) : (
        <circle cx="6" cy="6" r="4.25" />
      )}
      {state === 'vague' && <path class="sign-half" d="M6 1.75a4.25 4.25 0 0 0 0 8.5z" />}
    </svg>
  )
}
