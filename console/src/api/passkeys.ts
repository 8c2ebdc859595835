/** Passkeys: requests, and what the browser does with a device. */
import { get, post } from './client'
import type { Instant } from './wire'

export interface Passkey { id: string; name: string; created: Instant; lastUsed: Instant }
// GET /api/me/second-factor/passkeys
export interface OwnPasskeys { possible: boolean; passkeys: Passkey[] }

const OWN = '/api/me/second-factor/passkeys'

export const listPasskeys = () => get<OwnPasskeys>(OWN)
export const removePasskey = (id: string, pin: string) => post<void>(`${OWN}/${encodeURIComponent(id)}/remove`, { pin })

/** Whether this browser can have them at this address. */
export const knowsPasskeys = (): boolean => window.isSecureContext && typeof window.PublicKeyCredential?.parseCreationOptionsFromJSON === 'function'

/** Null when the person or the device would not. */
async function refusedByPerson(work: () => Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  try {
    return (await work()) as PublicKeyCredential | null
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

/** Makes a passkey on this device. False when the person or the device would not. */
export async function makePasskey(name: string, pin: string): Promise<boolean> {
  const asked = await post<PublicKeyCredentialCreationOptionsJSON>(`${OWN}/options`, { pin })
  const credential = await refusedByPerson(() => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) }))
  if (credential === null) return false
  await post<void>(OWN, { name, credential: credential.toJSON() })
  return true
}

/** Signs in with a passkey of this device. False when the person or the device would not. */
export async function signInByPasskey(): Promise<boolean> {
  const asked = await post<PublicKeyCredentialRequestOptionsJSON>('/api/session/passkey/options', {})
  const credential = await refusedByPerson(() => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) }))
  if (credential === null) return false
  await post<void>('/api/session/passkey', { credential: credential.toJSON() })
  return true
}
