import { useI18n } from '../i18n/i18n'
import { Section, Switch } from './fields'
import type { OptionsProps } from './options-view'
import { SiteForm } from './site-form'

/** Where Sidelight looks by itself: everywhere, on chosen sites, and where it was switched off. */
export function SitesSection({ access, actions }: Pick<OptionsProps, 'access' | 'actions'>) {
  const { t } = useI18n()
  return (
    <Section id="sites" title={t('options.sites')}>
      <p>{t('sites.always')}</p>
      <Switch
        label={t('sites.every')}
        note={t('sites.every.note')}
        on={access.everySite}
        onChange={actions.allowEverySite}
      />
      {!access.everySite && <SiteForm onAdd={actions.allowSite} />}
      <SiteList
        title={t('sites.allowed')}
        sites={access.allowed.map((site) => ({
          host: site.host,
          words: site.subdomains ? t('sites.with-subdomains', { host: site.host }) : site.host,
        }))}
        action={t('sites.remove')}
        onPress={actions.removeSite}
      />
      <SiteList
        title={t('sites.off')}
        sites={access.off.map((host) => ({ host, words: host }))}
        action={t('sites.switch-on')}
        onPress={(host) => actions.switchSiteOff(host, false)}
      />
    </Section>
  )
}

type SiteListProps = {
  title: string
  sites: readonly { host: string; words: string }[]
  action: string
  onPress: (host: string) => void
}

function SiteList({ title, sites, action, onPress }: SiteListProps) {
  if (sites.length === 0) return null
  return (
    <div class="field">
      <h3>{title}</h3>
      <ul class="rows">
        {sites.map(({ host, words }) => (
          <li key={host} class="row">
            <span>{words}</span>
            <button type="button" class="link" aria-label={`${action}: ${host}`} onClick={() => onPress(host)}>
              {action}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
