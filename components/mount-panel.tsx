import { render } from 'preact'
import { Panel } from './panel'
import type { PanelProps } from './panel-view'

export type MountedPanel = Readonly<{
  /** Shows these props; call it whenever any of them changed. */
  update(props: PanelProps): void
  /** Takes the panel out again. */
  unmount(): void
}>

/** Renders the panel into `root` and keeps the theme and text size of the settings on the document's root element. */
export function mountPanel(root: HTMLElement, props: PanelProps): MountedPanel {
  const update = (next: PanelProps) => {
    applyLook(root.ownerDocument.documentElement, next.settings)
    render(
      <main>
        <Panel {...next} />
      </main>,
      root,
    )
  }
  update(props)
  return { update, unmount: () => render(null, root) }
}

/** Sets what the style sheets read from the root element: language, theme and text size. */
export function applyLook(
  root: HTMLElement,
  { lang, theme, textScale }: Pick<PanelProps['settings'], 'lang' | 'theme' | 'textScale'>,
): void {
  root.lang = lang
  root.dataset.theme = theme
  root.style.setProperty('--text-scale', String(textScale))
}
