import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

type Manifest = Readonly<Record<string, unknown>> & Readonly<{ permissions: string[] }>

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

const BUILDS = [
  ['chrome-mv3', ['activeTab', 'scripting', 'sidePanel', 'storage']],
  ['firefox-mv3', ['activeTab', 'scripting', 'storage']],
  ['safari-mv3', ['activeTab', 'scripting', 'storage']],
] as const

describe.each(BUILDS)('the manifest of %s', (build, permissions) => {
  const file = `.output/${build}/manifest.json`
  const read = (): Manifest => {
    if (!existsSync(file)) throw new Error(`${file} is not there: run npm run build first`)
    return JSON.parse(readFileSync(file, 'utf8')) as Manifest
  }

  test('asks for exactly these permissions at install', () => {
    expect([...read().permissions].sort()).toEqual(permissions)
  })

  test('asks for no site at install; sites are the reader’s to give', () => {
    const manifest = read()
    expect(manifest.host_permissions).toBeUndefined()
    expect(manifest.content_scripts).toBeUndefined()
    expect(manifest.optional_permissions).toBeUndefined()
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*'])
    expect(manifest.web_accessible_resources).toBeUndefined()
    expect(manifest.incognito).toBe('spanning')
  })

  test('its pages can load nothing from outside and reach no network', () => {
    expect(read().content_security_policy).toEqual({ extension_pages: CSP })
  })
})

test('where there is no panel beside the page, none is asked for: a tab takes its place', () => {
  const safari = JSON.parse(readFileSync('.output/safari-mv3/manifest.json', 'utf8'))
  expect(safari.side_panel).toBeUndefined()
  expect(safari.action.default_popup).toBeUndefined() // a press must reach the worker, which opens the tab
  expect(existsSync('.output/safari-mv3/sidepanel.html')).toBe(true)
  const firefox = JSON.parse(readFileSync('.output/firefox-mv3/manifest.json', 'utf8'))
  expect(firefox.browser_specific_settings.gecko_android).toEqual({ strict_min_version: '150.0' })
})

test('Firefox is told that no data is collected', () => {
  const manifest = JSON.parse(readFileSync('.output/firefox-mv3/manifest.json', 'utf8'))
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] })
})
