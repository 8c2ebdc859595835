/** Makes what an installed terminal needs at build time: the service worker with its list of files, and the icons. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { deflateSync, crc32 } from 'node:zlib'
import type { Plugin } from 'vite'

/** What lies beside the bundle and belongs to the terminal. */
const BESIDE = ['/manifest.json', '/tally.svg', '/icon-192.png', '/icon-512.png']
/** Screens that open without a network, as they are imported. */
const SCREENS = ['Terminal', 'SignIn']

interface Piece { type: string; fileName: string; name?: string; isEntry?: boolean; imports?: string[]; viteMetadata?: { importedCss: Set<string> } }

/** Files that the entry and the named screens need, by what they import. */
export function shellOf(bundle: Record<string, Piece>): string[] {
  const needed = new Set<string>()
  const take = (file: string) => {
    const piece = bundle[file]
    if (!piece || needed.has(file)) return
    needed.add(file)
    piece.viteMetadata?.importedCss.forEach((css) => needed.add(css))
    piece.imports?.forEach(take)
  }
  for (const piece of Object.values(bundle)) {
    if (piece.type === 'chunk' && (piece.isEntry || SCREENS.includes(piece.name ?? ''))) take(piece.fileName)
  }
  return [...needed].sort().map((file) => `/${file}`)
}

/** A PNG of the tally: two halves on blue, as in tally.svg, on a grid of 32. Drawn without an alpha channel, to the edges. */
export function icon(size: number): Buffer {
  const ground = [0x12, 0x38, 0x5f]
  const light = [0xff, 0xff, 0xff]
  const inside = (x: number, y: number, [left, top, right, bottom]: number[]) => x >= left! && x < right! && y >= top! && y < bottom!
  const colour = (x: number, y: number) => {
    const half = inside(x, y, [8, 8, 15, 24]) || inside(x, y, [17, 8, 24, 24])
    const notch = inside(x, y, [11, 12, 12, 13]) || inside(x, y, [20, 19, 21, 20])
    return half && !notch ? light : ground
  }
  const rows = Buffer.alloc(size * (1 + size * 3))
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) rows.set(colour((x * 32) / size, (y * 32) / size), y * (1 + size * 3) + 1 + x * 3)
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  head.set([8, 2, 0, 0, 0], 8) // eight bits, red green blue
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), part('IHDR', head), part('IDAT', deflateSync(rows)), part('IEND', Buffer.alloc(0))])
}

function part(name: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

export const workerText = (shell: string[], version: string): string =>
  `const SHELL = ${JSON.stringify(shell)}\nconst VERSION = ${JSON.stringify(version)}\n${readFileSync(new URL('./worker.js', import.meta.url), 'utf8')}`

export const offline = (): Plugin => ({
  name: 'hufu-offline',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const size of [192, 512]) this.emitFile({ type: 'asset', fileName: `icon-${size}.png`, source: icon(size) })
      const shell = [...shellOf(bundle as unknown as Record<string, Piece>), ...BESIDE]
      const page = bundle['index.html']
      const version = createHash('sha256').update(JSON.stringify(shell)).update(page && 'source' in page ? String(page.source) : '').digest('hex').slice(0, 16)
      this.emitFile({ type: 'asset', fileName: 'worker.js', source: workerText(shell, version) })
    },
  },
})
