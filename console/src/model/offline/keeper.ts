/** Opens and closes what is kept on the device, with the session of its person. */
import { ref, watch } from 'vue'
import { NoAnswer, tellSignedOut } from '../../api/client'
import { readInbox, readSession, readTerminalKey } from '../../api/hufu'
import { liveState } from '../../api/live'
import type { Inbox, Session } from '../../api/wire'
import { aheadOfDevice, serverNow } from '../ticking'
import { findPicture, keepPicture, type Found } from './copy'
import { drain, openQueue, type Holder } from './queue'
import { canKeep, dropKeys, takeKey } from './shelf'

const RENEW_MS = 600_000 // how old the known end of the session may be
const WATCH_MS = 15_000

/** Whether the inbox is kept on this device. */
export const pictured = ref(false)
let held: (Holder & { session: Session; sessionAt: number }) | null = null
let chain: Promise<unknown> = Promise.resolve()
let watching = 0

/** One after the other, so that leaving and entering never cross. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = chain.then(work)
  chain = turn.catch(() => {})
  return turn
}
/** What was begun is finished. */
export const ready = (): Promise<unknown> => chain

const worksHere = (session: Session) => !session.owesFactor && !session.account.startsWith('device:') && (session.capabilities.includes('unit') || session.posts.length > 0)

async function begin(holder: Holder, session: Session): Promise<void> {
  held = { ...holder, session, sessionAt: serverNow() }
  window.clearInterval(watching)
  watching = window.setInterval(endInTime, WATCH_MS)
  await openQueue(holder)
}

/** Without the server nobody says that the session is over; what it showed is put away in time all the same. */
function endInTime(): void {
  if (held && liveState.value === 'lost' && serverNow() >= Date.parse(held.session.expiresAt)) tellSignedOut()
}

/** Somebody signed in. A device that can keep nothing works as without all this. */
export const hold = (session: Session): Promise<void> =>
  inTurn(async () => {
    if (!canKeep() || !worksHere(session)) return
    try {
      const { account } = session
      await begin({ account, key: await takeKey(account, await readTerminalKey()), confirmed: true }, session)
      await keepPicture(held!.key, { session, inbox: null, readAt: 0, ahead: aheadOfDevice(), ...(await earlier(session.account)) })
      void drain()
    } catch (error) {
      console.warn('nothing is kept on this device', error)
    }
  })

async function earlier(account: string): Promise<{ inbox: Inbox | null; readAt: number } | undefined> {
  const found = await findPicture()
  return found?.account === account ? { inbox: found.picture.inbox, readAt: found.picture.readAt } : undefined
}

/** The terminal opened without the server, from what it kept. */
export const holdOffline = (found: Found): Promise<void> => inTurn(() => begin({ account: found.account, key: found.key, confirmed: false }, found.picture.session))

/** The session is over, by whatever cause. */
export const release = (): Promise<void> =>
  inTurn(async () => {
    window.clearInterval(watching)
    held = null
    pictured.value = false
    if (!canKeep()) return
    await openQueue(null)
    await dropKeys()
  })

export interface Shown { inbox: Inbox; /** server's time, epoch ms */ readAt: number; fromDevice: boolean }

/** The inbox as the server has it; where it gives no answer, as it was delivered last. */
export async function readKeptInbox(): Promise<Shown> {
  try {
    const inbox = await readInbox()
    const shown = { inbox, readAt: serverNow(), fromDevice: false }
    void inTurn(() => keep(shown)).catch((error: unknown) => console.warn('the inbox is not kept on this device', error))
    return shown
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    await ready()
    const found = held && (await findPicture())
    if (!found?.picture.inbox || found.account !== held?.account) throw error
    return { inbox: found.picture.inbox, readAt: found.picture.readAt, fromDevice: true }
  }
}

async function keep({ inbox, readAt }: Shown): Promise<void> {
  const mine = held
  if (!mine) return
  if (serverNow() - mine.sessionAt > RENEW_MS) {
    mine.session = await readSession()
    mine.sessionAt = serverNow()
  }
  if (held === mine) await keepPicture(mine.key, { session: mine.session, inbox, readAt, ahead: aheadOfDevice() })
  if (held === mine) pictured.value = true
}

watch(liveState, (state) => state === 'connected' && void drain())
if (typeof window !== 'undefined') window.addEventListener('online', () => void drain())
