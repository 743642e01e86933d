import { render } from 'preact'
import { applyLook } from './mount-panel'
import { OptionsPage } from './options/options-page'
import type { OptionsProps } from './options/options-view'
import { WelcomePage } from './welcome/welcome-page'
import type { WelcomeProps } from './welcome/welcome-view'

export type MountedPage<Props> = Readonly<{
  /** Shows these props; call it whenever any of them changed. */
  update(props: Props): void
}>

/** Renders the settings page into `root`, in the theme and text size that it sets. */
export function mountOptions(root: HTMLElement, props: OptionsProps): MountedPage<OptionsProps> {
  const update = (next: OptionsProps) => {
    applyLook(root.ownerDocument.documentElement, { ...next.settings, lang: next.lang })
    render(<OptionsPage {...next} />, root)
  }
  update(props)
  return { update }
}

/** Renders the first screen into `root`. */
export function mountWelcome(root: HTMLElement, props: WelcomeProps): MountedPage<WelcomeProps> {
  const update = (next: WelcomeProps) => {
    root.ownerDocument.documentElement.lang = next.lang
    render(<WelcomePage {...next} />, root)
  }
  update(props)
  return { update }
}
