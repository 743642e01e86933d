import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { crc32 } from 'node:zlib'

type Entry = Readonly<{ name: string; data: Buffer }>

/** A zip of a folder, stored without compression: what Firefox installs for good, which it does with no folder. */
export async function packFolder(folder: string): Promise<Buffer> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found.filter((each) => each.isFile()).map((each) => path.join(each.parentPath, each.name))
  const entries = await Promise.all(
    files.map(async (file) => ({
      name: path.relative(folder, file).split(path.sep).join('/'),
      data: await readFile(file),
    })),
  )
  return pack(entries)
}

/** By APPNOTE.TXT 4.3: local header and data of each file, then the directory, then its end. */
function pack(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data } of entries) {
    const common = Buffer.alloc(26) // needed version, flags, method, time, date, checksum, sizes, name length, extra
    common.writeUInt16LE(10, 0)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const place = Buffer.alloc(14) // comment length, disk, attributes, then where the local header stands
    place.writeUInt32LE(offset, 10)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data])
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([10, 0]), common, place, Buffer.from(name)]))
    parts.push(local)
    offset += local.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(index.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, index, Buffer.from('PK\x05\x06'), end])
}
