import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.pdf': 'application/pdf',
}

export type Site = Readonly<{
  /** The same files under two hosts, as two sites. */
  url(page: string): string
  otherUrl(page: string): string
  /** The same files under any host below `localhost`, which browsers take for this machine. */
  urlAt(host: `${string}.localhost`, page: string): string
  /** Everything that was asked for, in order. */
  requests: readonly string[]
  /** Serves a page that is no file. */
  serve(name: string, html: string): void
  close(): Promise<void>
}>

/** Serves folders over plain HTTP on a free port of this machine. Earlier folders win. */
export async function startSite(folders: readonly string[]): Promise<Site> {
  const requests: string[] = []
  const made = new Map<string, string>()
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://site').pathname
    requests.push(name)
    const page = made.get(name.slice(1))
    if (page !== undefined) return void response.writeHead(200, { 'content-type': TYPES['.html'] }).end(page)
    void readFirst(folders, name).then((body) => {
      if (body === null) return response.writeHead(404).end('not here')
      return response.writeHead(200, { 'content-type': TYPES[path.extname(name)] ?? 'text/plain' }).end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: (page) => `http://127.0.0.1:${port}/${page}`,
    otherUrl: (page) => `http://localhost:${port}/${page}`,
    urlAt: (host, page) => `http://${host}:${port}/${page}`,
    requests,
    serve: (name, html) => void made.set(name, html),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function readFirst(folders: readonly string[], name: string): Promise<Buffer | null> {
  for (const folder of folders) {
    const file = path.join(folder, path.normalize(name))
    if (!file.startsWith(folder)) continue
    const body = await readFile(file).catch(() => null)
    if (body !== null) return body
  }
  return null
}
