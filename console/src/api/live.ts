/**
 * The live stream: one EventSource per browser. The tab that holds the lock reads it and passes everything on; another
 * tab takes over when that one goes. Without Web Locks (a page that is not secure) every tab reads its own.
 */
import { ref, shallowRef } from 'vue'
import type { LiveChange } from './wire'

export type LiveState = 'connecting' | 'connected' | 'lost'
type Message =
  | { kind: 'change'; change: LiveChange }
  | { kind: 'reset' }
  | { kind: 'state'; state: LiveState; since: number; position: number; clock: boolean }
  | { kind: 'hello' }

const SILENCE_MS = 35_000 // two heartbeats of 15 s may be missed
const BACKOFF_MS = [500, 1_000, 2_000, 4_000, 8_000, 15_000]

export const liveState = ref<LiveState>('connecting')
/** When the picture was last known to be current, epoch ms. */
export const liveSince = ref(Date.now())
/** Whether the server trusts its own clock; while it does not, nothing strikes. */
export const clockTrusted = ref(true)
export const lastImportant = shallowRef<LiveChange['important']>([])

type Listener = (change: LiveChange | 'reset') => void
const listeners = new Set<Listener>()
let position = 0
let started = false
let leader = false
let channel: BroadcastChannel | null = null
let stop: (() => void) | null = null

let lostCheck: () => void = () => {}
/** What is asked at each attempt after the first that failed. */
export const onLost = (check: () => void) => {
  lostCheck = check
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
    position = Math.max(position, message.change.position)
    liveSince.value = Date.now()
    if (message.change.important?.length) lastImportant.value = message.change.important
    listeners.forEach((listener) => listener(message.change))
  } else if (message.kind === 'reset') {
    listeners.forEach((listener) => listener('reset'))
  } else if (message.kind === 'state') {
    position = Math.max(position, message.position)
    if (liveState.value === 'lost' && message.state === 'connected') listeners.forEach((listener) => listener('reset'))
    liveState.value = message.state
    clockTrusted.value = message.clock
    liveSince.value = message.since
  } else if (leader) {
    channel?.postMessage(stateMessage())
  }
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

function read(): () => void {
  let source: EventSource | null = null
  let attempt = 0
  let timer = 0
  let watch = 0
  let ended = false

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
    if (liveState.value !== 'lost') tell({ kind: 'state', state: 'lost', since: liveSince.value, position, clock: clockTrusted.value })
    window.clearTimeout(timer)
    if (attempt > 0) lostCheck()
    timer = window.setTimeout(open, backoff(attempt++, Math.random()))
  }
  const open = () => {
    source = new EventSource(`/api/live?after=${position}`)
    source.onopen = alive
    source.onerror = lost
    source.addEventListener('heartbeat', (event) => {
      alive()
      clockTrusted.value = (JSON.parse((event as MessageEvent<string>).data) as { clock?: boolean }).clock !== false
      channel?.postMessage(stateMessage())
    })
    source.addEventListener('reset', () => {
      alive()
      tell({ kind: 'reset' })
    })
    source.addEventListener('change', (event) => {
      alive()
      tell({ kind: 'change', change: JSON.parse((event as MessageEvent<string>).data) as LiveChange })
    })
  }
  const back = () => {
    if (liveState.value !== 'lost') return
    attempt = 0
    window.clearTimeout(timer)
    source?.close()
    open()
  }
  window.addEventListener('offline', lost)
  window.addEventListener('online', back)
  open()
  return () => {
    ended = true
    window.removeEventListener('offline', lost)
    window.removeEventListener('online', back)
    source?.close()
    window.clearTimeout(timer)
    window.clearTimeout(watch)
  }
}

export function startLive(): void {
  if (started) return
  started = true
  liveState.value = 'connecting'
  liveSince.value = Date.now()
  if (!navigator.locks || typeof BroadcastChannel === 'undefined') {
    leader = true
    stop = read()
    return
  }
  channel = new BroadcastChannel('hufu-live')
  channel.onmessage = (event: MessageEvent<Message>) => receive(event.data)
  channel.postMessage({ kind: 'hello' } satisfies Message)
  const gone = new AbortController()
  let close: (() => void) | null = null
  stop = () => {
    gone.abort()
    close?.()
    channel?.close()
    channel = null
  }
  navigator.locks
    .request('hufu-live', { signal: gone.signal }, () => {
      leader = true
      const end = read()
      return new Promise<void>((resolve) => {
        close = () => {
          leader = false
          end()
          resolve()
        }
      })
    })
    .catch(() => {}) // aborted: signed out before this tab's turn came
}

export function stopLive(): void {
  stop?.()
  stop = null
  started = false
  position = 0
}
