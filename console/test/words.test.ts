import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { reasonWords } from '../src/model/reasons'
import { en } from '../src/words/en'
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

  it('has words for everything that the access record notes', () => {
    const server = '../server/src/main/java'
    const targets = ['passkey', 'oidc', 'wrong-code'] // by what somebody signed in or failed, not what was done
    const noted = files(server).flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\baudit\s*\.note\(([^;]*);/g)].flatMap((call) => [...call[1]!.matchAll(/"([a-z]+(?:-[a-z]+)*)"/g)].map((match) => match[1]!)),
    )
    expect(noted).toContain('sign-in')
    expect([...new Set(noted)].filter((what) => !targets.includes(what) && typeof find(`access.whats.${what}`) !== 'string')).toEqual([])
  })

  it('has words for every reason why a message did not go, none of which promises another attempt', () => {
    const server = '../server/src/main/java/io/hufu/server'
    const reasons = files(server).flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/new Outcome\.(?:Later|Refused|Doubtful)\("([a-z-]+)"(?: \+)?/g)].map((match) => match[1]!))
    expect(reasons).toContain('sms-not-now')
    const say = (key: string, values: Record<string, string> = {}) => String(find(key)).replace('{code}', values.code ?? '')
    const spoken = (reason: string) => reasonWords(reason.endsWith('-') ? `${reason}13` : reason, say, (key) => typeof find(key) === 'string')
    expect([...new Set(reasons)].map((reason) => [reason, spoken(reason)]).filter(([, text]) => !/[\u4e00-\u9fff]/.test(text!) || text!.includes('将'))).toEqual([])
    expect(['errcode-93000', 'code--1', 'http-503'].map(spoken).filter((text) => !/代码/.test(text))).toEqual([])
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

describe('English', () => {
  const leaves = (at: unknown, path = ''): [string, string][] => (typeof at === 'string' ? [[path, at]] : Object.entries(at as object).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key)))
  const chinese = new Map(leaves(zh))
  const english = new Map(leaves(en))
  const values = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort().join()

  it('has a word for every Chinese one and no other', () => {
    expect([...chinese.keys()].filter((key) => !english.has(key))).toEqual([])
    expect([...english.keys()].filter((key) => !chinese.has(key))).toEqual([])
  })

  it('holds no Chinese and names the same values', () => {
    expect([...english].filter(([, text]) => /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/.test(text))).toEqual([])
    expect([...english].filter(([key, text]) => values(text) !== values(chinese.get(key)!)).map(([key]) => key)).toEqual([])
  })
})
