/** Several tabs of one browser: modules of their own on one lock, one channel and one server, all invented. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type * as Live from '../src/api/live'

type Tab = typeof Live
class Stream {
  static open: Stream[] = []
  onopen: (() => void) | null = null
  onerror: (() => void) | null = null
  private heard = new Map<string, (event: MessageEvent<string>) => void>()
  constructor(readonly url: string) {
    Stream.open.push(this)
  }
  addEventListener(kind: string, listener: (event: MessageEvent<string>) => void) {
    this.heard.set(kind, listener)
  }
  say(kind: string, data: unknown) {
    this.heard.get(kind)?.({ data: JSON.stringify(data) } as MessageEvent<string>)
  }
  close() {
    Stream.open = Stream.open.filter((one) => one !== this)
  }
}

class Channel {
  static all = new Set<Channel>()
  onmessage: ((event: { data: unknown }) => void) | null = null
  constructor(readonly name: string) {
    Channel.all.add(this)
  }
  postMessage(data: unknown) {
    for (const other of Channel.all) if (other !== this && other.name === this.name) other.onmessage?.({ data: structuredClone(data) })
  }
  close() {
    Channel.all.delete(this)
  }
}

/** The Web Locks of one name, as far as they are used. */
class Locks {
  private holder: { rob: (error: Error) => void } | null = null
  private queue: (() => void)[] = []
  request(_: string, options: { signal?: AbortSignal; steal?: boolean }, work: () => Promise<void> | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const grant = () => {
        if (options.signal?.aborted) return this.next()
        const mine = (this.holder = { rob: reject })
        void Promise.resolve(work()).then(() => {
          resolve()
          if (this.holder === mine) this.next()
        })
      }
      options.signal?.addEventListener('abort', () => reject(new Error('aborted')))
      if (options.steal) {
        this.holder?.rob(new Error('stolen'))
        grant()
      } else if (this.holder) this.queue.push(grant)
      else grant()
    })
  }
  private next() {
    this.holder = null
    this.queue.shift()?.()
  }
}

const newTab = async (): Promise<Tab> => {
  vi.resetModules()
  const tab = await import('../src/api/live')
  tab.startLive()
  await vi.advanceTimersByTimeAsync(0)
  return tab
}
const change = (position: number) => ({ position, incidents: ['a'], assignments: [], important: [] })
const heard = (tab: Tab): unknown[] => {
  const all: unknown[] = []
  tab.listen((one) => all.push(one === 'reset' ? one : one.position))
  return all
}
const stream = () => {
  expect(Stream.open).toHaveLength(1)
  return Stream.open[0]!
}
let tabs: Tab[] = []

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', Stream)
  vi.stubGlobal('BroadcastChannel', Channel)
  Object.defineProperty(navigator, 'locks', { value: new Locks(), configurable: true })
})
afterEach(() => {
  tabs.forEach((tab) => tab.stopLive())
  tabs = []
  Stream.open = []
  Channel.all.clear()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('reads one stream for all tabs, and every tab hears everything once', async () => {
  tabs = [await newTab(), await newTab()]
  const [first, second] = tabs.map(heard)
  stream().onopen?.()
  for (const position of [4, 5, 5, 4, 6]) stream().say('change', change(position))
  expect(first).toEqual([4, 5, 6])
  expect(second).toEqual([4, 5, 6])
})

it('tells every tab of a changed roster, and once more when the stream came back', async () => {
  tabs = [await newTab(), await newTab()]
  const [first, second] = tabs as [Tab, Tab]
  const told = [0, 0]
  first.listenToRosters(() => told[0]!++)
  second.listenToRosters(() => told[1]!++)
  stream().onopen?.()
  expect(told).toEqual([0, 0])
  stream().say('roster', { units: ['fire-brigade'] })
  expect(told).toEqual([1, 1])
  second.tellSound('posts') // the stream is opened anew
  expect(stream().url).toContain('sound=posts')
  stream().onopen?.()
  expect(told).toEqual([2, 2])
})

it('goes on after what it heard last when the tab that read is closed', async () => {
  tabs = [await newTab(), await newTab()]
  stream().onopen?.()
  stream().say('change', change(7))
  let rosters = 0
  tabs[1]!.listenToRosters(() => rosters++)
  tabs[0]!.stopLive()
  await vi.advanceTimersByTimeAsync(0)
  expect(stream().url).toBe('/api/live?after=7')
  stream().onopen?.()
  expect(rosters).toBe(1) // what changed between the two is told by nobody
})

it('takes over from a tab that sleeps, which only listens when it wakes', async () => {
  const freeze = () => [vi.spyOn(window, 'setTimeout').mockReturnValue(0 as never), vi.spyOn(window, 'setInterval').mockReturnValue(0 as never)]
  const thaw = (timers: { mockRestore: () => void }[]) => timers.forEach((one) => one.mockRestore())
  let frozen = freeze()
  tabs = [await newTab()]
  const old = stream()
  old.onopen?.()
  thaw(frozen)
  tabs.push(await newTab())
  const [asleep, awake] = tabs.map(heard)
  frozen = freeze()
  old.say('change', change(7))
  thaw(frozen)
  await vi.advanceTimersByTimeAsync(34_000)
  expect(stream()).toBe(old)
  await vi.advanceTimersByTimeAsync(7_000)
  expect(stream()).not.toBe(old)
  expect(stream().url).toBe('/api/live?after=7')
  stream().onopen?.()
  stream().say('change', change(8))
  expect(asleep).toEqual([7, 8])
  expect(awake).toEqual([7, 8])
})

it('goes on from where a reset says, also when that is lower', async () => {
  tabs = [await newTab()]
  const all = heard(tabs[0]!)
  stream().onopen?.()
  stream().say('change', change(90))
  stream().say('reset', { position: 12 })
  stream().say('change', change(13))
  expect(all).toEqual([90, 'reset', 13])
})

it('reads everything again after the connection was lost, and comes back after growing waits', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
  tabs = [await newTab()]
  const all = heard(tabs[0]!)
  stream().onopen?.()
  stream().say('change', change(3))
  for (const wait of [500, 1_000, 2_000]) {
    stream().onerror?.()
    expect(tabs[0]!.liveState.value).toBe('lost')
    await vi.advanceTimersByTimeAsync(wait - 1)
    expect(Stream.open).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(stream().url).toBe('/api/live?after=3')
  }
  stream().onopen?.()
  expect(all).toEqual([3, 'reset'])
})

it('says to the server whether the terminal in any tab can be heard, without losing its place', async () => {
  tabs = [await newTab(), await newTab()]
  stream().onopen?.()
  stream().say('change', change(5))
  tabs[1]!.tellSound(false)
  expect(stream().url).toBe('/api/live?after=5&sound=false')
  tabs[1]!.tellSound(true)
  expect(stream().url).toBe('/api/live?after=5&sound=true')
  tabs[1]!.tellSound(null)
  expect(stream().url).toBe('/api/live?after=5')
})
