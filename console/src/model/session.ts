/** Who is signed in, and what the place is made of; read once and kept. */
import { computed, ref, shallowRef, watch } from 'vue'
import { NoAnswer, Refused, tellSignedOut } from '../api/client'
import * as hufu from '../api/hufu'
import { signInByProvider } from '../api/oidc'
import { signInByPasskey } from '../api/passkeys'
import { liveState, lostSince, onLost, startLive, stopLive } from '../api/live'
import type { Reference, Session } from '../api/wire'
import { findPicture, isSignOutOwed, oweSignOut, signOutTold, type Found } from './offline/copy'
import { hold, holdOffline, release } from './offline/keeper'
import { canKeep } from './offline/shelf'
import { setAhead, setServerTime } from './ticking'

export const session = shallowRef<Session | null>(null)
export const reference = shallowRef<Reference | null>(null)
export const known = ref(false)
export const demonstration = ref(false)
/** The pages opened without the server, from what the device kept; only the terminal works then. */
export const unconfirmed = ref(false)

export const isDutyOfficer = computed(() => session.value?.capabilities.includes('duty-officer') ?? false)
export const isAdministrator = computed(() => session.value?.capabilities.includes('administrator') ?? false)
export const isUnit = computed(() => session.value?.capabilities.includes('unit') ?? false)
/** A device of a duty room: it shows work with nobody signed in and asks for a PIN at each act. */
export const isDevice = computed(() => session.value !== null && session.value.account.startsWith('device:'))

/** Asked when the stream cannot be opened: it may be the session that ended, not the connection. */
async function stillThere(): Promise<void> {
  try {
    await hufu.readSession()
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 401) tellSignedOut()
  }
}

async function begin(value: Session): Promise<void> {
  session.value = value
  demonstration.value = value.demonstration
  if (value.owesFactor) return // nothing can be read before it is set up
  if (reference.value === null) {
    reference.value = await hufu.readReference()
    setServerTime(reference.value.now)
  }
  onLost(stillThere)
  startLive()
  void hold(value)
}

/** Reads again what the place is made of, after plans were loaded. */
export async function renew(): Promise<void> {
  reference.value = await hufu.readReference()
}

/** The server does not answer: the person goes on with what the device kept. */
function beginOffline(found: Found): void {
  setAhead(found.picture.ahead)
  session.value = found.picture.session
  demonstration.value = found.picture.session.demonstration
  unconfirmed.value = true
  void holdOffline(found)
  onLost(stillThere)
  startLive()
  lostSince(found.picture.readAt - found.picture.ahead)
}

const CONFIRM_AGAIN_MS = 3_000
/** The server is back: it says who is there now. */
async function confirm(): Promise<void> {
  try {
    const value = await hufu.readSession()
    if (value.account !== session.value?.account) return window.location.reload() // somebody else signed in meanwhile
    await begin(value)
    unconfirmed.value = false
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 401) tellSignedOut()
    else window.setTimeout(() => liveState.value === 'connected' && unconfirmed.value && void confirm(), CONFIRM_AGAIN_MS)
  }
}
watch(liveState, (state) => state === 'connected' && unconfirmed.value && void confirm())

/** Who is signed in by the server's word. Somebody who left while it could not be told is signed out first. */
async function ask(): Promise<Session> {
  const value = await hufu.readSession()
  if (!(await isSignOutOwed().catch(() => false))) return value
  await hufu.signOut()
  await signOutTold()
  return hufu.readSession()
}

/** True when somebody is signed in. Throws when the server does not answer and the device kept nothing. */
export async function recall(): Promise<boolean> {
  try {
    await begin(await ask())
    return true
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 401) {
      void release()
      return false
    }
    const found = error instanceof NoAnswer ? await findPicture().catch(() => null) : null
    if (!found) throw error
    beginOffline(found)
    return true
  } finally {
    known.value = true
  }
}

export async function enter(account: string, pin: string, code?: string): Promise<Session> {
  reference.value = null
  const value = await hufu.signIn(account, pin, code)
  if (canKeep()) await signOutTold().catch(() => {})
  await begin(value)
  return value
}

/** Takes the session that a passkey began. */
export const enterByPasskey = async (): Promise<Session | null> => ((await signInByPasskey()) ? taken() : null)

/** Takes the session that the provider of identities vouches for. */
export async function enterByProvider(code?: string): Promise<Session> {
  await signInByProvider(code)
  return taken()
}

async function taken(): Promise<Session> {
  reference.value = null
  const value = await hufu.readSession()
  if (canKeep()) await signOutTold().catch(() => {})
  await begin(value)
  return value
}

export async function leave(): Promise<void> {
  try {
    await hufu.signOut()
  } catch (error) {
    if (error instanceof NoAnswer && canKeep()) await oweSignOut().catch(() => {})
    throw error
  } finally {
    forget()
  }
}

/** Nobody is there any more; what the device kept for the person is put away. */
export function forget(): void {
  session.value = null
  unconfirmed.value = false
  void release()
  reference.value = null
  stopLive()
}

/** Where a person begins to work. */
export function home(value: Session): string {
  if (value.owesFactor) return '/account'
  if (unconfirmed.value) return '/terminal'
  if (value.capabilities.includes('duty-officer') || value.posts.length > 0) return '/desk'
  if (value.capabilities.includes('unit') || value.device !== null) return '/terminal'
  if (value.capabilities.includes('administrator')) return '/admin'
  return '/desk'
}
