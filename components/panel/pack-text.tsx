import type { Localized } from '../../analysis/pack/schema'
import { useI18n } from '../i18n/i18n'

/** A paragraph of a pack, its language said where it is not the interface's. */
export function PackText({ text, class: className }: { text: Localized; class?: string }) {
  const { pick } = useI18n()
  const picked = pick(text)
  return (
    <p lang={picked.lang} class={className}>
      {picked.text}
    </p>
  )
}
