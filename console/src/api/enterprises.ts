/** The emission-reduction list during one warning, on the wire. */
import { get, newKey, postTable } from './client'
import type { BadCell, ReductionOrder } from './reduction'
import type { Instant } from './wire'

export interface Found { finding: string; line: string | null; atWork: boolean; foundAt: Instant; account: string; picture: string | null }
/** Consumption in kilowatt hours a day; the change of it in percent. */
export interface EnterpriseRow {
  enterprise: string; orders: ReductionOrder[]; notifiedAt: Instant | null; notifiedBy: string | null; complies: boolean | null; answeredAt: Instant | null
  before: number | null; during: number | null; change: number | null; findings: Found[]
}
// GET /api/warnings/{id}/enterprises; 404 before the issue, and where the plan has no list
export interface Enterprises {
  notice: string; colour: string; edition: number; enterprises: number; owing: number; notified: number; answered: number; atWork: number
  summaries: { to: string; document: string; sentAt: Instant }[]; rows: EnterpriseRow[]
}
// POST /api/warnings/{id}/consumption
export interface Electricity { recorded: boolean; readings: number; faults: BadCell[] }
// GET /api/warnings/{id}/summary: to whom it is owed once the warning is over
export interface SummaryRow { to: string; name: string; clause: string; document: string | null; sentAt: Instant | null }
export type Period = 'before' | 'during'

const at = (warning: string) => `/api/warnings/${encodeURIComponent(warning)}`

export const readEnterprises = (warning: string) => get<Enterprises>(`${at(warning)}/enterprises`)
export const listSummaries = (warning: string) => get<SummaryRow[]>(`${at(warning)}/summary`)
/** Under one key for one file, so that a table that got no answer is entered once. */
export const sendConsumption = (warning: string, period: Period, from: Instant, to: Instant, file: File, dryRun: boolean, key = newKey()) =>
  postTable<Electricity>(`${at(warning)}/consumption?${new URLSearchParams({ period, from, to, dryRun: String(dryRun) })}`, file, key)
