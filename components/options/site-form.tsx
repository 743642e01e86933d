import { useId, useState } from 'preact/hooks'
import { useI18n } from '../i18n/i18n'
import type { AllowedSite } from './options-view'
import { parseSite } from './parse-site'

/** Asks for a site's address; says what is wrong with one that is none. */
export function SiteForm({ onAdd }: { onAdd: (site: AllowedSite) => void }) {
  const { t } = useI18n()
  const id = useId()
  const [text, setText] = useState('')
  const [subdomains, setSubdomains] = useState(true)
  const [wrong, setWrong] = useState(false)
  const add = (event: Event) => {
    event.preventDefault()
    const host = parseSite(text)
    setWrong(host === null)
    if (host === null) return
    setText('')
    onAdd({ host, subdomains })
  }
  return (
    <form class="site-form" onSubmit={add}>
      <label for={id}>{t('sites.add')}</label>
      <div class="row">
        <input
          id={id}
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="example.com"
          value={text}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {t('sites.allow')}
        </button>
      </div>
      <label>
        <input type="checkbox" checked={subdomains} onChange={(event) => setSubdomains(event.currentTarget.checked)} />
        <span>{t('sites.subdomains')}</span>
      </label>
      {wrong && (
        <p id={`${id}-wrong`} role="alert">
          {t('sites.wrong')}
        </p>
      )}
    </form>
  )
}
