// @vitest-environment happy-dom
import { act } from '@testing-library/preact'
import { expect, it } from 'vitest'
import { fixtureProps } from '../test/panel-fixtures/fixture-props'
import { mountPanel } from './mount-panel'

it('renders, follows new props, keeps the look on the root, and goes', () => {
  const root = document.body.appendChild(document.createElement('div'))
  const props = fixtureProps({ kind: 'pdf' })
  const html = document.documentElement
  const panel = mountPanel(root, props)
  expect(root.textContent).toContain('This is a PDF')
  act(() => {
    panel.update({
      ...props,
      view: { kind: 'reader-view' },
      settings: { ...props.settings, theme: 'dark', lang: 'ja', textScale: 1.3 },
    })
  })
  expect(root.textContent).toContain('リーダー表示中です')
  expect([html.lang, html.dataset.theme, html.style.getPropertyValue('--text-scale')]).toEqual(['ja', 'dark', '1.3'])
  act(() => panel.unmount())
  expect(root.textContent).toBe('')
})
