/** What the first screen renders from and what it may ask for. */
import type { AllowedSite } from '../options/options-view'
import type { PanelProps } from '../panel-view'

export type WhereToLook = 'every-site' | 'chosen-sites' | 'on-click'

export type WelcomeProps = Readonly<{
  lang: PanelProps['settings']['lang']
  /** What holds now; null before the reader chose. */
  choice: WhereToLook | null
  allowed: readonly AllowedSite[]
  /** The panel on a sample article inside the extension. */
  sample: PanelProps | null
  actions: WelcomeActions
}>

export type WelcomeActions = Readonly<{
  /** Every site asks the browser for its permission; it may be refused, and then `choice` stays as it was. */
  choose(choice: WhereToLook): void
  allowSite(site: AllowedSite): void
  openOptions(): void
}>
