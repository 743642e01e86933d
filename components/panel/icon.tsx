import type { StatementState } from '../../analysis/types'

/** Paths on a 16 by 16 grid, drawn with the colour of the text. */
const PATHS = {
  search: 'M7 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8M10 10l3.5 3.5',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  close: 'M4 4l8 8M12 4l-8 8',
  down: 'M4 6l4 4 4-4',
  previous: 'M10 3L5 8l5 5',
  next: 'M6 3l5 5-5 5',
  context: 'M3 4h10M3 8h10M3 12h6',
  sourcing: 'M3 4.5a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0M9 4.5h4M3 11.5a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0M9 11.5h4',
  timeline: 'M2 11h12M4 11V7M8 11V4M12 11V8',
  external: 'M6 4H4v8h8v-2M9 3h4v4M13 3L8 8',
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
