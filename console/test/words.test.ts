import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { zh } from '../src/words/zh'

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? files(path) : [path]
  })
}
function find(key: string): unknown {
  return key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], zh)
}
const sources = files('src').filter((path) => /\.(vue|ts)$/.test(path) && !path.includes('/words/'))

describe('words', () => {
  it('has every key that is asked for by name', () => {
    const missing = sources.flatMap((path) => {
      const text = readFileSync(path, 'utf8')
      const asked = [...text.matchAll(/\bt\('([^']+)'/g), ...text.matchAll(/'((?:acts|act|field|intake|behalf)\.[A-Za-z]+)'/g), ...text.matchAll(/\bt\([^`'()]*\? '([a-zA-Z.]+)' : '/g)].map((match) => match[1]!)
      return asked.filter((key) => typeof find(key) !== 'string').map((key) => `${path}: ${key}`)
    })
    expect(missing).toEqual([])
  })

  it('has a group for every key that is put together', () => {
    const missing = sources.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\bt\(`([a-zA-Z.]+)\.\$\{/g)].map((match) => match[1]!).filter((key) => typeof find(key) !== 'object').map((key) => `${path}: ${key}`),
    )
    expect(missing).toEqual([])
  })

  it('writes no Chinese outside words', () => {
    const found = sources.filter((path) => /[\u4e00-\u9fff]{2}/.test(readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
    expect(found).toEqual([])
  })
})

it('lists every fixed test id in the README', () => {
  const readme = readFileSync('README.md', 'utf8')
  const ids = sources.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/(?:(?<!:)data-testid|(?<![:-])\btestid)="([a-zA-Z-]+)"/g)].map((match) => match[1]!))
  expect([...new Set(ids)].filter((id) => !readme.includes(`\`${id}\``))).toEqual([])
})
