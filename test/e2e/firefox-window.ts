import { callOf, waitFor } from './browser-session'

/** Runs source text inside Firefox's own window, where its toolbar, sidebar and questions are. */
export type Chrome = <T>(source: string) => Promise<T>

/** Where the keyboard goes: the sidebar's document, or that of the tab in front. */
export type KeyGround = 'sidebar' | 'tab'

/** Takes the keyboard there. The document hears of it a little later: a key pressed before would be lost on the way. */
export async function takeKeyboard(chrome: Chrome, ground: KeyGround, hasFocus: () => Promise<boolean>): Promise<void> {
  await chrome(callOf(focusGround, [ground]))
  await waitFor('the keyboard to be there', hasFocus)
}

/**
 * Presses keys as the keyboard does: they reach whatever has the focus in that document, by the browser's own way.
 * @param key as in `KeyboardEvent.key`, with `Shift+` before it where that is held
 */
export function pressKey(chrome: Chrome, key: string): Promise<void> {
  return chrome(callOf(dispatchKey, [key]))
}

type Processor = {
  beginInputTransactionForTests(window: Window, callback: () => boolean): boolean
  keydown(event: KeyboardEvent): void
  keyup(event: KeyboardEvent): void
}
/** What Firefox's own window has beside the web's. */
type Privileged = {
  Cc: Record<string, { createInstance(type: unknown): unknown }>
  Ci: Record<string, unknown>
  gBrowser: { selectedBrowser: HTMLElement }
}

/** Runs inside Firefox's own window. */
function focusGround(ground: KeyGround): void {
  const { gBrowser } = globalThis as unknown as Privileged
  const sidebar = document.getElementById('sidebar') as HTMLIFrameElement | null
  const target =
    ground === 'tab' ? gBrowser.selectedBrowser : sidebar?.contentDocument?.getElementById('webext-panels-browser')
  if (!target) throw new Error('no sidebar is open')
  if (target.ownerDocument.activeElement !== target || document.activeElement !== (ground === 'tab' ? target : sidebar))
    target.focus()
}

/** Runs inside Firefox's own window. */
function dispatchKey(key: string): void {
  const { Cc, Ci } = globalThis as unknown as Privileged
  const contract = '@mozilla.org/text-input-processor;1'
  const processor = Cc[contract]?.createInstance(Ci.nsITextInputProcessor) as Processor
  if (!processor.beginInputTransactionForTests(window, () => true)) throw new Error('Firefox took no keys')
  const keys = key.length > 1 ? key.split('+') : [key]
  const events = keys.map(
    (name) => new KeyboardEvent('', { key: name === 'Space' ? ' ' : name, code: name.length > 1 ? name : '' }),
  )
  for (const event of events) processor.keydown(event)
  for (const event of events.toReversed()) processor.keyup(event)
}

/** Has the question for a file that `ask` brings up answered with this one; ends when it was. */
export async function answerFileQuestion(chrome: Chrome, file: string, ask: () => Promise<void>): Promise<void> {
  await chrome(pickerFor(file))
  await ask()
  await waitFor('the question for a file', () => chrome('window.sidelightAsked'))
}

/** Stands in for the system's window for choosing a file, which no driver reaches. */
function pickerFor(file: string): string {
  return `(() => {
    window.sidelightAsked = false
    const chosen = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile)
    chosen.initWithPath(${JSON.stringify(file)})
    const picker = {
      QueryInterface: ChromeUtils.generateQI(['nsIFilePicker']),
      init() {}, appendFilters() {}, appendFilter() {}, appendRawFilter() {},
      isModeSupported: () => Promise.resolve(true),
      open: (callback) =>
        Services.tm.dispatchToMainThread(() => {
          callback.done(Ci.nsIFilePicker.returnOK)
          window.sidelightAsked = true
        }),
      file: chosen,
      mode: Ci.nsIFilePicker.modeOpen,
    }
    const factory = {
      createInstance: (type) => picker.QueryInterface(type),
      QueryInterface: ChromeUtils.generateQI(['nsIFactory']),
    }
    Components.manager
      .QueryInterface(Ci.nsIComponentRegistrar)
      .registerFactory(Services.uuid.generateUUID(), 'a file for a test', '@mozilla.org/filepicker;1', factory)
  })()`
}

/** Text on the system's clipboard. */
export const clipboardText = (chrome: Chrome): Promise<string> =>
  chrome(`(() => {
    const transfer = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable)
    transfer.init(null)
    transfer.addDataFlavor('text/plain')
    Services.clipboard.getData(transfer, Ci.nsIClipboard.kGlobalClipboard)
    const held = {}
    transfer.getTransferData('text/plain', held)
    return held.value.QueryInterface(Ci.nsISupportsString).data
  })()`)
