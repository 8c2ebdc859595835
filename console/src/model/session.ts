/** Who is signed in, and what the place is made of; read once and kept. */
import { computed, ref, shallowRef } from 'vue'
import { Refused, tellSignedOut } from '../api/client'
import * as hufu from '../api/hufu'
import { onLost, startLive, stopLive } from '../api/live'
import type { Reference, Session } from '../api/wire'
import { setServerTime } from './ticking'

export const session = shallowRef<Session | null>(null)
export const reference = shallowRef<Reference | null>(null)
export const known = ref(false)
export const demonstration = ref(false)

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
}

/** Reads again what the place is made of, after plans were loaded. */
export async function renew(): Promise<void> {
  reference.value = await hufu.readReference()
}

/** True when somebody is signed in. Throws when the server does not answer. */
export async function recall(): Promise<boolean> {
  try {
    await begin(await hufu.readSession())
    return true
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 401) return false
    throw error
  } finally {
    known.value = true
  }
}

export async function enter(account: string, pin: string, code?: string): Promise<Session> {
  reference.value = null
  const value = await hufu.signIn(account, pin, code)
  await begin(value)
  return value
}

export async function leave(): Promise<void> {
  try {
    await hufu.signOut()
  } finally {
    forget()
  }
}

export function forget(): void {
  session.value = null
  reference.value = null
  stopLive()
}

/** Where a person begins to work. */
export function home(value: Session): string {
  if (value.owesFactor) return '/account'
  if (value.capabilities.includes('duty-officer') || value.posts.length > 0) return '/desk'
  if (value.capabilities.includes('unit') || value.device !== null) return '/terminal'
  if (value.capabilities.includes('administrator')) return '/admin'
  return '/desk'
}
