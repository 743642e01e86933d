import { useState } from 'preact/hooks'
import { I18nProvider, useI18n } from '../i18n/i18n'
import { SiteForm } from '../options/site-form'
import { Panel } from '../panel'
import type { WelcomeProps, WhereToLook } from './welcome-view'

const CHOICES: readonly WhereToLook[] = ['on-click', 'chosen-sites', 'every-site']

/** One screen after the install: what it does, where it may look, and a look at it. */
export function WelcomePage(props: WelcomeProps) {
  return (
    <I18nProvider lang={props.lang}>
      <Page {...props} />
    </I18nProvider>
  )
}

function Page({ lang, choice, allowed, sample, actions }: WelcomeProps) {
  const { t } = useI18n()
  const [looking, setLooking] = useState(false)
  const [choosing, setChoosing] = useState(choice === 'chosen-sites')
  const choose = (next: WhereToLook) => {
    setChoosing(next === 'chosen-sites')
    actions.choose(next)
  }
  return (
    <main class="page welcome" lang={lang}>
      <header>
        <h1>{t('welcome.title')}</h1>
        <p class="lead">{t('welcome.what')}</p>
        <p>{t('welcome.private')}</p>
      </header>
      <h2>{t('welcome.where')}</h2>
      <ul class="choices">
        {CHOICES.map((each) => (
          <li key={each}>
            <button
              type="button"
              class="choice"
              data-choice={each}
              aria-pressed={choice === each}
              onClick={() => choose(each)}
            >
              <b>{t(`welcome.${each}`)}</b>
              <span>{t(`welcome.${each}.note`)}</span>
            </button>
          </li>
        ))}
      </ul>
      {choosing && (
        <>
          <SiteForm onAdd={actions.allowSite} />
          {allowed.length > 0 && <p>{t('welcome.allowed', { sites: allowed.map((site) => site.host).join(', ') })}</p>}
        </>
      )}
      <p class="quiet">{t('welcome.later')}</p>
      <div class="actions">
        {sample && (
          <button type="button" class="button" aria-expanded={looking} onClick={() => setLooking(!looking)}>
            {t('welcome.sample')}
          </button>
        )}
        <button type="button" onClick={() => actions.openOptions()}>
          {t('welcome.options')}
        </button>
      </div>
      {looking && sample && (
        <section class="sample" aria-label={t('welcome.sample')}>
          <Panel {...sample} />
        </section>
      )}
    </main>
  )
}
