/** What the plans want done again and again, and when it was last done. Days are those of Asia/Shanghai. */
import { get, post, remove } from './client'

// GET /api/upkeep, GET /api/incidents/{id}/upkeep (what is overdue there)
export interface Owed {
  plan: string; title: string; item: string; kind: string; party: string; who: string; text: string; every: string; clause: string
  record: number | null; last: string | null; due: string | null; overdueDays: number
}
export interface UpkeepEntry { plan: string; item: string; party: string; on: string; remark: string }

export const listUpkeep = () => get<Owed[]>('/api/upkeep')
export const listOverdue = (incident: string) => get<Owed[]>(`/api/incidents/${encodeURIComponent(incident)}/upkeep`)
export const recordUpkeep = (entry: UpkeepEntry) => post<{ record: number }>('/api/upkeep', entry)
export const withdrawUpkeep = (record: number) => remove(`/api/upkeep/${record}`)
