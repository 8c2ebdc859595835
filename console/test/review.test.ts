import { describe, expect, it } from 'vitest'
import type { ClauseTally, Evaluation, ObligationRow, Scene, Turn } from '../src/api/wire'
import { widthOf, type Picture } from '../src/model/drawing'
import { axisOf, courseChart, dueChart, marked, sceneAt, verdictChart } from '../src/model/review'
import { zh } from '../src/words/zh'

const say = (key: string, named: Record<string, unknown> = {}) => {
  const found = key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], zh)
  if (typeof found !== 'string') throw new Error(`no words for ${key}`)
  return found.replace(/\{(\w+)\}/g, (_, name: string) => String(named[name]))
}
const at = (time: string) => `2026-05-01T${time}:00Z`
const turn = (time: string, more: Partial<Turn> = {}): Turn => ({ at: at(time), grade: 'ordinary', level: null, command: 'locality', superior: null, deaths: 2, injuries: 6, missing: null, ...more })
const course: Turn[] = [
  turn('01:22'), turn('01:34', { level: 'II', command: 'headquarters' }), turn('02:40', { level: 'II', command: 'headquarters', grade: 'especially-major', deaths: 30, injuries: 14 }),
  turn('02:50', { level: 'II', command: 'headquarters', grade: 'considerable', deaths: 3, injuries: 14 }), turn('03:37', { level: 'II', command: 'headquarters', grade: 'major', deaths: 10, injuries: 14 }),
  turn('03:40', { level: 'I', command: 'headquarters', grade: 'major', deaths: 10, injuries: 14 }), turn('04:15', { level: 'I', command: 'superior', superior: '省危险化学品事故应急救援指挥部', grade: 'major', deaths: 10, injuries: 14, missing: 1 }),
  turn('11:10', { command: 'over', grade: 'major', deaths: 10, injuries: 14, missing: 0 }),
]
const evaluation = { course, generatedAt: at('12:00'), board: { row: { occurredAt: at('01:00') } } } as unknown as Evaluation
const duty = (id: string, more: Partial<ObligationRow>): ObligationRow => ({ id, what: '属地报市委市政府、市指挥部办公室和上级部门', addressee: '市委市政府', start: at('01:00'), due: at('02:00'), metAt: null, verdict: 'missed', lateMinutes: null, assumed: false, ...more }) as unknown as ObligationRow
const duties = [duty('a', { metAt: at('02:06'), verdict: 'late', lateMinutes: 6 }), duty('b', {}), duty('c', { metAt: at('01:20'), verdict: 'met', due: at('11:00') }), duty('d', { verdict: 'withdrawn' }), duty('e', { assumed: true, verdict: 'slower-than-assumed', metAt: at('03:00'), lateMinutes: 60, due: at('02:00') })]
const tally = (clause: string, more: Partial<ClauseTally>): ClauseTally => ({ clause, owed: 0, met: 0, enteredLate: 0, late: 0, slower: 0, missed: 0, open: 0, withdrawn: 0, assumed: 0, ...more })

function within(picture: Picture) {
  for (const box of picture.boxes) {
    expect(box.x, 'left').toBeGreaterThanOrEqual(0)
    expect(box.x + box.w, 'right').toBeLessThanOrEqual(picture.width)
    expect(box.y + box.h, 'bottom').toBeLessThanOrEqual(picture.height)
    for (const word of box.words) expect(word.x + widthOf(word.text, word.size), word.text).toBeLessThanOrEqual(box.x + box.w)
  }
  for (const word of picture.words) {
    const left = word.anchor === 'middle' ? word.x - widthOf(word.text, word.size) / 2 : word.anchor === 'end' ? word.x - widthOf(word.text, word.size) : word.x
    expect(left, word.text).toBeGreaterThanOrEqual(0)
    expect(left + widthOf(word.text, word.size), word.text).toBeLessThanOrEqual(picture.width)
    expect(word.y, word.text).toBeLessThanOrEqual(picture.height)
  }
}
const texts = (picture: Picture) => [...picture.words, ...picture.boxes.flatMap((box) => box.words)].map((word) => word.text)

describe('the pictures of an evaluation', () => {
  it('tell grade, level, command and figures, the short stretches too', () => {
    const picture = courseChart(evaluation, say)
    within(picture)
    expect(texts(picture)).toEqual(expect.arrayContaining(['一般', '特别重大', '较大', '重大', 'II级响应', 'I级响应', '属地先期处置', '省危险化学品事故应急救援指挥部', '已终止', '30', '死亡 10', '失踪 0']))
    const below = picture.words.filter((word) => ['特别重大', 'I级响应'].includes(word.text))
    for (const [index, one] of below.entries()) for (const other of below.slice(index + 1)) expect(one.y === other.y && Math.abs(one.x - other.x) < widthOf(one.text, one.size), `${one.text} over ${other.text}`).toBe(false)
    const numbers = picture.words.filter((word) => /^\d+$/.test(word.text))
    expect(numbers.length).toBeGreaterThan(5)
    for (const [index, one] of numbers.entries()) for (const other of numbers.slice(index + 1)) expect(Math.abs(one.y - other.y) < 12 && Math.abs(one.x - other.x) < widthOf(one.text, one.size), `${one.text} over ${other.text}`).toBe(false)
  })

  it('hold an incident that has only begun', () => within(courseChart({ ...evaluation, course: [turn('01:22', { grade: null, deaths: null, injuries: null })], generatedAt: at('01:22') }, say)))

  it('draw obligations from start to due and on to when they were met; withdrawn ones are left out', () => {
    const picture = dueChart(duties, say)
    within(picture)
    expect(texts(picture)).toEqual(expect.arrayContaining(['! 迟报 迟6分钟', '✕ 未报', '✓ 按时', '≈ 慢于假定值 迟60分钟']))
    expect(texts(picture).join()).not.toContain('撤销')
    expect(picture.paths.filter((path) => path.strong)).toHaveLength(2)
  })

  it('give every piece of a bar its sign and number', () => {
    const picture = verdictChart([tally('§4.1', { owed: 14, met: 8, late: 2, missed: 3, withdrawn: 1 }), tally('§4.3', { owed: 1, slower: 1 })], say)
    within(picture)
    expect(picture.boxes.filter((box) => box.words.length).map((box) => box.words[0]!.text)).toEqual(['✓ 8', '! 2', '✕ 3', '↩ 1', '≈ 1'])
  })

  it('rule an axis on whole steps of Beijing time', () => {
    const axis = axisOf(Date.parse(at('01:07')), Date.parse(at('11:10')), 0, 1000)
    expect(axis.ticks.length).toBeLessThanOrEqual(13)
    expect(new Date(axis.ticks[0]!).toISOString()).toBe('2026-05-01T02:00:00.000Z')
    expect(axis.place(axis.from)).toBe(0)
    expect(axis.place(axis.until)).toBe(1000)
  })
})

describe('the way through a replay', () => {
  const scenes = ['01:22', '01:34', '01:34', '02:40', '11:10'].map((time, index) => ({ position: index * 10 + 5, at: at(time), mark: index === 0 ? 'opened' : index === 3 ? 'figures' : null, text: '', by: '', lines: 1 }) as Scene)
  it('finds the last scene of a moment', () => {
    expect(sceneAt(scenes, Date.parse(at('01:00')))).toBe(-1)
    expect(sceneAt(scenes, Date.parse(at('01:34')))).toBe(2)
    expect(sceneAt(scenes, Date.parse(at('02:00')))).toBe(2)
    expect(sceneAt(scenes, Date.parse(at('23:00')))).toBe(4)
  })
  it('jumps from mark to mark and to the ends', () => {
    expect(marked(scenes, 0, 1)).toBe(3)
    expect(marked(scenes, 3, 1)).toBe(4)
    expect(marked(scenes, 3, -1)).toBe(0)
  })
})
