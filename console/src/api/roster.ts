/** Rosters on the wire. Moments are instants; a shift runs from one, which belongs to it, until another, which does not. */
import { get, post, postFile, put, remove } from './client'

export type Role = 'watch' | 'lead'
export interface Shift { id: number; account: string; name: string; role: Role; from: string; until: string; leftAt: string | null; stale: boolean; unreachable: boolean }
// GET /api/roster/now
export interface UnitNow { unit: string; name: string; kept: boolean; onDuty: Shift[]; next: Shift[] }
export interface NowPage { at: string; units: UnitNow[] }
export interface Colleague { account: string; name: string; unit: string; stale: boolean; unreachable: boolean }
// GET /api/roster/units/{unit}
export interface RosterPage { unit: string; name: string; at: string; mayKeep: boolean; kept: boolean; shifts: Shift[]; leaves: Leave[]; swaps: Swap[]; handOvers: HandOver[]; people: Colleague[] }
export interface NewShift { account: string; role: Role; from: string; until: string }

const id = encodeURIComponent
const unitPath = (unit: string) => `/api/roster/units/${id(unit)}`

export const readOnDuty = () => get<NowPage>('/api/roster/now')
export const readRoster = (unit: string, from: string, until: string) => get<RosterPage>(`${unitPath(unit)}?from=${id(from)}&until=${id(until)}`)
export const enterShift = (unit: string, shift: NewShift & { times: number; everyDays: number }) => post<{ shifts: number[] }>(`${unitPath(unit)}/shifts`, shift)
export const changeShift = (unit: string, shift: number, to: NewShift) => put<void>(`${unitPath(unit)}/shifts/${shift}`, to)
export const removeShift = (unit: string, shift: number) => remove(`${unitPath(unit)}/shifts/${shift}`)
export const signOutOfShift = (unit: string, shift: number) => post<void>(`${unitPath(unit)}/shifts/${shift}/sign-out`, {})

export interface Leave { id: number; account: string; from: string; until: string }
export interface Span { from: string; until: string }
/** A swap with when its shifts are; they need not lie in the week that is shown. */
export interface Swap { id: number; shift: number; span: Span; inReturn: number | null; inReturnSpan: Span | null; askedBy: string; askedOf: string; at: string; settled: 'accepted' | 'declined' | 'withdrawn' | null; settledAt: string | null }
/** A swap that waits for one's answer, or an answer that one has not seen. */
export interface OwnSwap { swap: Swap; byName: string; ofName: string }
export interface HandOver { id: number; account: string; note: string | null; at: string; confirmedBy: string | null; confirmedAt: string | null }
export interface CalendarFault { event: number; line: number; property: string; zh: string; en: string }
export interface CalendarOutcome { entered: boolean; events: number; added: number; same: number; past: number; faults: CalendarFault[] }

export const enterLeave = (unit: string, body: { account: string; from: string; until: string }) => post<{ id: number }>(`${unitPath(unit)}/leaves`, body)
export const endLeave = (unit: string, leave: number) => remove(`${unitPath(unit)}/leaves/${leave}`)
export const askSwap = (unit: string, body: { shift: number; of: string; inReturn: number | null }) => post<{ id: number }>(`${unitPath(unit)}/swaps`, body)
export const settleSwap = (unit: string, swap: number, how: 'accept' | 'decline' | 'withdraw') => post<void>(`${unitPath(unit)}/swaps/${swap}/${how}`, {})
export const readOwnSwaps = (unit: string) => get<{ swaps: OwnSwap[] }>(`${unitPath(unit)}/swaps`)
export const seeSwap = (unit: string, swap: number) => post<void>(`${unitPath(unit)}/swaps/${swap}/seen`, {})
export const handOver = (unit: string, note: string) => post<{ id: number }>(`${unitPath(unit)}/hand-overs`, { note })
export const takeOver = (unit: string, note: number) => post<void>(`${unitPath(unit)}/hand-overs/${note}/confirm`, {})
export const calendarFile = (unit: string) => `${unitPath(unit)}/calendar`
export const bringCalendar = (unit: string, file: File, dryRun: boolean) => postFile<CalendarOutcome>(`${unitPath(unit)}/calendar?dryRun=${dryRun}`, file, 'text/calendar')
