/** Which enterprises of the emission-reduction list are looked at, and what is said about each. */
import type { EnterpriseRow, Enterprises } from '../api/enterprises'
import type { ReductionOrder } from '../api/reduction'

export const FILTERS = ['all', 'not-told', 'not-answered', 'cannot', 'at-work', 'over'] as const
export type EnterpriseFilter = (typeof FILTERS)[number]
export const PAGE = 50

export const stops = (order: ReductionOrder): boolean => order.stops || order.measure !== null
/** Whether anything on it has to stop or limit under the colour in force. */
export const owes = (row: EnterpriseRow): boolean => row.orders.some(stops)
/** It has to stop or limit, and uses no less electricity a day than before. */
export const over = (row: EnterpriseRow): boolean => owes(row) && row.change !== null && row.change >= 0
export const atWork = (row: EnterpriseRow): boolean => row.findings.some((one) => one.atWork)

export function fitsFilter(row: EnterpriseRow, filter: EnterpriseFilter): boolean {
  switch (filter) {
    case 'all': return true
    case 'not-told': return row.notifiedAt === null
    case 'not-answered': return row.notifiedAt !== null && row.complies === null
    case 'cannot': return row.complies === false
    case 'at-work': return atWork(row)
    case 'over': return over(row)
  }
}

export const countOf = (sheet: Enterprises, filter: EnterpriseFilter): number => sheet.rows.filter((row) => fitsFilter(row, filter)).length

/** Those that fit, in the order of the list; the name, a line or a phone number may be asked for. */
export function chosen(sheet: Enterprises, filter: EnterpriseFilter, search: string): EnterpriseRow[] {
  const wanted = search.trim()
  return sheet.rows.filter((row) => fitsFilter(row, filter) && (wanted === '' || row.enterprise.includes(wanted) || row.orders.some((order) => order.line.line.includes(wanted) || (order.line.phone ?? '').includes(wanted))))
}

export const pagesOf = (count: number): number => Math.max(1, Math.ceil(count / PAGE))
export const pageOf = <T>(rows: T[], page: number): T[] => rows.slice(page * PAGE, (page + 1) * PAGE)
