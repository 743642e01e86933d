import type { CDPSession, Page } from 'puppeteer-core'

/** Of one script world's process after garbage collection; `kB` is V8's used heap, the others are the page's own. */
export type Heap = Readonly<{ kB: number; nodes: number; listeners: number }>

/** A page and the scripts in it share one V8 heap: what the reader keeps shows here. */
export async function heapOf(target: Page): Promise<Heap> {
  const devtools: CDPSession = await target.createCDPSession()
  for (let round = 0; round < 3; round++) await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters')
  await devtools.detach()
  return { kB: usedSize / 1024, nodes, listeners: jsEventListeners }
}
