import { type ChildProcess, spawn } from 'node:child_process'
import { needProgram } from './find-browser'

export type Display = Readonly<{ name: string; close(): void }>

/** The display that is there, or one of our own that nobody sees (Xvfb). */
export async function openDisplay(): Promise<Display> {
  if (process.platform !== 'linux') return { name: '', close: () => {} }
  needProgram('Xvfb')
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const name = `:${await firstLine(server)}`
  return { name, close: () => void server.kill() }
}

function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = ''
    server.stdio[3]?.on('data', (part) => {
      told += String(part)
      if (told.includes('\n')) resolve(told.trim())
    })
    server.once('error', reject)
    server.once('exit', () => reject(new Error('Xvfb stopped before it was ready')))
  })
}
