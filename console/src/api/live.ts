/**
 * The live stream: one EventSource per browser. The tab that holds the lock reads it and passes everything on; another
 * tab takes over when that one goes, or when it sleeps and is silent. Without Web Locks (a page that is not secure) every tab
 * reads its own.
 */
import { ref, shallowRef } from 'vue'
import type { LiveChange } from './wire'

export type LiveState = 'connecting' | 'connected' | 'lost'
type Message =
  | { kind: 'change'; change: LiveChange }
  | { kind: 'reset'; position: number }
  | { kind: 'state'; state: LiveState; since: number; position: number; clock: boolean }
  | { kind: 'sound'; sound: Sound }
  | { kind: 'roster'; units: string[] }
  | { kind: 'hello' }
/** What rings at a terminal in this browser: all, only what is for its person's posts, nothing; null where none is open. */
export type Sound = boolean | 'posts' | null

const SILENCE_MS = 35_000 // two heartbeats of 15 s may be missed
const LOOK_MS = 5_000
const LOCK = 'hufu-live'
const BACKOFF_MS = [500, 1_000, 2_000, 4_000, 8_000, 15_000]

export const liveState = ref<LiveState>('connecting')
/** When the picture was last known to be current, epoch ms. */
export const liveSince = ref(Date.now())
/** Whether the server trusts its own clock; while it does not, nothing strikes. */
export const clockTrusted = ref(true)
export const lastImportant = shallowRef<LiveChange['important']>([])

const rosterListeners = new Set<() => void>()
type Listener = (change: LiveChange | 'reset') => unknown
const listeners = new Set<Listener>()
let position = 0
let started = false
let leader = false
let channel: BroadcastChannel | null = null
let stop: (() => void) | null = null
let sound: Sound = null
let heardAt = 0 // when the tab that reads said something last
let followed = false // another tab read before this one
let reading: { end: () => void; reopen: () => void } | null = null

let lostCheck: () => void = () => {}
/** What is asked at each attempt after the first that failed. */
export const onLost = (check: () => void) => {
  lostCheck = check
}

/** Told when a roster changed, or may have while nobody listened. */
export function listenToRosters(listener: () => void): () => void {
  rosterListeners.add(listener)
  return () => rosterListeners.delete(listener)
}

export function listen(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** There is no connection, and what is shown is from then (this device's clock, epoch ms). */
export function lostSince(since: number): void {
  liveState.value = 'lost'
  liveSince.value = since
}

/** A picture was read: the stream goes on from there if it has not begun yet. */
export function seen(at: number): void {
  if (position === 0) position = at
}

function receive(message: Message): void {
  if (message.kind === 'change') {
    if (message.change.position <= position) return // told before: two tabs read while one takes over
    position = message.change.position
    liveSince.value = Date.now()
    if (message.change.important?.length) lastImportant.value = message.change.important
    listeners.forEach((listener) => listener(message.change))
  } else if (message.kind === 'reset') {
    position = message.position
    listeners.forEach((listener) => listener('reset'))
  } else if (message.kind === 'state') {
    position = Math.max(position, message.position)
    if (liveState.value === 'lost' && message.state === 'connected') listeners.forEach((listener) => listener('reset'))
    liveState.value = message.state
    clockTrusted.value = message.clock
    liveSince.value = message.since
  } else if (message.kind === 'sound') {
    takeSound(message.sound)
  } else if (message.kind === 'roster') {
    rosterListeners.forEach((listener) => listener())
  } else if (leader) {
    channel?.postMessage(stateMessage())
    channel?.postMessage({ kind: 'sound', sound } satisfies Message)
  }
}

function takeSound(now: Sound): void {
  if (sound === now) return
  sound = now
  reading?.reopen() // goes on where it was, and says how it is now
}

/** A terminal says whether it can be heard, so that the office sees which one cannot. */
export function tellSound(now: Sound): void {
  channel?.postMessage({ kind: 'sound', sound: now } satisfies Message)
  takeSound(now)
}

const stateMessage = (): Message => ({ kind: 'state', state: liveState.value, since: liveSince.value, position, clock: clockTrusted.value })

function tell(message: Message): void {
  channel?.postMessage(message)
  receive(message)
}

/** Wait before the n-th attempt: growing, and spread so that a thousand terminals do not come back at once. */
export function backoff(attempt: number, random: number): number {
  const base = BACKOFF_MS[Math.min(attempt, BACKOFF_MS.length - 1)]!
  return Math.round(base * (0.5 + random))
}

function read(): { end: () => void; reopen: () => void } {
  let source: EventSource | null = null
  let attempt = 0
  let timer = 0
  let watch = 0
  let ended = false
  let again = followed

  const alive = () => {
    attempt = 0
    window.clearTimeout(watch)
    watch = window.setTimeout(lost, SILENCE_MS)
    if (liveState.value === 'connected') liveSince.value = Date.now()
    else tell({ kind: 'state', state: 'connected', since: Date.now(), position, clock: clockTrusted.value })
  }
  const lost = () => {
    source?.close()
    window.clearTimeout(watch)
    if (ended) return
    channel?.postMessage(stateMessage()) // there is no connection, but somebody looks after it
    if (liveState.value !== 'lost') tell({ kind: 'state', state: 'lost', since: liveSince.value, position, clock: clockTrusted.value })
    window.clearTimeout(timer)
    if (attempt > 0) lostCheck()
    timer = window.setTimeout(open, backoff(attempt++, Math.random()))
  }
  const opened = () => {
    alive()
    if (again) tell({ kind: 'roster', units: [] }) // what was changed while there was no stream is in no gap that is told
    again = true
  }
  const open = () => {
    source = new EventSource(`/api/live?after=${position}${sound === null ? '' : `&sound=${sound}`}`)
    source.onopen = opened
    source.onerror = lost
    source.addEventListener('heartbeat', (event) => {
      alive()
      clockTrusted.value = (JSON.parse((event as MessageEvent<string>).data) as { clock?: boolean }).clock !== false
      channel?.postMessage(stateMessage())
    })
    source.addEventListener('reset', (event) => {
      alive()
      tell({ kind: 'reset', position: (JSON.parse((event as MessageEvent<string>).data) as { position?: number }).position ?? position })
    })
    source.addEventListener('roster', (event) => {
      alive()
      tell({ kind: 'roster', units: (JSON.parse((event as MessageEvent<string>).data) as { units: string[] }).units })
    })
    source.addEventListener('change', (event) => {
      alive()
      tell({ kind: 'change', change: JSON.parse((event as MessageEvent<string>).data) as LiveChange })
    })
  }
  const reopen = () => {
    attempt = 0
    window.clearTimeout(timer)
    source?.close()
    open()
  }
  const back = () => liveState.value === 'lost' && reopen()
  /** A machine that slept has a connection that only seems to be there. */
  const woken = () => document.visibilityState === 'visible' && liveState.value === 'connected' && Date.now() - liveSince.value > SILENCE_MS && lost()
  window.addEventListener('offline', lost)
  window.addEventListener('online', back)
  document.addEventListener('visibilitychange', woken)
  open()
  const end = () => {
    ended = true
    document.removeEventListener('visibilitychange', woken)
    window.removeEventListener('offline', lost)
    window.removeEventListener('online', back)
    source?.close()
    window.clearTimeout(timer)
    window.clearTimeout(watch)
  }
  return { end, reopen }
}

function lead(): void {
  leader = true
  reading = read()
}
function resign(): void {
  leader = false
  reading?.end()
  reading = null
}

/** Waits for the lock, and reads while this tab has it. A tab that is robbed of it waits again. */
function stand(): () => void {
  let waiting = new AbortController()
  let ended = false
  let giveUp = () => {}

  function request(steal: boolean): void {
    waiting.abort() // this tab stands once only
    const mine = (waiting = new AbortController())
    navigator.locks
      .request(LOCK, steal ? { steal } : { signal: mine.signal }, () => {
        if (ended) return undefined
        lead()
        return new Promise<void>((resolve) => (giveUp = resolve))
      })
      .catch(() => {}) // robbed, or no longer wanted
      .finally(() => {
        if (waiting !== mine) return
        resign()
        if (!ended) request(false)
      })
  }
  const takeOver = () => {
    if (leader || document.visibilityState !== 'visible' || Date.now() - heardAt <= SILENCE_MS) return
    heardAt = Date.now()
    request(true) // the tab that reads is asleep
  }
  const look = window.setInterval(takeOver, LOOK_MS)
  request(false)
  return () => {
    ended = true
    window.clearInterval(look)
    waiting.abort()
    resign()
    giveUp()
  }
}

export function startLive(): void {
  if (started) return
  started = true
  liveState.value = 'connecting'
  liveSince.value = Date.now()
  heardAt = Date.now()
  if (!navigator.locks || typeof BroadcastChannel === 'undefined') {
    lead()
    stop = resign
    return
  }
  channel = new BroadcastChannel(LOCK)
  channel.onmessage = (event: MessageEvent<Message>) => {
    heardAt = Date.now()
    followed ||= event.data.kind === 'state'
    receive(event.data)
  }
  channel.postMessage({ kind: 'hello' } satisfies Message)
  stop = stand()
}

export function stopLive(): void {
  stop?.()
  stop = null
  channel?.close()
  channel = null
  started = false
  followed = false
  position = 0
}
