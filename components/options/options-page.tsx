import { I18nProvider, useI18n } from '../i18n/i18n'
import { AboutSection } from './about-section'
import { DataSection } from './data-section'
import { LookSection } from './look-section'
import { OPTION_STATUSES, type OptionsProps } from './options-view'
import { PacksSection } from './packs-section'
import { ReadingSection } from './reading-section'
import { ShortcutsSection } from './shortcuts-section'
import { SitesSection } from './sites-section'

const SECTIONS = ['reading', 'look', 'sites', 'packs', 'data', 'shortcuts', 'about'] as const

/** The settings page: sections under one another, with a way to each. */
export function OptionsPage(props: OptionsProps) {
  return (
    <I18nProvider lang={props.lang} cardLang={props.settings.cardLang ?? props.lang}>
      <Page {...props} />
    </I18nProvider>
  )
}

function Page(props: OptionsProps) {
  const { t } = useI18n()
  const own = OPTION_STATUSES.find((status) => status === props.status)
  return (
    <div class="page" lang={props.lang}>
      <header>
        <h1>{t('options.title')}</h1>
        <nav aria-label={t('options.nav')} class="actions">
          {SECTIONS.map((id) => (
            <a key={id} href={`#${id}`}>
              {t(`options.${id}`)}
            </a>
          ))}
        </nav>
      </header>
      <main>
        <ReadingSection {...props} />
        <LookSection {...props} />
        <SitesSection {...props} />
        <PacksSection {...props} />
        <DataSection {...props} />
        <ShortcutsSection {...props} />
        <AboutSection {...props} />
      </main>
      <p role="status" class={props.status === '' ? 'visually-hidden' : 'status'}>
        {own === undefined ? props.status : t(own)}
      </p>
    </div>
  )
}
