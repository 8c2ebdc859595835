import { describe, expect, it } from 'vitest'
import type { Shift, UnitNow } from '../src/api/roster'
import { addDays, gapsOn, momentOf, monday, present, shiftsOn, spanOf, stateOf, swapTold, timeOn, weekOf, worstFirst } from '../src/model/roster'

const shift = (from: string, until: string, more: Partial<Shift> = {}): Shift => ({ id: 1, account: 'a', name: '甲', role: 'watch', from, until, leftAt: null, stale: false, unreachable: false, ...more })
const early = Date.parse('2026-01-01T00:00:00Z')
const times = (spans: { from: number; until: number }[], day: string) => spans.map((one) => `${timeOn(one.from, day)}–${timeOn(one.until, day)}`)

describe('days here', () => {
  it('begin eight hours before UTC, over the end of the year', () => {
    expect(momentOf('2027-01-01', '07:59')).toBe('2026-12-31T23:59:00.000Z')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(monday('2027-01-03')).toBe('2026-12-28')
    expect(weekOf('2027-01-01')).toEqual(['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03'])
  })
  it('take an end that is not later for the next day', () => {
    expect(spanOf('2026-12-31', '20:00', '08:00')).toEqual({ from: '2026-12-31T12:00:00.000Z', until: '2027-01-01T00:00:00.000Z' })
    expect(spanOf('2026-05-01', '08:00', '08:00').until).toBe('2026-05-02T00:00:00.000Z')
    expect(spanOf('2026-05-01', '08:00', '20:00').until).toBe('2026-05-01T12:00:00.000Z')
  })
})

describe('a day of a roster', () => {
  const night = shift('2026-05-01T12:00:00Z', '2026-05-02T00:00:00Z') // 20:00–08:00
  it('has the shifts that run in it, and not one that ends as it begins', () => {
    expect(shiftsOn([night], '2026-05-01')).toHaveLength(1)
    expect(shiftsOn([night], '2026-05-02')).toHaveLength(1)
    expect(shiftsOn([shift('2026-05-01T12:00:00Z', '2026-05-01T16:00:00Z')], '2026-05-02')).toHaveLength(0)
  })
  it('shows when nobody keeps the watch', () => {
    expect(times(gapsOn([night], '2026-05-01', early), '2026-05-01')).toEqual(['00:00–20:00'])
    expect(times(gapsOn([night], '2026-05-02', early), '2026-05-02')).toEqual(['08:00–24:00'])
    expect(times(gapsOn([night, shift('2026-05-02T00:00:00Z', '2026-05-02T16:00:00Z')], '2026-05-02', early), '2026-05-02')).toEqual([])
  })
  it('lacks who is on leave while the leave lasts, and nobody else', () => {
    const leave = (account: string, from: string, until: string) => ({ id: 1, account, from, until })
    const gaps = (...leaves: ReturnType<typeof leave>[]) => times(gapsOn(present([night, shift('2026-05-02T00:00:00Z', '2026-05-02T16:00:00Z', { account: 'b' })], leaves), '2026-05-02', early), '2026-05-02')
    expect(gaps(leave('a', '2026-05-01T20:00:00Z', '2026-05-01T22:00:00Z'))).toEqual(['04:00–06:00'])
    expect(gaps(leave('a', '2026-05-01T00:00:00Z', '2026-05-09T00:00:00Z'))).toEqual(['00:00–08:00'])
    expect(gaps(leave('b', '2026-05-02T00:00:00Z', '2026-05-02T01:00:00Z'), leave('b', '2026-05-02T15:00:00Z', '2026-05-03T00:00:00Z'))).toEqual(['08:00–09:00', '23:00–24:00'])
    expect(gaps(leave('c', '2026-05-01T00:00:00Z', '2026-05-09T00:00:00Z'), leave('a', '2026-05-02T00:00:00Z', '2026-05-03T00:00:00Z'))).toEqual([])
  })
  it('counts who signed out or only leads as away, and nothing that is past', () => {
    const left = shift('2026-05-01T00:00:00Z', '2026-05-01T12:00:00Z', { leftAt: '2026-05-01T04:00:00Z' })
    const noon = Date.parse('2026-05-01T04:00:00Z')
    expect(times(gapsOn([left, { ...night, role: 'lead' }], '2026-05-01', noon), '2026-05-01')).toEqual(['12:00–24:00'])
    expect(gapsOn([], '2026-04-30', noon)).toEqual([])
  })
})

describe('a unit now', () => {
  const unit = (id: string, kept: boolean, onDuty: Shift[]): UnitNow => ({ unit: id, name: id, kept, onDuty, next: [] })
  const fine = unit('fine', true, [shift('', '')])
  const led = unit('led', true, [shift('', '', { role: 'lead' })])
  const stale = unit('stale', true, [shift('', '', { stale: true })])
  const none = unit('none', false, [])
  it('is vacant where only its leader is on duty', () => expect([fine, led, stale, none].map(stateOf)).toEqual(['fine', 'vacant', 'stale', 'no-roster']))
  it('stands the worse the higher', () => expect(worstFirst([fine, none, stale, led]).map((one) => one.unit)).toEqual(['led', 'stale', 'none', 'fine']))
})

describe('a swap of a shift for a shift', () => {
  const span = (from: string, until: string) => ({ from: `2026-11-24T${from}:00Z`, until: `2026-11-24T${until}:00Z` })
  const swap = { id: 1, shift: 1, span: span('11:00', '15:00'), inReturn: 2, inReturnSpan: span('03:00', '07:00'), askedBy: 'a', askedOf: 'b', at: '2026-11-24T01:00:00Z', settledAt: null }
  const told = (settled: 'accepted' | 'declined' | null) => swapTold({ swap: { ...swap, settled }, byName: '甲', ofName: '乙' }, (key, values) => `${key} ${values.shift}`)
  it('says both shifts when it is asked and when it is agreed', () => {
    expect(told(null)).toContain('11:00–15:00')
    expect(told('accepted')).toBe('roster.answered.accepted 11-24 19:00–23:00roster.inReturn 11-24 11:00–15:00')
    expect(told('declined')).toBe('roster.answered.declined 11-24 19:00–23:00')
  })
})
