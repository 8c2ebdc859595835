/** What the person did at this terminal, in order, until the server has it. One thing is sent at a time, by one tab of the browser. */
import { computed, ref, shallowRef } from 'vue'
import { newKey, NoAnswer, Refused, upload } from '../../api/client'
import { actOnAssignment } from '../../api/hufu'
import { backoff } from '../../api/live'
import type { Problem } from '../../api/wire'
import { seal, sealJson, shelf, unseal, unsealJson, type Kept } from './shelf'

/** Whose queue it is. Nothing goes out before the server has said that this person is signed in. */
export interface Holder { account: string; key: CryptoKey; confirmed: boolean }
export interface Entry {
  act: 'acknowledge' | 'feed-back'
  assignment: string
  incident: string
  title: string
  /** the fields of the act; its moments are what the person says by this device's clock */
  body: Record<string, unknown>
  /** files that the server has already */
  brought?: string[]
}
export interface Attached { name: string; type: string; key: string; id: string | null }
export interface Waiting extends Entry {
  seq: number
  /** of the request: however often it goes out, it is done once */
  key: string
  files: Attached[]
  /** why the server did not take it; null while it waits */
  problem: Problem | null
}
type Sealable = Omit<Waiting, 'seq'>

let holder: Holder | null = null
let round: Promise<void> | null = null
let again = false
let failures = 0
let timer = 0
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('hufu-queue')
if (channel) channel.onmessage = () => void reread()

export const waiting = shallowRef<Waiting[]>([])
export const unsent = computed(() => waiting.value.filter((one) => one.problem === null))
export const refused = computed(() => waiting.value.filter((one) => one.problem !== null))
/** Grows with everything that was sent or refused: whoever shows the inbox reads it again. */
export const settled = ref(0)
export const isKeeping = () => holder !== null

export async function openQueue(next: Holder | null): Promise<void> {
  holder = next
  failures = 0
  window.clearTimeout(timer)
  await reread()
}

async function list(mine: Holder): Promise<Waiting[]> {
  const kept = await (await shelf()).getAllFromIndex('queue', 'account', mine.account)
  const entries: Waiting[] = []
  for (const one of kept.sort((a, b) => a.seq! - b.seq!)) {
    const entry = await unsealJson<Sealable>(mine.key, one.entry).catch(() => null)
    if (entry) entries.push({ ...entry, seq: one.seq! }) // sealed under a key of before the server's own was renewed: it cannot be read
  }
  return entries
}

async function reread(): Promise<void> {
  const mine = holder
  const entries = mine ? await list(mine) : []
  if (holder === mine) waiting.value = entries
}

async function changed(): Promise<void> {
  await reread()
  channel?.postMessage('changed')
}

async function rewrite(mine: Holder, { seq, ...entry }: Waiting, withFiles = true): Promise<void> {
  const sealed = await sealJson(mine.key, entry)
  const change = (await shelf()).transaction('queue', 'readwrite')
  const kept = await change.store.get(seq)
  if (kept) await change.store.put({ ...kept, entry: sealed, files: withFiles ? kept.files : [] })
  await change.done
}

async function drop(seq: number): Promise<void> {
  await (await shelf()).delete('queue', seq)
}

/** Nothing is wrong with what was sent: the server cannot take it now, or does not know the person any more. */
const passing = (problem: Problem) => problem.retry || problem.status >= 500 || problem.status === 429
const stranger = (problem: Problem) => problem.status === 401 || ['csrf', 'second-factor-owed', 'pin-required'].includes(problem.code)

async function send(mine: Holder, entry: Waiting): Promise<void> {
  const kept = (await (await shelf()).get('queue', entry.seq)) as Kept
  for (const [n, file] of entry.files.entries()) {
    if (file.id !== null) continue
    const content = new File([await unseal(mine.key, kept.files[n]!)], file.name, { type: file.type })
    file.id = (await upload(entry.incident, content, { key: file.key })).id
    await rewrite(mine, entry)
  }
  const body = entry.act === 'feed-back' ? { ...entry.body, files: [...(entry.brought ?? []), ...entry.files.map((file) => file.id)] } : entry.body
  await actOnAssignment(entry.assignment, entry.act, body, { key: entry.key })
}

/** Sends all that waits. What the server cannot take now holds back only what comes after it on the same assignment. */
async function sendAll(): Promise<void> {
  const mine = holder
  if (!mine?.confirmed) return
  const held = new Set<string>()
  for (;;) {
    const next = (await list(mine)).find((one) => one.problem === null && !held.has(one.assignment))
    if (!next || holder !== mine) break
    try {
      await send(mine, next)
      await drop(next.seq)
    } catch (error) {
      if (!(error instanceof Refused) || stranger(error.problem)) throw error
      if (passing(error.problem)) {
        held.add(next.assignment)
        continue
      }
      await rewrite(mine, { ...next, problem: error.problem })
    }
    await changed()
    settled.value++
  }
  if (held.size > 0) throw new NoAnswer()
}

/** Sends what waits, if anything does; comes back by itself while the server gives no answer. Never throws. */
export function drain(): Promise<void> {
  if (round) {
    again = true
    return round
  }
  if (!holder?.confirmed) return Promise.resolve()
  window.clearTimeout(timer)
  round = navigator.locks
    .request('hufu-queue', async () => {
      do {
        again = false
        await sendAll()
      } while (again)
      failures = 0
    })
    .catch((error: unknown) => {
      if (!(error instanceof Refused)) timer = window.setTimeout(drain, backoff(failures++, Math.random()))
      if (!(error instanceof Refused) && !(error instanceof NoAnswer)) console.error(error)
    })
    .finally(() => {
      round = null
      if (again) {
        again = false
        void drain() // asked for while this one was failing
      }
    })
  return round
}

/** Puts something at the end of the queue. Its number. */
async function put(mine: Holder, entry: Entry, files: File[]): Promise<number> {
  const attached = files.map((file): Attached => ({ name: file.name, type: file.type, key: newKey(), id: null }))
  const whole: Sealable = { ...entry, key: newKey(), files: attached, problem: null }
  const kept: Kept = { account: mine.account, entry: await sealJson(mine.key, whole), files: [] }
  for (const file of files) kept.files.push(await seal(mine.key, await file.arrayBuffer()))
  const seq = await (await shelf()).add('queue', kept)
  await changed()
  return seq
}

/**
 * Keeps what was done and sends it, everything before it first.
 *
 * @param wait whether an answer can be expected at once; otherwise it goes out when the network is back
 * @throws Refused when the server answered that it cannot be; nothing of it is kept then
 */
export async function submit(entry: Entry, files: File[], wait: boolean): Promise<'sent' | 'kept'> {
  const mine = holder
  if (!mine) throw new NoAnswer()
  const seq = await put(mine, entry, files)
  if (!wait) {
    void drain()
    return 'kept'
  }
  await drain()
  const left = (await list(mine)).find((one) => one.seq === seq)
  if (!left) return 'sent'
  if (left.problem === null) return 'kept'
  await drop(seq)
  await changed()
  throw new Refused(left.problem)
}

/** Something refused goes out once more, under a new key, since it is asked anew; on wish without what is attached. */
export async function tryAgain(entry: Waiting, withFiles: boolean): Promise<void> {
  if (!holder) return
  const files = withFiles ? entry.files.map((file) => ({ ...file, key: file.id ? file.key : newKey() })) : []
  await rewrite(holder, { ...entry, key: newKey(), files, problem: null }, withFiles)
  await changed()
  await drain()
}

/** Something refused was read and is not needed any more. */
export async function dismiss(entry: Waiting): Promise<void> {
  await drop(entry.seq)
  await changed()
}
