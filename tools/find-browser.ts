import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { MINIMUM_VERSION, majorVersion } from './minimum-versions'

export type BrowserName = 'chromium' | 'firefox'

const CANDIDATES: Record<BrowserName, readonly string[]> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
}

const VARIABLE: Record<BrowserName, string> = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' }

/** Debian's packages for what the tests and the demo drive. */
const PACKAGES = {
  chromium: ['chromium', 'fonts-noto-cjk'],
  firefox: ['firefox-esr'],
  Xvfb: ['xvfb'],
  xdotool: ['xdotool'],
} as const

/** @returns the browser's path, or null: an environment variable first, then the usual places. */
export function findBrowser(name: BrowserName): string | null {
  const told = process.env[VARIABLE[name]]
  if (told) return existsSync(told) ? told : null
  return CANDIDATES[name].find((place) => existsSync(place)) ?? null
}

/**
 * @returns the path of a browser that is new enough; installs or renews Debian's package where that is possible, and
 * otherwise says what to do.
 */
export function needBrowser(name: BrowserName): string {
  const found = findBrowser(name)
  const tooOld = found && sayIfTooOld(name, found)
  if (found && !tooOld) return found
  const how = `Install it (Debian: apt-get install ${PACKAGES[name].join(' ')}), or set ${VARIABLE[name]} to its path.`
  install(PACKAGES[name], tooOld || `No ${name} was found. ${how}`)
  const installed = findBrowser(name)
  if (!installed) fail(`${name} was installed but is in none of the usual places; set ${VARIABLE[name]}.`)
  const stillTooOld = sayIfTooOld(name, installed)
  return stillTooOld ? fail(stillTooOld) : installed
}

/** @returns what to say of a browser older than the extension runs in; null where it will do or doesn't tell. */
function sayIfTooOld(name: BrowserName, file: string): string | null {
  if (process.platform === 'win32') return null // browsers don't print their version there
  const version = majorVersion(
    execFileSync(file, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  )
  if (version === null || version >= MINIMUM_VERSION[name]) return null
  return (
    `${file} is version ${version}; ${MINIMUM_VERSION[name]} or newer is needed. ` +
    `Install a newer one (on Debian from its security updates), or set ${VARIABLE[name]} to its path.`
  )
}

/** The same for a program on the PATH. */
export function needProgram(name: 'Xvfb' | 'xdotool'): void {
  if (isOnPath(name)) return
  install(PACKAGES[name], `${name} was not found. Install it (Debian: apt-get install ${PACKAGES[name].join(' ')}).`)
}

function isOnPath(name: string): boolean {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${name}`))
}

/** Not its relatives: Ubuntu's packages of browsers only point to snaps, which need a running system. */
function isDebian(): boolean {
  const release = '/etc/os-release'
  return existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'))
}

function install(packages: readonly string[], otherwise: string): void {
  const canInstall = process.getuid?.() === 0 && isDebian()
  if (!canInstall) fail(otherwise)
  console.error(`Installing Debian's ${packages.join(', ')} ...`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (args: string[]) => execFileSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  try {
    run(['update', '-qq'])
    run(['install', '-y', '-qq', '--no-install-recommends', ...packages])
  } catch {
    fail(`${otherwise} Installing it with apt-get did not work; its own words stand above.`)
  }
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
