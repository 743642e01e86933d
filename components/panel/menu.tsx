import type { ComponentChildren } from 'preact'
import { useI18n } from '../i18n/i18n'
import type { ExportFormat, PanelView, Pause } from '../panel-view'
import { usePanel } from './panel-context'

const PAUSES: readonly Pause['scope'][] = ['tab', 'site', 'hour', 'until-on']
const FORMATS: readonly ExportFormat[] = ['markdown', 'annotations', 'page']

/** What is done seldom: follow, take away, pause, settings. */
export function Menu({ view }: { view: PanelView }) {
  const { t } = useI18n()
  const { settings, actions, askable, dispatch } = usePanel()
  const isArticle = view.kind === 'on-topic' || view.kind === 'unsupported-language'
  return (
    <section
      class="menu"
      id="panel-menu"
      aria-label={t('menu.open')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        document.getElementById('menu-button')?.focus()
        dispatch({ type: 'toggle-menu' })
      }}
    >
      {isArticle && (
        <Group title={t('menu.article')}>
          <button type="button" aria-pressed={settings.follow} onClick={() => actions.setFollow(!settings.follow)}>
            {t('menu.follow')}
          </button>
          <button type="button" onClick={() => actions.setNotAboutTopic(true)}>
            {t('menu.not-about')}
          </button>
        </Group>
      )}
      {isArticle && (
        <Group title={t('menu.take-away')}>
          {view.kind === 'on-topic' &&
            FORMATS.map((format) => (
              <button key={format} type="button" onClick={() => actions.exportAnalysis(format)}>
                {t(`menu.export.${format}`)}
              </button>
            ))}
          <button type="button" onClick={() => actions.openExported()}>
            {t('menu.open-exported')}
          </button>
        </Group>
      )}
      {askable !== null && (
        <Group title={t('menu.allow')}>
          <button type="button" onClick={() => actions.allow('site')}>
            {t('situation.allow', { host: askable })}
          </button>
          <button type="button" onClick={() => actions.allow('all')}>
            {t('situation.allow-all')}
          </button>
        </Group>
      )}
      {view.kind !== 'paused' && (
        <Group title={t('menu.pause')}>
          {PAUSES.map((scope) => (
            <button key={scope} type="button" onClick={() => actions.pause(scope)}>
              {t(`menu.pause.${scope}`)}
            </button>
          ))}
        </Group>
      )}
      <Group title={t('welcome.title')}>
        <button type="button" onClick={() => dispatch({ type: 'browse', on: true })}>
          {t('situation.browse')}
        </button>
        <button type="button" onClick={() => actions.openOptions()}>
          {t('menu.settings')}
        </button>
      </Group>
    </section>
  )
}

function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <fieldset class="menu-group">
      <legend class="small-head">{title}</legend>
      <div class="actions">{children}</div>
    </fieldset>
  )
}
