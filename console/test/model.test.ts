import { describe, expect, it } from 'vitest'
import { backoff } from '../src/api/live'
import { said } from '../src/model/loading'
import { counts, obligationsInOrder, shown, toCall } from '../src/model/bodies'
import { onBehalfOf, noBehalf, wrongBehalf } from '../src/model/behalf'
import { figureInput, figuresOf, noFigures, noJudgement, questionOf, wrongFigure } from '../src/model/figures'
import { byIncident, isQuiet, ringing } from '../src/model/inbox'
import { fieldOf, newIntake, openIncidentOf, roleOfArea, wrongIn } from '../src/model/intake'
import { BODY_STATES, COLOURS, FILTERS, GRADES, KINDS, LEVELS, PAPERS, SOURCES, STAGES, VERDICTS, WAYS } from '../src/model/kinds'
import { clockTime, dateTime, hours, incidentTime, parseMoment, remaining } from '../src/model/time'
import { zh } from '../src/words/zh'
import { board, inbox, reference } from './story'

const NINE = Date.parse('2026-06-01T01:00:00Z') // 09:00 in Jincheng

describe('time is Jincheng’s, whatever the machine’s zone', () => {
  it('is written in 24 hours', () => {
    expect(dateTime('2026-06-01T16:05:00Z')).toBe('2026-06-02 00:05')
    expect(clockTime('2026-06-01T01:20:00Z', NINE)).toBe('09:20')
    expect(clockTime('2026-05-31T01:20:00Z', NINE)).toBe('05-31 09:20')
  })
  it.each([
    ['9:20', '2026-06-01T01:20:00.000Z'], ['0920', '2026-06-01T01:20:00.000Z'], ['9：20', '2026-06-01T01:20:00.000Z'], ['05-31 23:59', '2026-05-31T15:59:00.000Z'], ['2026-06-02 00:05', '2026-06-01T16:05:00.000Z'],
  ])('is read as people type it: %s', (typed, instant) => expect(parseMoment(typed, NINE)).toBe(instant))
  it.each(['', '25:00', '9:60', '02-30 10:00', 'soon'])('is not guessed: "%s"', (typed) => expect(parseMoment(typed, NINE)).toBeNull())
  const MIDNIGHT = Date.parse('2026-12-31T16:10:00Z') // 00:10 of New Year's Day
  it.each([
    ['23:50', true, '2026-12-31T15:50:00.000Z'], ['12-31 23:50', true, '2026-12-31T15:50:00.000Z'], ['00:05', true, '2026-12-31T16:05:00.000Z'], ['09:00', true, '2027-01-01T01:00:00.000Z'],
    ['23:50', false, '2027-01-01T15:50:00.000Z'], ['2027-12-31 23:50', true, '2027-12-31T15:50:00.000Z'],
  ])('shortly after midnight %s, behind us: %s', (typed, past, instant) => expect(parseMoment(typed, MIDNIGHT, past)).toBe(instant))
  it('counts down, and on when it is over', () => {
    expect(remaining('2026-06-01T01:10:05Z', NINE)).toBe('10:05')
    expect(remaining('2026-06-01T02:02:03Z', NINE)).toBe('1:02:03')
    expect(remaining('2026-06-01T00:59:00Z', NINE)).toBe('-1:00')
  })
  it('runs at the rate of a story', () => expect(incidentTime({ now: '2026-06-01T01:00:00Z', rate: 60 }, 1000, 3000)).toBe(NINE + 120_000))
  it('says hours as a duration', () => expect(hours(1.5)).toBe('PT90M'))
})

describe('figures', () => {
  it('tell unknown from none', () => {
    const figures = figuresOf({ ...noFigures(), deaths: '0', poisoned: ' 6 ' })
    expect([figures.deaths, figures.poisoned, figures.missing]).toEqual([0, 6, null])
    expect(figureInput(figures)).toMatchObject({ deaths: '0', poisoned: '6', missing: '' })
  })
  it.each([['deaths', '-1', true], ['deaths', '2.5', true], ['lossYuan', '9999999.99', false], ['deaths', '', false], ['missing', 'x', true]] as const)('%s "%s" is wrong: %s', (field, text, wrong) => expect(wrongFigure(field, text)).toBe(wrong))
  it('ask with nothing known, which is not the same as none', () => {
    expect(questionOf('p', noFigures(), noJudgement())).toEqual({ plan: 'p', noFigures: true })
    expect(questionOf('p', { ...noFigures(), deaths: '0' }, noJudgement())).toEqual({ plan: 'p', deaths: 0 })
  })
  it('ask nothing while a figure cannot be read', () => expect(questionOf('p', { ...noFigures(), deaths: 'x' }, noJudgement())).toBeNull())
})

describe('intake', () => {
  it('names the fields that are missing, and none for a report to an existing incident', () => {
    const form = newIntake(NINE)
    expect(Object.keys(wrongIn(form))).toEqual(['occurredAt', 'plan', 'area'])
    expect(wrongIn({ ...form, into: 'inc-1' })).toEqual({})
    expect(wrongIn({ ...form, plan: 'p', area: '140525', occurredAt: '2026-06-01T01:30:00.000Z' })).toEqual({ occurredAt: 'field.afterReceipt' })
  })
  it('lets a county speak for the role that is bound by its place', () => {
    expect(roleOfArea(reference, reference.plans[0], '140525')).toBe('locality-government')
    expect(roleOfArea(reference, reference.plans[0], '140502')).toBe('')
  })
  it('sends blanks as unknown', () => expect(openIncidentOf({ ...newIntake(NINE), plan: 'p', area: '140525', site: ' ' }, 't', null)).toMatchObject({ site: null, accident: null, figures: { deaths: null }, report: { reporter: null, files: [] } }))
  it('finds the field of a problem', () => expect(fieldOf('/report/receivedAt')).toBe('receivedAt'))
})

describe('a decision by telephone', () => {
  const full = { ...noBehalf(NINE), used: true, post: 'commander', account: 'wang' }
  it('needs a witness or a recording', () => {
    expect(wrongBehalf(full)).toBe('behalf.noWitness')
    expect(wrongBehalf({ ...full, recording: 'R-1' })).toBeNull()
    expect(wrongBehalf({ ...full, post: '' })).toBe('behalf.incomplete')
  })
  it('is absent when not used', () => expect(onBehalfOf(noBehalf(NINE))).toBeNull())
})

describe('the matrix', () => {
  it('shows those who need somebody first', () => {
    const order = shown(board.bodies, 'all', '')
    expect(toCall(order[0]!) || order[0]!.state === 'cannot').toBe(true)
    expect(order).toHaveLength(100)
  })
  it('counts what each filter shows', () => {
    for (const filter of FILTERS) expect(shown(board.bodies, filter, '')).toHaveLength(counts(board.bodies)[filter])
  })
  it('finds by name and by group', () => {
    expect(shown(board.bodies, 'all', '消防').map((row) => row.name)).toEqual(['市消防救援支队'])
    expect(shown(board.bodies, 'all', '医学救援组').length).toBeGreaterThan(5)
  })
  it('puts struck clocks before running ones and settled ones last', () => expect(obligationsInOrder(board.obligations).map((row) => row.id)).toEqual(['o2', 'o3', 'o1', 'o4', 'o5']))
})

describe('the inbox', () => {
  it('groups by incident, with new work first', () => expect(byIncident(inbox).map((group) => [group.incident, group.items.length])).toEqual([['inc-1', 2], ['inc-2', 1]]))
  it('rings for what is not acknowledged and for new tasks, not for what was recalled', () => expect(ringing(inbox, false)).toEqual(['inc-1/body-5']))
  it('rings off duty for what is for one\'s post only', () => {
    expect(ringing(inbox, true)).toEqual([])
    const posted = inbox.items.map((item, index) => (index === 0 ? { ...item, row: { ...item.row, body: 'post:commander' } } : item))
    expect(ringing({ ...inbox, items: posted }, true)).toEqual(['inc-1/body-5'])
  })
  it('is quiet until the shift ends, and no longer where nobody says how it is then', () => {
    const end = Date.parse('2026-06-01T08:00:00Z')
    const off = { ...inbox, ring: { unit: false, until: '2026-06-01T08:00:00Z' } }
    expect([end - 1, end + 29_999, end + 30_000].map((at) => isQuiet(off, at))).toEqual([true, true, false])
    expect(isQuiet({ ...off, ring: { unit: false, until: null } }, end)).toBe(true)
    expect(isQuiet(inbox, end)).toBe(false)
    expect(isQuiet({ ...inbox, ring: undefined } as unknown as typeof inbox, end)).toBe(false) // kept before there was such a word
  })
})

it('comes back to a lost stream later and later, and not all at once', () => {
  expect([0, 3, 99].map((attempt) => backoff(attempt, 0.5))).toEqual([500, 4000, 15000])
  expect(backoff(0, 0)).toBe(250)
})

it('has a word for every member of every closed set', () => {
  const sets: [readonly string[], object][] = [
    [GRADES, zh.grade], [LEVELS, zh.level.named], [KINDS, zh.kind], [WAYS, zh.way], [STAGES, zh.stage], [SOURCES, zh.source], [COLOURS, zh.colour], [PAPERS, zh.paper], [FILTERS, zh.matrix.filter], [Object.keys(BODY_STATES), zh.state], [Object.keys(VERDICTS), zh.verdict],
  ]
  for (const [values, words] of sets) expect(Object.keys(words)).toEqual(expect.arrayContaining([...values]))
})

describe('a refusal', () => {
  const problem = { type: '', code: 'times-out-of-order', title: '时间先后矛盾', titleEn: 'Times are out of order', detail: '/answeredAt 与其他时间先后矛盾（2026-11-24 09:30），请核对。', detailEn: '/answeredAt contradicts the other times (2026-11-24 09:30); check them.', status: 422, clause: null, field: '/answeredAt', retry: false, details: {} }
  it('names the field as people see it, never by its path', () => {
    expect(said(problem, '答复时间')).toBe('“答复时间”与其他时间先后矛盾（2026-11-24 09:30），请核对。')
    expect(said(problem)).toBe('此项与其他时间先后矛盾（2026-11-24 09:30），请核对。')
    expect(said({ ...problem, field: null })).toContain('/answeredAt')
    expect(said({ ...problem, detail: '缺少必填内容 /reason，请补充后再提交。', field: '/reason' }, '原因')).toBe('缺少必填内容“原因”，请补充后再提交。')
  })
})
