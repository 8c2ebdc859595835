/** The emission-reduction list of a plan on the wire. */
import { get, post, postFile } from './client'

export type ReductionOutcome = 'not-stopped' | 'own-choice' | 'strictest' | 'as-listed' | 'eased'
export interface ReductionEdition { number: number; at: string; account: string; merged: boolean; lines: number }
export interface BadCell { row: number; column: string; code: string; value: string; cure: string; cureEn: string }
// POST /api/reduction-list/{plan}/uploads: nothing is changed yet
export interface ReductionTried { upload: string; rows: number; good: number; badRows: number; faults: BadCell[]; added: number; changed: number; same: number; gone: number; waitsUntil: string }
export interface ReductionLine { enterprise: string; line: string; grade: string; marks: string[]; phone: string | null; meters: string[] }
export interface ReductionOrder { line: ReductionLine; gradeName: string; outcome: ReductionOutcome; measure: string | null; stops: boolean; text: string; clause: string }
// GET /api/reduction-list/{plan}/orders
export interface ReductionOrders { edition: number; colour: string; enterprises: number; counts: Partial<Record<ReductionOutcome, number>>; total: number; orders: ReductionOrder[] }

const at = (plan: string) => `/api/reduction-list/${encodeURIComponent(plan)}`
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const listReductionEditions = (plan: string) => get<ReductionEdition[]>(`${at(plan)}/editions`)
export const tryReductionTable = (plan: string, file: File) => postFile<ReductionTried>(`${at(plan)}/uploads`, file, file.name.toLowerCase().endsWith('.csv') ? 'text/csv' : XLSX)
export const confirmReduction = (plan: string, upload: string, mode: 'merge' | 'replace') => post<ReductionEdition>(`${at(plan)}/uploads/${encodeURIComponent(upload)}/confirm`, { mode })
export const reductionFile = (plan: string, format: 'csv' | 'xlsx') => `${at(plan)}/file?format=${format}`
export const listReductionOrders = (plan: string, colour: string, enterprise: string, most: number) =>
  get<ReductionOrders>(`${at(plan)}/orders?${new URLSearchParams({ colour, most: String(most), ...(enterprise.trim() ? { enterprise: enterprise.trim() } : {}) })}`)
