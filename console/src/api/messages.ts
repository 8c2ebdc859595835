/** Messages to people outside, by whom they lead to; addresses never come here. */
import { get, post, remove } from './client'

export const routes = ['sms', 'mail', 'hook', 'robot', 'none'] as const
export type Route = (typeof routes)[number]
export const messageStates = ['waiting', 'sending', 'sent', 'delivered', 'failed', 'doubtful', 'kept'] as const
export type MessageState = (typeof messageStates)[number]

// GET /api/messages
export interface MessageRow {
  id: string; kind: string; incidentKind: 'real' | 'drill' | 'test'; ground: string | null; assignment: string | null; body: string; bodyName: string
  account: string | null; route: Route; shown: string; text: string; state: MessageState; reason: string | null; attempts: number
  created: string; due: string; sentAt: string | null; settledAt: string | null; handledAt: string | null
}
export interface MessagePage { rows: MessageRow[]; counts: Partial<Record<MessageState, number>> }
export interface Receipt { at: string; what: string; detail: string }

/** The latest messages, all or of one incident, all or in one state. */
export function listMessages(ground: string | null, state: MessageState | null): Promise<MessagePage> {
  const query = new URLSearchParams()
  if (ground) query.set('ground', ground)
  if (state) query.set('state', state)
  return get<MessagePage>(`/api/messages?${query}`)
}
export const listReceipts = (message: string) => get<Receipt[]>(`/api/messages/receipts?message=${encodeURIComponent(message)}`)
/** Routes by which messages really leave; empty where nothing does. */
export const readOutlook = () => get<{ open: Route[]; toTelephone: number }>('/api/messages/outlook')
export const tellTelephoned = (message: string) => post<void>(`/api/messages/telephoned?message=${encodeURIComponent(message)}`, {})

/** Messages of an incident or a warning that reached nobody, as far as is known, and for which nobody has telephoned yet. */
export async function listMissed(ground: string): Promise<MessageRow[]> {
  const pages = await Promise.all([listMessages(ground, 'failed'), listMessages(ground, 'doubtful')])
  return pages.flatMap((page) => page.rows).filter((row) => row.handledAt === null)
}

// GET · POST · DELETE /api/incidents/{id}/drill-consent[/own]
const consent = (incident: string) => `/api/incidents/${encodeURIComponent(incident)}/drill-consent`
/** Whether the own unit lets this drill or test reach its people's telephones and mailboxes. */
export const readOwnConsent = (incident: string) => get<{ given: boolean }>(`${consent(incident)}/own`)
export const giveConsent = (incident: string) => post<void>(consent(incident), {})
export const withdrawConsent = (incident: string) => remove(consent(incident))
