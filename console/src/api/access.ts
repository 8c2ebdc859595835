/** Requests about who comes in: second factors, sessions, terminals, tokens, the record of access. */
import { get, post, remove } from './client'
import type { Instant } from './wire'

export interface Factor { since: Instant | null; recoveryCodes: number; demanded: boolean }
export interface Enrolment { secret: string; address: string; picture: { size: number; path: string } }
export interface SessionRow { id: string; created: Instant; lastUsed: Instant; address: string | null; agent: string | null; factor: string; terminal: string | null; current: boolean }
export interface HouseFactors { roles: string[]; obligatory: string[]; since: Record<string, Instant> }
export interface TerminalRow { id: string; unit: string; unitName: string | null; name: string; enrolled: boolean; since: Instant | null; locked: boolean }
export interface TokenRow {
  id: string; name: string; account: string; scopes: string[]; created: Instant; createdBy: string; expiresAt: Instant
  lastUsed: Instant | null; lastAddress: string | null; revokedAt: Instant | null; revokedBy: string | null
}
export interface TokenList { scopes: string[]; now: Instant; tokens: TokenRow[] }
export interface AuditLine { id: number; at: Instant; account: string | null; device: string | null; what: string; target: string | null; success: boolean; address: string | null }
export interface AuditPage { lines: AuditLine[]; next: number | null; words: string[] }

const id = encodeURIComponent
const mine = '/api/me/second-factor'
const of = (account: string) => `/api/admin/accounts/${id(account)}`

export const readFactor = () => get<Factor>(mine)
export const beginFactor = (pin: string) => post<Enrolment>(mine, { pin })
export const confirmFactor = (code: string) => post<{ codes: string[] }>(`${mine}/confirm`, { code })
export const renewCodes = (code: string) => post<{ codes: string[] }>(`${mine}/codes`, { code })
export const removeFactor = (code: string) => post<void>(`${mine}/remove`, { code })
export const listOwnSessions = () => get<SessionRow[]>('/api/me/sessions')
export const endOwnSession = (session: string) => remove(`/api/me/sessions/${id(session)}`)
export const endOtherSessions = () => post<{ ended: number }>('/api/me/sessions/end-others', {})

export const readHouseFactors = () => get<HouseFactors>('/api/admin/second-factor')
export const decideFactors = (roles: string[]) => post<HouseFactors>('/api/admin/second-factor/policy', { roles })
export const resetFactor = (account: string) => post<void>(`${of(account)}/second-factor/reset`, {})
export const listSessionsOf = (account: string) => get<SessionRow[]>(`${of(account)}/sessions`)
export const endSessionOf = (account: string, session: string) => remove(`${of(account)}/sessions/${id(session)}`)
export const endSessionsOf = (account: string) => post<{ ended: number }>(`${of(account)}/sessions/end`, {})
export const listTerminals = () => get<TerminalRow[]>('/api/admin/devices')
export const withdrawTerminal = (terminal: string) => remove(`/api/admin/devices/${id(terminal)}`)
export const listTokens = () => get<TokenList>('/api/admin/tokens')
export const makeToken = (wanted: { name: string; account: string; scopes: string[]; days: number }) => post<{ id: string; token: string }>('/api/admin/tokens', wanted)
export const revokeToken = (token: string) => remove(`/api/admin/tokens/${id(token)}`)
export const readAudit = (question: Record<string, string>) => get<AuditPage>(`/api/admin/audit?${new URLSearchParams(question)}`)
