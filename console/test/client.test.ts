import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { act, NoAnswer, Refused, rememberCsrf } from '../src/api/client'

const calls: { path: string; headers: Record<string, string> }[] = []
let answers: (Response | 'lost')[] = []
const ok = () => new Response('{"position":1,"versions":{},"created":{}}', { status: 200, headers: { 'content-type': 'application/json' } })

beforeEach(() => {
  calls.length = 0
  vi.useFakeTimers()
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    calls.push({ path, headers: init.headers as Record<string, string> })
    const answer = answers.shift()
    return answer === undefined || answer === 'lost' ? Promise.reject(new TypeError('lost')) : Promise.resolve(answer)
  })
  rememberCsrf({ header: 'X-CSRF', token: 'abc' })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
async function settled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  await vi.runAllTimersAsync()
  return promise
}

describe('an act', () => {
  it('goes again under the same key when the connection is lost', async () => {
    answers = ['lost', ok()]
    await settled(act('/api/x', { a: 1 }, { version: 7 }))
    expect(calls).toHaveLength(2)
    expect(calls[0]!.headers['Idempotency-Key']).toMatch(/^[0-9a-z]{20}$/)
    expect(calls[1]!.headers['Idempotency-Key']).toBe(calls[0]!.headers['Idempotency-Key'])
    expect(calls[0]!.headers).toMatchObject({ 'X-CSRF': 'abc', 'If-Match': '"7"' })
  })
  it('keeps its key until it is answered, so that pressing again is not doing again', async () => {
    answers = ['lost', 'lost', 'lost']
    await expect(settled(act('/api/x', { a: 2 }))).rejects.toBeInstanceOf(NoAnswer)
    answers = [ok(), ok()]
    await settled(act('/api/x', { a: 2 }))
    await settled(act('/api/x', { a: 2 }))
    const keys = calls.map((call) => call.headers['Idempotency-Key'])
    expect(keys[3]).toBe(keys[0])
    expect(keys[4]).not.toBe(keys[0])
  })
  it('is not repeated when it was refused', async () => {
    answers = [new Response('{"code":"conditions-open","title":"x","status":409}', { status: 409, headers: { 'content-type': 'application/problem+json' } })]
    const refused = await settled(act('/api/x', { a: 3 })).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Refused)
    expect((refused as Refused).problem).toMatchObject({ code: 'conditions-open', clause: null })
    expect(calls).toHaveLength(1)
  })
  it('says who acts at a device', async () => {
    answers = [ok()]
    await settled(act('/api/x', { a: 4 }, { person: { account: 'u1', pin: '2468' } }))
    expect(calls[0]!.headers).toMatchObject({ 'Hufu-Account': 'u1', 'Hufu-Pin': '2468' })
  })
})
