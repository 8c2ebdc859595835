/** Signing in by a provider of identities (OpenID Connect), and the link of an account to it. */
import { get, post } from './client'
import type { Instant } from './wire'

// GET /api/me/oidc
export interface OwnLink { link: { subject: string; created: Instant; lastUsed: Instant | null } | null }

const OWN = '/api/me/oidc'
interface Onward { address: string }

export const readLink = () => get<OwnLink>(OWN)
export const removeLink = (pin: string) => post<void>(`${OWN}/remove`, { pin })
/** Takes what the provider proved, after the browser came back. */
export const confirmLink = () => post<void>(OWN, {})
export const signInByProvider = (code?: string) => post<void>('/api/session/oidc', { code })

/** Goes to the provider; the page ends. */
async function leaveTo(start: Promise<Onward>): Promise<void> {
  window.location.assign((await start).address)
}
export const goToProvider = () => leaveTo(post<Onward>('/api/session/oidc/start', {}))
export const goAndLink = (pin: string) => leaveTo(post<Onward>(`${OWN}/start`, { pin }))

// GET /api/admin/oidc
export const readLinked = () => get<{ linked: Record<string, Instant> }>('/api/admin/oidc')
export const removeLinkOf = (account: string) => post<void>(`/api/admin/accounts/${encodeURIComponent(account)}/oidc/remove`, {})
