import type { ComponentChildren, RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useI18n } from '../i18n/i18n'
import { usePanel } from './panel-context'
import type { PanelTab } from './panel-state'

type TabsProps = {
  tabs: readonly PanelTab[]
  chosen: PanelTab
  counts: Partial<Record<PanelTab, number>>
  children: ComponentChildren
}

/** ARIA tabs with one stop for the keyboard: arrows, Home and End move and choose. The chosen panel is the child. */
export function Tabs({ tabs, chosen, counts, children }: TabsProps) {
  const { t, number } = useI18n()
  const { dispatch } = usePanel()
  const list = useRef<HTMLDivElement>(null)
  useBeginning(list, chosen)

  const choose = (tab: PanelTab | undefined) => {
    if (!tab) return
    dispatch({ type: 'choose-tab', tab })
    list.current?.querySelector<HTMLElement>(`#tab-${tab}`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.indexOf(chosen)
    const next: Record<string, number> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }
    const index = next[event.key]
    if (index === undefined) return
    event.preventDefault()
    choose(tabs[index])
  }
  return (
    <>
      <div class="tabs" role="tablist" aria-label={t('tabs.label')} ref={list} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab}
            id={`tab-${tab}`}
            type="button"
            role="tab"
            aria-selected={tab === chosen}
            aria-controls="tab-panel"
            tabIndex={tab === chosen ? 0 : -1}
            onClick={() => choose(tab)}
          >
            <span>{t(`tab.${tab}`)}</span>
            {counts[tab] ? <span class="count">{number(counts[tab])}</span> : null}
          </button>
        ))}
      </div>
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${chosen}`} tabIndex={-1}>
        {children}
      </div>
    </>
  )
}

/** Another tab begins at its beginning, however far down the one before was read. */
function useBeginning(list: RefObject<HTMLElement | null>, chosen: PanelTab): void {
  const last = useRef(chosen)
  useLayoutEffect(() => {
    if (last.current === chosen) return
    last.current = chosen
    const panel = document.getElementById('tab-panel')
    const bottom = list.current?.getBoundingClientRect().bottom ?? 0
    if (panel && panel.getBoundingClientRect().top < bottom) panel.scrollIntoView?.({ block: 'start' })
  }, [list, chosen])
}
