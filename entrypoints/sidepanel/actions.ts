import type { ExportFormat, PanelActions, Pause } from '../../components/panel-view'
import type { TakenAway } from '../../components/take-away/take-away'
import { browser } from '../../platform/browser'
import { copyText } from '../../platform/copy-text'
import { askForEverySite, askForSite } from '../../platform/grants'
import { pickFile } from '../../platform/pick-file'
import { saveFile } from '../../platform/save-file'
import { changeSettings, type Settings } from '../../platform/settings'
import type { TabLink } from '../../platform/tab-link'
import { type PickedFile, readPicked } from './take-away'

const HOUR_MS = 3_600_000

export type Ground = Readonly<{
  link: TabLink
  /** The host of the page beside the panel, where it is known. */
  host(): string | null
  /** The article in view as a file; null where there is none. */
  exported(format: ExportFormat): TakenAway | null
  opened(file: PickedFile): void
  /** Whether a change of settings could be stored. */
  stored(saved: boolean): void
}>

/** What the panel asks for, carried to the page, the settings and the browser. */
export function actionsOf({ link, host, exported, opened, stored }: Ground): PanelActions {
  const change: Change = (next) =>
    changeSettings((now) => ({ ...now, ...next(now) })).then(
      () => stored(true),
      () => stored(false),
    )
  return {
    goToStatement: (id) => link.send({ type: 'focus', target: { kind: 'statement', id } }),
    goToMention: (id) => link.send({ type: 'focus', target: { kind: 'mention', id } }),
    hover: (target) => link.send({ type: 'hover', target }),
    readAnyway: () => link.send({ type: 'read-anyway' }),
    retry: () => {
      link.retry()
      link.send({ type: 'read-again' })
    },
    setNotAboutTopic: (on) => link.send({ type: 'decline', on }),
    allow: (scope) => void allow(scope, host()).then(() => link.retry()),
    pause: (scope) => void pause(scope, link, host(), change),
    resume: () => void resume(link, host(), change),
    showMarks: () => link.send({ type: 'show-marks' }),
    muteStatement: (id) => link.send({ type: 'mute', id, on: true }),
    unmuteStatement: (id) => link.send({ type: 'mute', id, on: false }),
    copy: copyText,
    exportAnalysis: (format) => save(exported(format)),
    openExported: () => void openExported(opened),
    openOptions: () => void browser.runtime.openOptionsPage(),
    ...settingActions(change),
  }
}

function save(file: TakenAway | null): void {
  if (file !== null) saveFile(file.name, file.text, file.type)
}

async function openExported(opened: Ground['opened']): Promise<void> {
  const file = await pickFile('.jsonld,.json,application/ld+json,application/json')
  if (file !== null) opened(await readPicked(file))
}

/** Stores a change of settings; resolves also where that failed, which is told. */
type Change = (next: (now: Settings) => Partial<Settings>) => Promise<unknown>

type SettingActions = Pick<PanelActions, 'setMark' | 'setFollow' | 'setTimelineAs' | 'muteRule' | 'unmuteRule'>

function settingActions(change: Change): SettingActions {
  return {
    setMark: (kind, on) => void change(({ marks }) => ({ marks: { ...marks, [kind]: on } })),
    setFollow: (follow) => void change(() => ({ follow })),
    setTimelineAs: (timelineAs) => void change(() => ({ timelineAs })),
    muteRule: (rule) => void change(({ mutedRules }) => ({ mutedRules: [...new Set([...mutedRules, rule])] })),
    unmuteRule: (rule) => void change((now) => ({ mutedRules: now.mutedRules.filter((other) => other !== rule) })),
  }
}

/** Asked inside the press and before anything else, or the browser refuses. A site that is not known is not asked for. */
async function allow(scope: 'site' | 'all', host: string | null): Promise<void> {
  if (scope === 'all') await askForEverySite()
  else if (host !== null) await askForSite({ host, subdomains: false })
}

/** A private window keeps no site's name: there a pause of the site holds for the tab. */
async function pause(scope: Pause['scope'], link: TabLink, host: string | null, change: Change): Promise<void> {
  if (scope === 'tab' || (scope === 'site' && (host === null || link.isPrivate()))) {
    link.pauseTab(true)
    return
  }
  await change(({ off }) => {
    if (scope === 'site') return { off: [...new Set([...off, host ?? ''])] }
    return { paused: scope === 'hour' ? new Date(Date.now() + HOUR_MS).toISOString() : 'until-on' }
  })
  link.retry()
}

/** Takes away whatever keeps us from this tab. */
async function resume(link: TabLink, host: string | null, change: Change): Promise<void> {
  const keepsUs = (off: string) => host === off || (host?.endsWith(`.${off}`) ?? false)
  await change(({ off }) => ({ paused: null, off: off.filter((site) => !keepsUs(site)) }))
  link.pauseTab(false)
}
