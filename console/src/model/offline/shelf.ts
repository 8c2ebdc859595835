/**
 * What a terminal keeps on its device, sealed under the key of its person. The server hands the key out at each sign-in; here it is
 * dropped with the session, so that what stays behind (work that waits to be sent) can be opened by the same person only.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

export interface Sealed { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }
/** One thing to be sent, in the order of `seq`. */
export interface Kept { seq?: number; account: string; entry: Sealed; files: Sealed[] }
/** The last picture of a person's inbox and session; gone when the session is over. */
interface Copy { account: string; until: number; sealed: Sealed }

interface Shelf extends DBSchema {
  keys: { key: string; value: { account: string; key: CryptoKey } }
  copies: { key: string; value: Copy }
  queue: { key: number; value: Kept; indexes: { account: string } }
  notes: { key: string; value: true }
}

/** A page that is not secure (plain HTTP over a network) has neither a service worker nor keys: nothing is kept there. */
export const canKeep = (): boolean => globalThis.isSecureContext === true && typeof indexedDB !== 'undefined' && Boolean(globalThis.crypto?.subtle) && Boolean(navigator.locks)

let opened: Promise<IDBPDatabase<Shelf>> | null = null
export function shelf(): Promise<IDBPDatabase<Shelf>> {
  opened ??= openDB<Shelf>('hufu-terminal', 1, {
    upgrade(database) {
      database.createObjectStore('keys', { keyPath: 'account' })
      database.createObjectStore('copies', { keyPath: 'account' })
      database.createObjectStore('queue', { keyPath: 'seq', autoIncrement: true }).createIndex('account', 'account')
      database.createObjectStore('notes')
    },
    terminated: () => (opened = null),
  }).catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

export async function seal(key: CryptoKey, content: BufferSource): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, content) }
}
export const unseal = (key: CryptoKey, sealed: Sealed): Promise<ArrayBuffer> => crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, key, sealed.data)

export const sealJson = (key: CryptoKey, value: unknown): Promise<Sealed> => seal(key, new TextEncoder().encode(JSON.stringify(value)))
export async function unsealJson<T>(key: CryptoKey, sealed: Sealed): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await unseal(key, sealed))) as T
}

/** Takes a person's key in; what another person left here can no longer be opened, and pictures of his inbox go. */
export async function takeKey(account: string, hex: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (byte) => parseInt(byte, 16))
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
  const database = await shelf()
  const change = database.transaction(['keys', 'copies'], 'readwrite')
  const others = (await change.objectStore('copies').getAllKeys()).filter((one) => one !== account)
  await Promise.all([change.objectStore('keys').clear(), ...others.map((one) => change.objectStore('copies').delete(one))])
  await change.objectStore('keys').put({ account, key })
  await change.done
  return key
}

/** The session is over: key and picture go, what waits to be sent stays sealed. */
export async function dropKeys(): Promise<void> {
  const change = (await shelf()).transaction(['keys', 'copies'], 'readwrite')
  await Promise.all([change.objectStore('keys').clear(), change.objectStore('copies').clear(), change.done])
}

/** How much waits on this device, whoever it belongs to. */
export const countWaiting = async (): Promise<number> => (canKeep() ? (await shelf()).count('queue') : 0)
