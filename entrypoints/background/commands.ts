import { pauseFor } from '../../platform/access'
import { MARK_COMMANDS } from '../../platform/protocol'
import { injectReader } from '../../platform/reader-injection'
import { tellCommand } from '../../platform/tell-pages'

type Tab = Readonly<{ id?: number | undefined; url?: string | undefined }>

/** Hands a command to the page in front. Where nobody read it yet, the key reads it, as the toolbar button does. */
export async function runCommand(name: string, tab: Tab | undefined): Promise<void> {
  const command = MARK_COMMANDS.find((each) => each === name)
  if (command === undefined || tab?.id === undefined) return
  if (await tellCommand(tab.id, command)) return
  if ((await pauseFor(tab.id, tab.url, new Date())) === null) await injectReader(tab.id)
}
