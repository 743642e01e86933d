/** Form controls of the settings: native ones, each with its words. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

type SectionProps = { id: string; title: string; children: ComponentChildren }

export function Section({ id, title, children }: SectionProps) {
  return (
    <section class="settings-section" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}

type SwitchProps = { label: string; note?: string; on: boolean; onChange: (on: boolean) => void; class?: string }

export function Switch({ label, note, on, onChange, class: className }: SwitchProps) {
  const noteId = useId()
  return (
    <div class="field">
      <label>
        <input
          type="checkbox"
          checked={on}
          aria-describedby={note ? noteId : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span class={className}>{label}</span>
      </label>
      {note && (
        <p class="quiet" id={noteId}>
          {note}
        </p>
      )}
    </div>
  )
}

type Choice<Value> = Readonly<{ value: Value; label: string; lang?: string; note?: string }>
type ChoicesProps<Value> = {
  title: string
  choices: readonly Choice<Value>[]
  value: Value
  onChange: (value: Value) => void
}

/** One of a few: a group of radio buttons. */
export function Choices<Value extends string | null>({ title, choices, value, onChange }: ChoicesProps<Value>) {
  const name = useId()
  return (
    <fieldset class="field">
      <legend>{title}</legend>
      {choices.map((choice) => (
        <label key={choice.value ?? 'none'} lang={choice.lang}>
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span>
            {choice.label}
            {choice.note && <span class="quiet"> {choice.note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

type FileButtonProps = { label: string; accept: string; onFile: (file: File) => void }

/** A button that asks for a file; the same file can be picked again. */
export function FileButton({ label, accept, onFile }: FileButtonProps) {
  return (
    <label class="file-button">
      {label}
      <input
        type="file"
        class="visually-hidden"
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file) onFile(file)
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}
