/**
 * Whether a browser's own translation has replaced a page's text. Chrome, Edge and Google's own mark the root element;
 * Firefox gives it another language.
 * @param langBefore what the root element had for its language when the page came
 */
export function isTranslated({ documentElement: root }: Document, langBefore: string): boolean {
  if (/\btranslated-(ltr|rtl)\b/.test(root.className) || root.hasAttribute('_msttexthash')) return true
  return primary(langBefore) !== '' && primary(root.lang) !== '' && primary(root.lang) !== primary(langBefore)
}

const primary = (lang: string): string => lang.toLowerCase().split(/[-_]/)[0] ?? ''
