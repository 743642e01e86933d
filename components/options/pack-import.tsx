import { useEffect, useRef } from 'preact/hooks'
import type { PackChange } from '../../analysis/pack/diff-packs'
import type { PackProblem } from '../../analysis/pack/pack-problem'
import { useI18n } from '../i18n/i18n'
import type { OptionsActions, PackImport } from './options-view'

/** More than anyone reads; the counts above stand for the rest. */
const MOST_CHANGES = 300
const MOST_PROBLEMS = 20

type Props = { of: PackImport; actions: OptionsActions }

/** What came of a picked pack: what it would change, asked before it is taken; or why it was refused. */
export function PackImportState({ of, actions }: Props) {
  const { t, pick } = useI18n()
  if (of.kind === 'asked') return <Question of={of} actions={actions} />
  if (of.kind === 'refused') return <Refusal file={of.file} problems={of.problems} />
  return <p role="status">{t('packs.taken', { title: pick(of.pack.title).text })}</p>
}

type Asked = Extract<PackImport, { kind: 'asked' }>

function Question({ of: { pack, before, diff }, actions }: { of: Asked; actions: OptionsActions }) {
  const { t, pick } = useI18n()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { title, version } = { title: pick(pack.title), version: pack.version }
  return (
    <section class="field pack-import" aria-labelledby="pack-import-title">
      <h3 id="pack-import-title" ref={heading} tabIndex={-1}>
        {t('packs.ask', { title: title.text, version })}
      </h3>
      <p>{before === null ? t('packs.ask.new') : t('packs.ask.replaces', { version: before.version })}</p>
      <p>{diff.changes.length === 0 ? t('packs.diff.none') : t('packs.diff.counts', diff.counts)}</p>
      {diff.changes.length > 0 && (
        <details>
          <summary>{t('packs.diff.list')}</summary>
          <ul>
            {diff.changes.slice(0, MOST_CHANGES).map((change) => (
              <ChangeLine key={`${change.part} ${change.id}`} change={change} />
            ))}
          </ul>
        </details>
      )}
      <div class="actions">
        <button type="button" onClick={() => actions.acceptPack()}>
          {t('packs.accept')}
        </button>
        <button type="button" onClick={() => actions.cancelPack()}>
          {t('packs.cancel')}
        </button>
      </div>
    </section>
  )
}

function ChangeLine({ change: { part, label, change, fields } }: { change: PackChange }) {
  const { t } = useI18n()
  return (
    <li>
      {t(`packs.diff.${change}`)}: <span lang="en">{label}</span>{' '}
      <span class="quiet" lang="en">
        {[part, ...fields].join(', ')}
      </span>
    </li>
  )
}

function Refusal({ file, problems }: { file: string; problems: readonly PackProblem[] }) {
  const { t } = useI18n()
  return (
    <div class="field" role="alert">
      <p>{t('packs.refused', { file })}</p>
      <ul>
        {problems.slice(0, MOST_PROBLEMS).map(({ place, path, fault, detail }) => (
          <li key={`${place} ${fault} ${detail}`}>
            <code lang="en">{path.length === 0 ? t('packs.whole-file') : place}</code>:{' '}
            {t(`packs.fault.${fault}`, { detail })}
          </li>
        ))}
      </ul>
    </div>
  )
}
