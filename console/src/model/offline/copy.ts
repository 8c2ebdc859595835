/** The picture of inbox and session that a terminal opens with while there is no network. */
import type { Inbox, Session } from '../../api/wire'
import { canKeep, dropKeys, sealJson, shelf, unsealJson } from './shelf'

export interface Picture {
  session: Session
  inbox: Inbox | null
  /** when the inbox was read, server's time, epoch ms */
  readAt: number
  /** how far the server's clock was ahead of this device's, ms */
  ahead: number
}

export interface Found { account: string; key: CryptoKey; picture: Picture; until: number }

export async function keepPicture(key: CryptoKey, picture: Picture): Promise<void> {
  const { session } = picture
  const bare: Picture = { ...picture, session: { ...session, csrf: { header: '', token: '' } } }
  await (await shelf()).put('copies', { account: session.account, until: Date.parse(session.expiresAt), sealed: await sealJson(key, bare) })
}

/** The picture that is still good; one whose session is over by now is removed together with its key. */
export async function findPicture(): Promise<Found | null> {
  if (!canKeep()) return null
  const database = await shelf()
  const [held] = await database.getAll('keys')
  const copy = held && (await database.get('copies', held.account))
  if (!held || !copy) return null
  const picture = await unsealJson<Picture>(held.key, copy.sealed)
  if (Date.now() + picture.ahead >= copy.until) {
    await dropKeys()
    return null
  }
  return { account: held.account, key: held.key, picture, until: copy.until }
}

const OWED = 'sign-out-owed'
/** Somebody signed out while the server could not be told: it is told before anything else. */
export const oweSignOut = async (): Promise<void> => void (await (await shelf()).put('notes', true, OWED))
export const isSignOutOwed = async (): Promise<boolean> => canKeep() && (await (await shelf()).get('notes', OWED)) === true
export const signOutTold = async (): Promise<void> => (await shelf()).delete('notes', OWED)
