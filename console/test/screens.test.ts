import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chapters } from '../src/model/dictionary'
import { SCREENS } from '../src/model/screens'
import { STATIONS } from '../src/model/tour'
import { meanings } from '../src/words/meanings'
import { screenEn, screenZh, tourZh } from '../src/words/help'

const routes = [...readFileSync('src/router.ts', 'utf8').matchAll(/path: '([^']+)', component/g)].map((match) => match[1]!)

describe('each screen', () => {
  it('has a name', () => expect(Object.keys(SCREENS).sort()).toEqual([...routes].sort()))

  it('is explained in two sentences', () => {
    for (const screen of Object.values(SCREENS)) {
      expect(screenZh[screen].help.match(/[。？！]/g), screen).toHaveLength(2)
      expect(screenEn[screen].help.match(/[.?!](?= |$)/g), screen).toHaveLength(2)
    }
  })

  it('names no colour: they are in tokens/', () => {
    const folders = ['src/parts', 'src/parts/plan', 'src/screens']
    const files = folders.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.vue')).map((name) => `${folder}/${name}`))
    const named = files.filter((file) => file !== 'src/parts/plan/Drawing.vue').filter((file) => /#[0-9a-f]{3,8}\b/i.test(readFileSync(file, 'utf8').split('<style')[1] ?? ''))
    expect(named).toEqual([])
  })
})

describe('the tour', () => {
  it('has words for each station and points at something that is there', () => {
    const sources = ['src/parts', 'src/screens'].flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.vue')).map((name) => readFileSync(`${folder}/${name}`, 'utf8'))).join()
    for (const station of STATIONS) {
      expect(tourZh[station.name]).toBeTruthy()
      expect(sources, station.testid).toMatch(new RegExp(`testid="${station.testid}"`))
    }
  })
})

describe('the dictionary', () => {
  it('is read from the page of the documentation', () => {
    const all = chapters(readFileSync('../docs/dictionary.md', 'utf8'))
    expect(all.map((chapter) => chapter.title)).toContain('An assignment')
    const words = all.flatMap((chapter) => chapter.words)
    expect(words.length).toBeGreaterThan(80)
    expect(words.find((word) => word.code === 'clause')).toEqual({ code: 'clause', term: '条款', meaning: expect.stringContaining('where a rule stands') })
    expect(words.filter((word) => word.term === '' || word.code === '')).toEqual([])
    expect(words.filter((word) => meanings[word.code]).length, 'in Chinese').toBeGreaterThan(80)
    expect(Object.keys(meanings).filter((code) => !words.some((word) => word.code === code))).toEqual([])
  })
})

describe('the manual', () => {
  const folder = '../docs/manual'
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md')).map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n')
  const named = [...new Set([...pages.matchAll(/\]\(pictures\/([^)]+)\)/g)].map((match) => match[1]!))].sort()

  it('describes every screen', () => expect(Object.values(SCREENS).filter((screen) => !pages.includes(screenZh[screen].name))).toEqual([]))

  it('has every picture that it names and no other', () => expect(readdirSync(`${folder}/pictures`).sort()).toEqual(named))

  it('links only to pages that are there', () => {
    const links = [...pages.matchAll(/\]\(((?!pictures)[^)]+\.md)\)/g)].map((match) => match[1]!)
    expect(links.length).toBeGreaterThan(3)
    for (const link of links) expect(() => readFileSync(`${folder}/${link}`), link).not.toThrow()
  })
})
