import { useI18n } from '../i18n/i18n'
import { FileButton, Section } from './fields'
import type { InstalledPack, OptionsProps } from './options-view'
import { PackImportState } from './pack-import'

/** The installed packs: what each holds, how old it is, on or off; more can be brought in as files. */
export function PacksSection({ packs, packImport, actions }: Pick<OptionsProps, 'packs' | 'packImport' | 'actions'>) {
  const { t } = useI18n()
  return (
    <Section id="packs" title={t('options.packs')}>
      <ul class="rows">
        {packs.map((installed) => (
          <PackRow key={installed.pack.id} installed={installed} actions={actions} />
        ))}
      </ul>
      <p class="quiet">{t('packs.about')}</p>
      <FileButton label={t('packs.import')} accept="application/json,.json" onFile={actions.importPack} />
      {packImport && <PackImportState of={packImport} actions={actions} />}
    </Section>
  )
}

type PackRowProps = { installed: InstalledPack; actions: OptionsProps['actions'] }

function PackRow({ installed, actions }: PackRowProps) {
  const { t, date, pick } = useI18n()
  const { pack, bundled, on, canGoBack } = installed
  const title = pick(pack.title)
  const description = pick(pack.description)
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => actions.switchPack(pack.id, event.currentTarget.checked)}
        />
        <span lang={title.lang}>{title.text}</span>
      </label>
      <p lang={description.lang}>{description.text}</p>
      <p class="quiet">
        {t('packs.facts', { count: pack.notes.length, version: pack.version, date: date(pack.asOf) })} · {pack.licence}
      </p>
      {canGoBack && (
        <>
          <button type="button" class="link" onClick={() => actions.goBackPack(pack.id)}>
            {t('packs.go-back')}
            <span class="visually-hidden">: {title.text}</span>
          </button>{' '}
        </>
      )}
      {!bundled && (
        <button type="button" class="link" onClick={() => actions.removePack(pack.id)}>
          {t('packs.remove')}
          <span class="visually-hidden">: {title.text}</span>
        </button>
      )}
    </li>
  )
}
