/** Rosters on the wire. Moments are instants; a shift runs from one, which belongs to it, until another, which does not. */
import { get, post, put, remove } from './client'

export type Role = 'watch' | 'lead'
export interface Shift { id: number; account: string; name: string; role: Role; from: string; until: string; leftAt: string | null; stale: boolean; unreachable: boolean }
// GET /api/roster/now
export interface UnitNow { unit: string; name: string; kept: boolean; onDuty: Shift[]; next: Shift[] }
export interface NowPage { at: string; units: UnitNow[] }
export interface Colleague { account: string; name: string; unit: string; stale: boolean; unreachable: boolean }
// GET /api/roster/units/{unit}
export interface RosterPage { unit: string; name: string; at: string; mayKeep: boolean; kept: boolean; shifts: Shift[]; people: Colleague[] }
export interface NewShift { account: string; role: Role; from: string; until: string }

const id = encodeURIComponent
const unitPath = (unit: string) => `/api/roster/units/${id(unit)}`

export const readOnDuty = () => get<NowPage>('/api/roster/now')
export const readRoster = (unit: string, from: string, until: string) => get<RosterPage>(`${unitPath(unit)}?from=${id(from)}&until=${id(until)}`)
export const enterShift = (unit: string, shift: NewShift & { times: number; everyDays: number }) => post<{ shifts: number[] }>(`${unitPath(unit)}/shifts`, shift)
export const changeShift = (unit: string, shift: number, to: NewShift) => put<void>(`${unitPath(unit)}/shifts/${shift}`, to)
export const removeShift = (unit: string, shift: number) => remove(`${unitPath(unit)}/shifts/${shift}`)
export const signOutOfShift = (unit: string, shift: number) => post<void>(`${unitPath(unit)}/shifts/${shift}/sign-out`, {})
