/** Roll calls, which are communication tests: who is called, who answered after how long and by what way. */
import { act, get } from './client'
import type { ActDone, Instant, Way } from './wire'

const id = encodeURIComponent

// GET /api/roll-calls
export interface RollCall {
  id: string; plan: string; place: string
  startedAt: Instant; startedBy: string | null // null: the schedule
  due: Instant; closedAt: Instant | null; closedBy: string | null // null: the limit passed
  called: number; answered: number
}
// GET /api/roll-calls/{id}
export interface RollCallAnswer {
  body: string; name: string; deliveredAt: Instant | null
  answeredAt: Instant | null; enteredAt: Instant | null; seconds: number | null; way: Way | null; by: string | null
  terminalOpen: boolean
}
export interface RollCallSheet { position: number; version: number; rollCall: RollCall; answers: RollCallAnswer[] }
// GET /api/roll-calls/places : whom a roll call under a plan can call
export interface CallPlace { plan: string; place: string; bodies: { id: string; name: string; terminalOpen: boolean }[] }

export const listRollCalls = () => get<RollCall[]>('/api/roll-calls')
export const readRollCall = (rollCall: string) => get<RollCallSheet>(`/api/roll-calls/${id(rollCall)}`)
export const listCallPlaces = () => get<CallPlace[]>('/api/roll-calls/places')
/** No bodies means all of the place. */
export const startRollCall = (body: { plan: string; bodies: string[]; limit: string }): Promise<ActDone> => act('/api/roll-calls', body)
export const closeRollCall = (rollCall: string): Promise<ActDone> => act(`/api/roll-calls/${id(rollCall)}/close-roll-call`, {})
