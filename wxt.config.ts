import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'
import { MINIMUM_VERSION } from './tools/minimum-versions'
import { nativeBrowserForReader } from './tools/native-browser-plugin'
import { sidelightAnalysisPacks } from './tools/packs/analysis-packs-plugin'
import { sidelightDetectorTerms } from './tools/packs/detector-terms-plugin'
import { sidelightShortNotes } from './tools/packs/short-notes-plugin'
import { sidelightPacks } from './tools/packs/vite-plugin'
import { sidelightSample } from './tools/sample-plugin'

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

const FIREFOX = {
  gecko: {
    id: 'sidelight@sidelight.example',
    strict_min_version: `${MINIMUM_VERSION.firefox}.0`,
    data_collection_permissions: { required: ['none' as const] },
  },
  gecko_android: { strict_min_version: `${MINIMUM_VERSION.firefox}.0` },
}

export default defineConfig({
  imports: false,
  publicDir: 'assets/public',
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  webExt: { disabled: true },
  hooks: {
    'build:manifestGenerated': ({ config }, manifest) => {
      if (config.browser !== 'safari') return
      delete manifest.side_panel // WXT writes it, and asks for its permission, for every browser but Firefox
      manifest.permissions = manifest.permissions?.filter((each: string) => each !== 'sidePanel')
    },
  },
  vite: () => ({
    plugins: [
      preact({ devToolsEnabled: false, prefreshEnabled: false }),
      nativeBrowserForReader(),
      sidelightPacks(),
      sidelightAnalysisPacks(),
      sidelightShortNotes(),
      sidelightDetectorTerms(),
      sidelightSample(),
    ],
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    incognito: 'spanning',
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandOpen__' },
      // No keys of our own: they would take some that readers or their other extensions use.
      'next-mark': { description: '__MSG_commandNextMark__' },
      'previous-mark': { description: '__MSG_commandPreviousMark__' },
      'toggle-marks': { description: '__MSG_commandToggleMarks__' },
    },
    ...(command === 'build' ? { content_security_policy: { extension_pages: CSP } } : {}),
    ...(browser === 'firefox' ? { browser_specific_settings: FIREFOX } : {}),
    ...(browser === 'chrome' || browser === 'edge' ? { minimum_chrome_version: String(MINIMUM_VERSION.chromium) } : {}),
  }),
})
