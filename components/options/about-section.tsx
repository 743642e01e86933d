import { useI18n } from '../i18n/i18n'
import { Section } from './fields'
import { HonestMeter } from './honest-meter'
import type { OptionsProps } from './options-view'

type AboutProps = Pick<OptionsProps, 'accuracy' | 'version' | 'licences' | 'actions'>

/** How well it does, what it does with data, whose work it stands on. */
export function AboutSection({ accuracy, version, licences, actions }: AboutProps) {
  const { t } = useI18n()
  return (
    <Section id="about" title={t('options.about')}>
      <p class="quiet">{t('about.version', { version })}</p>
      <h3>{t('about.accuracy')}</h3>
      <HonestMeter reports={accuracy} />
      <h3>{t('about.privacy')}</h3>
      <p>{t('about.privacy.text')}</p>
      <h3>{t('about.licences')}</h3>
      <p>{t('about.licence.own')}</p>
      <ul class="quiet">
        {licences.map(({ name, licence }) => (
          <li key={name}>
            {name}, {licence}
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" onClick={() => actions.openWelcome()}>
          {t('about.welcome')}
        </button>
      </div>
    </Section>
  )
}
