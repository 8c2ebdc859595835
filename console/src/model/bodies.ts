import type { BodyRow, ObligationRow } from '../api/wire'
import type { Filter } from './kinds'

/** Whether somebody has to be telephoned because the ladder says so. */
export const toCall = (row: BodyRow): boolean => row.state === 'to-call' || row.state === 'escalated'

export function passes(row: BodyRow, filter: Filter): boolean {
  switch (filter) {
    case 'all': return true
    case 'silent': return row.silent
    case 'late': return row.late
    case 'telephone': return row.byTelephone
    case 'to-call': return toCall(row)
  }
}

/** Rows to show: those that need somebody first, then in the plan's order. */
export function shown(rows: BodyRow[], filter: Filter, search: string): BodyRow[] {
  const wanted = search.trim().toLowerCase()
  return rows
    .filter((row) => passes(row, filter))
    .filter((row) => wanted === '' || row.name.toLowerCase().includes(wanted) || row.body.includes(wanted) || row.groups.some((group) => group.name.includes(wanted)))
    .map((row, index) => ({ row, index, rank: urgency(row) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ row }) => row)
}

function urgency(row: BodyRow): number {
  if (row.state === 'recalled' || row.state === 'closed') return 4
  if (toCall(row) || row.state === 'cannot') return 0
  if (row.silent) return 1
  if (row.late) return 2
  return 3
}

export function counts(rows: BodyRow[]): Record<Filter, number> {
  const count = (filter: Filter) => rows.filter((row) => passes(row, filter)).length
  return { all: rows.length, silent: count('silent'), late: count('late'), telephone: count('telephone'), 'to-call': count('to-call') }
}

export const tasksDone = (row: BodyRow): number => row.tasks.filter((task) => task.stage === 'done' || task.accepted).length

/** Obligations with those that need an act first: struck, then by due time, then what is settled. */
export function obligationsInOrder(rows: ObligationRow[]): ObligationRow[] {
  const rank = (row: ObligationRow) => (row.metAt !== null || row.verdict === 'withdrawn' ? 2 : row.verdict === 'struck' || row.struckAt !== null ? 0 : 1)
  return [...rows].sort((a, b) => rank(a) - rank(b) || a.due.localeCompare(b.due))
}
export const isOwed = (row: ObligationRow): boolean => row.metAt === null && row.verdict !== 'withdrawn' && row.verdict !== 'missed'
