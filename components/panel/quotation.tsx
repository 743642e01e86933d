type QuotationProps = { text: string; lang: string; class?: string }

/** Quotation marks of any language; the apostrophe's are left out. */
const MARKS = /["“”„«»「」『』]/

/** Words of the article in its language, in quotation marks unless they bring their own: doubled they confuse. */
export function Quotation({ text, lang, class: className }: QuotationProps) {
  return (
    <q class={className} lang={lang || undefined} data-bare={MARKS.test(text) || undefined}>
      {text}
    </q>
  )
}
