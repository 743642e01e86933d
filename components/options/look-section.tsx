import { useI18n } from '../i18n/i18n'
import { INTERFACE_LANGUAGES, type InterfaceLanguage, type Theme } from '../panel-view'
import { Choices, Section } from './fields'
import type { OptionsProps } from './options-view'

/** A language's name is written in itself, so that whoever needs it can read it. */
const OWN_NAMES: Record<InterfaceLanguage, string> = { en: 'English', ja: '日本語', uk: 'Українська' }
const THEMES: readonly Theme[] = ['system', 'light', 'dark']
const SCALES = ['0.9', '1', '1.15', '1.3', '1.6'] as const

/** Language of interface and cards, theme, text size. */
export function LookSection({ settings, actions }: Pick<OptionsProps, 'settings' | 'actions'>) {
  const { t } = useI18n()
  const languages = [
    { value: null, label: t('options.language.browser') },
    ...INTERFACE_LANGUAGES.map((value) => ({ value, label: OWN_NAMES[value], lang: value })),
  ]
  const scale = SCALES.find((each) => Number(each) === settings.textScale) ?? '1'
  return (
    <Section id="look" title={t('options.look')}>
      <Choices
        title={t('options.language')}
        value={settings.lang}
        choices={languages}
        onChange={(lang) => actions.change({ lang })}
      />
      <Choices
        title={t('options.card-language')}
        value={settings.cardLang}
        choices={[{ value: null, label: t('options.card-language.same') }, ...languages.slice(1)]}
        onChange={(cardLang) => actions.change({ cardLang })}
      />
      <Choices
        title={t('options.theme')}
        value={settings.theme}
        choices={THEMES.map((value) => ({ value, label: t(`options.theme.${value}`) }))}
        onChange={(theme) => actions.change({ theme })}
      />
      <Choices
        title={t('options.text-size')}
        value={scale}
        choices={SCALES.map((value) => ({ value, label: `${Math.round(Number(value) * 100)}%` }))}
        onChange={(value) => actions.change({ textScale: Number(value) })}
      />
    </Section>
  )
}
