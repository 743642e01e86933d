import { useI18n } from '../i18n/i18n'
import { DENSITIES, MARK_KINDS } from '../panel-view'
import { Choices, Section, Switch } from './fields'
import type { OptionsProps } from './options-view'

/** What is marked on the page, how much of it, and how the panel follows. */
export function ReadingSection({ settings, actions }: Pick<OptionsProps, 'settings' | 'actions'>) {
  const { t } = useI18n()
  const { marks, density, follow, mutedRules, hoverCard } = settings
  return (
    <Section id="reading" title={t('options.reading')}>
      <fieldset class="field">
        <legend>{t('options.marks')}</legend>
        {MARK_KINDS.map((kind) => (
          <Switch
            key={kind}
            label={t(`options.marks.${kind}`)}
            class={`switch line-${kind}`}
            on={marks[kind]}
            onChange={(on) => actions.change({ marks: { ...marks, [kind]: on } })}
          />
        ))}
      </fieldset>
      <Choices
        title={t('options.density')}
        value={density}
        choices={DENSITIES.map((value) => ({ value, label: t(`options.density.${value}`) }))}
        onChange={(value) => actions.change({ density: value })}
      />
      <Switch
        label={t('options.follow')}
        note={t('options.follow.note')}
        on={follow}
        onChange={(on) => actions.change({ follow: on })}
      />
      {hoverCard !== undefined && (
        <Switch label={t('options.hover-card')} on={hoverCard} onChange={(on) => actions.change({ hoverCard: on })} />
      )}
      {mutedRules.length > 0 && (
        <div class="field">
          <p>{t('options.muted', { count: mutedRules.length })}</p>
          <div class="actions">
            <button type="button" onClick={() => actions.change({ mutedRules: [] })}>
              {t('options.muted.clear')}
            </button>
          </div>
        </div>
      )}
    </Section>
  )
}
