/** One task of a page's main thread: its own processor time, not what it waited for, in milliseconds. */
export type Task = Readonly<{ ms: number; what: string }>

type TraceEvent = Readonly<{
  name: string
  ph: string
  ts: number
  dur?: number
  tdur?: number
  pid: number
  tid: number
  args?: { data?: { url?: string; functionName?: string; lineNumber?: number; columnNumber?: number } }
}>

export const TRACED = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8']

/** The tasks in which a script of ours ran on the page's side, longest first, named by the longest call in each. */
export function ownTasks(trace: Uint8Array): readonly Task[] {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }
  const isOurs = ({ ph, args }: TraceEvent) =>
    ph === 'X' && /^chrome-extension:.*reader\.js/.test(args?.data?.url ?? '')
  const own = traceEvents.filter(isOurs)
  const tasks = traceEvents.filter(({ name, ph }) => name === 'RunTask' && ph === 'X')
  const found = tasks.flatMap((task): Task[] => {
    const isInside = ({ pid, tid, ts }: TraceEvent) =>
      pid === task.pid && tid === task.tid && ts >= task.ts && ts <= task.ts + (task.dur ?? 0)
    const [longest] = own.filter(isInside).sort((a, b) => (b.dur ?? 0) - (a.dur ?? 0))
    if (!longest) return []
    const { functionName = '', lineNumber = 0, columnNumber = 0 } = longest.args?.data ?? {}
    const ms = Math.round((task.tdur ?? task.dur ?? 0) / 1000)
    return [{ ms, what: `${longest.name} ${functionName} ${lineNumber}:${columnNumber}` }]
  })
  return found.sort((a, b) => b.ms - a.ms)
}
