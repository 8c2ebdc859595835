import { describe, expect, it } from 'vitest'
import type { Unit } from '../src/api/directory'
import { answers, byTier, foundBy, monthsOf, tree } from '../src/model/directory'

const unit = (id: string, parent: string | null = null, tier = 0, former: string[] = []): Unit => ({
  id, name: `现名${id}`, kind: 'bureau', tier, parent, area: null, local: false,
  names: [{ id: null, name: `现名${id}`, documents: [], since: null, current: true }, ...former.map((name) => ({ id: null, name, documents: ['某文'], since: null, current: false }))],
  lines: [{ id: null, phone: `20000${id}`, kind: 'duty', sources: [] }],
})
const units = [unit('3', '2'), unit('1', null, 1), unit('2', '1', 2, ['旧称']), unit('4'), unit('5', 'gone')]
const shown = (search: string) => tree(units, search).map((one) => `${one.depth}${one.unit.id}`)

describe('the tree of units', () => {
  it('stands each under its parent, and one whose parent is gone on top', () => expect(shown('')).toEqual(['01', '12', '23', '04', '05']))
  it('finds by a former name and keeps the way to it', () => {
    expect(shown('旧称')).toEqual(['01', '12'])
    expect(foundBy(units[2], '旧称')).toBe('旧称')
    expect(foundBy(units[2], '现名')).toBeNull()
  })
  it('finds by a number and by an id', () => {
    expect(shown('200004')).toEqual(['04'])
    expect(answers(units[0], '9')).toBe(false)
  })
  it('shows each unit once where parents go in a circle', () => expect(tree([unit('7', '8'), unit('8', '7'), unit('9')], '').map((one) => one.unit.id)).toEqual(['9']))
  it('groups by the tier of what stands on top, those without one last', () =>
    expect(byTier(tree(units, '')).map((one) => [one.tier, one.branches.map((branch) => branch.unit.id)])).toEqual([[1, ['1', '2', '3']], [0, ['4', '5']]]))
  it('reads how often contacts are confirmed', () => expect([monthsOf('P3M'), monthsOf('P1Y'), monthsOf('P1Y6M')]).toEqual([3, 12, 18]))
})
