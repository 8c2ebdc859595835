import { describe, expect, it } from 'vitest'
import { clockAxis } from '../src/model/clockAxis'
import { boxOf, widthOf, wrap, type Picture } from '../src/model/drawing'
import { organisationChart } from '../src/model/organisationChart'
import { fits, type PlanPage } from '../src/model/plans'
import { responseFlow } from '../src/model/responseFlow'

const LONG = '晋城经济技术开发区管理委员会危险化学品安全生产监督管理与应急救援协调办公室'
const say = (key: string, named?: Record<string, unknown>) => `${key} ${Object.values(named ?? {}).join(' ')}`
const names = Array.from({ length: 40 }, (_, index) => `${index % 3 === 0 ? LONG : '市应急管理局'}${index}`)
const clock = (id: string, minutes: number | null, from: 'occurrence' | 'known', when = '') => ({ id, what: `报告${id}`, obligors: [LONG], to: [LONG], when, minutes, wording: minutes === null ? 'at-once' : null, assumedMinutes: minutes === null ? 15 : null, from, clause: '§4.1', marks: [] })
const level = (name: string) => ({ level: name, grounds: Array.from({ length: 8 }, (_, index) => ({ id: `g${index}`, when: '', text: `${LONG}${index}`, clause: '§4', marks: [] })), proposed: true, proposerClause: '§4', activators: ['commander'], activatorsClause: '§4.2', calls: [{ who: 'leaders', how: 'to-scene', clause: '§4' }], onScene: true, measures: [], clause: '§4.2', marks: [] })
const grade = (name: string, deaths: number, of: string) => ({ grade: name, deaths, injuries: deaths * 3, lossYuan: 0, socialImpact: null, graveCourse: false, level: of, clause: '§1.5' })
const plan = {
  edition: { name: 'big-2026', title: '大预案' },
  organisation: {
    headquarters: LONG, superior: '省指挥部', posts: Array.from({ length: 7 }, (_, index) => ({ title: `副指挥长${index}`, holder: LONG })), office: { name: '办公室', units: [LONG] }, taskForce: null,
    groups: Array.from({ length: 9 }, (_, index) => ({ id: `g${index}`, name: `第${index}组`, leads: names.slice(index, index + 2), members: names.slice(index * 4, index * 4 + 14) })),
    members: names.map((name, index) => ({ name, groups: index < 38 ? ['g'] : [] })),
  },
  response: { grades: [grade('especially-major', 30, 'I'), grade('major', 10, 'I'), grade('considerable', 3, 'II'), grade('ordinary', 0, 'III')], levels: [level('I'), level('II'), level('III'), level('IV')] },
  clocks: [clock('a', 60, 'occurrence'), clock('b', null, 'known', '重大以上'), clock('c', 10080, 'known')],
  after: { ending: '由启动者终止', conditions: [{ id: 'c', text: LONG, clause: '§4.9' }], clause: '§4.9' },
} as unknown as PlanPage

function holdsTogether(picture: Picture) {
  for (const box of picture.boxes) {
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.w).toBeLessThanOrEqual(picture.width)
    expect(box.y + box.h).toBeLessThanOrEqual(picture.height)
    for (const word of box.words) {
      expect(word.x + widthOf(word.text, word.size)).toBeLessThanOrEqual(box.x + box.w)
      expect(word.y).toBeLessThanOrEqual(box.y + box.h)
    }
  }
  const filled = picture.boxes.filter((box) => box.words.length)
  for (const [index, one] of filled.entries()) {
    for (const other of filled.slice(index + 1)) expect(one.x < other.x + other.w && other.x < one.x + one.w && one.y < other.y + other.h && other.y < one.y + one.h, `${one.words[0]?.text} lies on ${other.words[0]?.text}`).toBe(false)
  }
}

describe('a picture', () => {
  it('breaks lines by width and never begins one with a closing mark', () => {
    const lines = wrap(`${LONG}，${LONG}`, 13, 200)
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines) {
      expect(widthOf(line, 13)).toBeLessThanOrEqual(214)
      expect(line).not.toMatch(/^[，。、）]/)
    }
    expect(wrap('见 §4.2.1 与 PT1H', 13, 60)).toContain('§4.2.1')
    expect(boxOf([{ text: LONG }], 200).h).toBeGreaterThan(boxOf([{ text: '短' }], 200).h)
  })

  it('shows forty bodies with long names, the same each time', async () => {
    const picture = await organisationChart(plan, say)
    holdsTogether(picture)
    const text = picture.boxes.flatMap((box) => box.words.map((word) => word.text)).join('').replace(/\s/g, '')
    for (const name of names.slice(0, 36)) expect(text).toContain(name)
    expect(await organisationChart(plan, say)).toEqual(picture)
    expect(picture.boxes[0]?.y).toBe(Math.min(...picture.boxes.map((box) => box.y)))
  })

  it('leads from the report to the end, with the way of an answer strong', async () => {
    const plainly = await responseFlow(plan, say)
    holdsTogether(plainly)
    expect(plainly.paths.filter((path) => path.strong)).toEqual([])
    const answer = { grade: 'ordinary', level: 'II' } as never
    const shown = await responseFlow(plan, say, answer)
    expect(shown.paths.filter((path) => path.strong).length).toBe(5)
    expect(shown.boxes.filter((box) => box.look === 'strong').length).toBe(5)
  })

  it('has every clock on one axis, further right where it runs longer', () => {
    const picture = clockAxis(plan, say)
    const ends = picture.boxes.map((box) => box.x)
    expect(picture.boxes.length).toBe(3)
    expect(Math.max(...ends)).toBe(ends[2])
    expect(picture.paths.filter((path) => path.strong && path.dashed).length).toBe(1)
  })
})

it('finds what is searched for without regard to blanks and case', () => {
  expect(fits('', null)).toBe(true)
  expect(fits('pt1h 内', '限PT1H内')).toBe(true)
  expect(fits('公安', ['市应急局', '市公安局'])).toBe(true)
  expect(fits('公安', '市应急局', null)).toBe(false)
})
