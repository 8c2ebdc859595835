import { expect, test } from 'vitest'
import type { EnterpriseRow, Enterprises } from '../src/api/enterprises'
import { chosen, countOf, over, owes, PAGE, pageOf, pagesOf } from '../src/model/enterprises'

const order = (measure: string | null, stops = false) => ({ line: { enterprise: 'e', line: '一号线', grade: 'b', marks: [], phone: '13900000001', meters: [] }, gradeName: 'B级', outcome: 'as-listed' as const, measure, stops, text: '按清单', clause: '§1' })
const row = (enterprise: string, more: Partial<EnterpriseRow> = {}): EnterpriseRow => ({ enterprise, orders: [order('限产一半')], notifiedAt: null, notifiedBy: null, complies: null, answeredAt: null, before: null, during: null, change: null, findings: [], ...more })
const told = '2026-06-01T01:00:00Z'
const found = (atWork: boolean) => ({ finding: 'f', line: null, atWork, foundAt: told, account: 'a', picture: null })
const sheet: Enterprises = {
  notice: '1', colour: 'orange', edition: 1, enterprises: 6, owing: 5, notified: 5, answered: 2, atWork: 1, summaries: [],
  rows: [
    row('甲厂'), row('乙厂', { notifiedAt: told }), row('丙厂', { notifiedAt: told, complies: false, change: 0 }), row('丁厂', { notifiedAt: told, complies: true, change: -60, findings: [found(false), found(true)] }),
    row('戊厂', { notifiedAt: told, change: 12, orders: [order(null)] }), row('己厂', { notifiedAt: told, change: 0.1, orders: [order(null, true)], findings: [found(false)] }),
  ],
}
const names = (filter: Parameters<typeof chosen>[1], search = '') => chosen(sheet, filter, search).map((one) => one.enterprise)

test('each filter takes those that it names', () => {
  expect(names('all')).toHaveLength(6)
  expect(names('not-told')).toEqual(['甲厂'])
  expect(names('not-answered')).toEqual(['乙厂', '戊厂', '己厂'])
  expect(names('cannot')).toEqual(['丙厂'])
  expect(names('at-work')).toEqual(['丁厂'])
  expect(names('over')).toEqual(['丙厂', '己厂'])
  expect(countOf(sheet, 'over')).toBe(2)
})

test('electricity that did not fall counts only where something has to stop or limit', () => {
  expect(owes(sheet.rows[4]!)).toBe(false)
  expect(over(sheet.rows[4]!)).toBe(false)
  expect(over(row('庚厂'))).toBe(false)
  expect(over(row('辛厂', { change: -0.1 }))).toBe(false)
})

test('searched by name, line and telephone', () => {
  expect(names('all', ' 丙 ')).toEqual(['丙厂'])
  expect(names('all', '一号线')).toHaveLength(6)
  expect(names('cannot', '0001')).toEqual(['丙厂'])
  expect(names('all', '无')).toEqual([])
})

test('pages hold all rows once', () => {
  const rows = Array.from({ length: 2 * PAGE + 1 }, (_, n) => n)
  expect(pagesOf(rows.length)).toBe(3)
  expect([0, 1, 2].flatMap((page) => pageOf(rows, page))).toEqual(rows)
  expect(pagesOf(0)).toBe(1)
})
