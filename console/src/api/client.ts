import type { ActDone, FileDone, Problem } from './wire'

/** A refusal or an error that the server explained (RFC 9457). */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title)
  }
}

/** Nothing came back: whether the act was done is not known; asking again with the same key settles it. */
export class NoAnswer extends Error {
  constructor() {
    super('no-answer')
  }
}

/** Who acts at a device that nobody is signed in to. */
export interface PersonAtDevice {
  account: string
  pin: string
}

export interface ActOptions {
  /** the version that the decision rests on */
  version?: number
  person?: PersonAtDevice
  /** the request's own key, where its sender keeps it and sends again by himself: one attempt, and no answer within a while is none */
  key?: string
}

let csrf: { header: string; token: string } | null = null
let signedOut: () => void = () => {}

let spoken: () => string = () => 'zh'
/** In which language the server is asked to answer. */
export const onLanguage = (language: () => string) => {
  spoken = language
}

export const rememberCsrf = (value: { header: string; token: string } | null) => {
  csrf = value
}
/** What happens when the server no longer knows the session. */
export const onSignedOut = (listener: () => void) => {
  signedOut = listener
}

export const tellSignedOut = () => signedOut()

/** A network that swallows requests answers nothing at all: after this long it counts as none. */
export const patience = (milliseconds: number): AbortSignal => AbortSignal.timeout(milliseconds)
const ACT_MS = 20_000
const UPLOAD_MS = 120_000

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function problemOf(answer: Response): Promise<Problem> {
  const empty: Problem = {
    type: 'about:blank', code: `http-${answer.status}`, title: '', titleEn: answer.statusText, detail: '', detailEn: '',
    status: answer.status, clause: null, field: null, retry: answer.status >= 500, details: {},
  }
  if (!(answer.headers.get('content-type') ?? '').includes('json')) return empty
  try {
    return { ...empty, ...((await answer.json()) as Partial<Problem>) }
  } catch {
    return empty
  }
}

async function send(path: string, init: RequestInit): Promise<Response> {
  let answer: Response
  try {
    answer = await fetch(path, { credentials: 'same-origin', cache: 'no-store', ...init, headers: { 'Accept-Language': spoken(), ...init.headers } })
  } catch {
    throw new NoAnswer()
  }
  if (answer.ok) return answer
  const problem = await problemOf(answer)
  if (problem.code === 'signed-out' && path !== '/api/session') signedOut()
  throw new Refused(problem)
}

async function bodyOf<T>(answer: Response): Promise<T> {
  const text = await answer.text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

const csrfHeader = (): Record<string, string> => (csrf === null ? {} : { [csrf.header]: csrf.token })

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return bodyOf<T>(await send(path, { headers: { Accept: 'application/json' }, signal }))
}

/** A document as it is, for keeping. */
export async function getFile(path: string): Promise<Blob> {
  return (await send(path, {})).blob()
}

export async function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json', ...csrfHeader() }
  return bodyOf<T>(await send(path, { method: 'POST', headers, body: JSON.stringify(body), signal }))
}

export async function put<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json', ...csrfHeader() }
  return bodyOf<T>(await send(path, { method: 'PUT', headers, body: JSON.stringify(body) }))
}

export async function getText(path: string): Promise<string> {
  return (await send(path, { headers: { Accept: 'text/markdown, text/plain' } })).text()
}

export async function postFile<T>(path: string, file: Blob, type: string): Promise<T> {
  return bodyOf<T>(await send(path, { method: 'POST', headers: { 'Content-Type': type, ...csrfHeader() }, body: file }))
}

/** A table that is entered once under its key, however often it is sent. */
export async function postTable<T>(path: string, file: File, key: string): Promise<T> {
  const type = file.name.toLowerCase().endsWith('.csv') ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return bodyOf<T>(await send(path, { method: 'POST', headers: { 'Content-Type': type, 'Idempotency-Key': key, ...csrfHeader() }, body: file }))
}

export async function postText<T>(path: string, body: string, type: string): Promise<T> {
  return bodyOf<T>(await send(path, { method: 'POST', headers: { 'Content-Type': type, ...csrfHeader() }, body }))
}

export async function remove(path: string): Promise<void> {
  await send(path, { method: 'DELETE', headers: csrfHeader() })
}

/** 20 characters of [0-9a-z]; not randomUUID, which a browser offers on secure pages only. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => (byte % 36).toString(36)).join('')
}

/** Keys of acts that got no answer yet: pressed again with the same content, they go out under the same key. */
const unanswered = new Map<string, string>()

/** An act. Tries a lost connection three times under one key, so that it is done once or not at all. */
export async function act(path: string, body: object, options: ActOptions = {}): Promise<ActDone> {
  const text = JSON.stringify(body)
  const content = options.key ?? `${path} ${text}`
  const key = options.key ?? unanswered.get(content) ?? newKey()
  unanswered.set(content, key)
  const headers: Record<string, string> = { 'Content-Type': 'application/json', Accept: 'application/json', 'Idempotency-Key': key, ...csrfHeader() }
  if (options.version !== undefined) headers['If-Match'] = `"${options.version}"`
  if (options.person) {
    headers['Hufu-Account'] = encodeURIComponent(options.person.account)
    headers['Hufu-Pin'] = options.person.pin
  }
  for (let attempt = 1; ; attempt++) {
    try {
      const done = await bodyOf<ActDone>(await send(path, { method: 'POST', headers, body: text, signal: options.key ? patience(ACT_MS) : undefined }))
      unanswered.delete(content)
      return done
    } catch (error) {
      if (error instanceof Refused) {
        unanswered.delete(content)
        throw error
      }
      if (attempt === 3 || options.key) throw error
      await pause(400 * attempt)
    }
  }
}

/** Under a key it stays one file, however often it is sent. */
export async function upload(incident: string, file: File, { person, key }: ActOptions = {}): Promise<FileDone> {
  const form = new FormData()
  form.append('file', file)
  const headers: Record<string, string> = { ...csrfHeader() }
  if (key) headers['Idempotency-Key'] = key
  if (person) Object.assign(headers, { 'Hufu-Account': encodeURIComponent(person.account), 'Hufu-Pin': person.pin })
  return bodyOf<FileDone>(await send(`/api/files?incident=${encodeURIComponent(incident)}`, { method: 'POST', headers, body: form, signal: key ? patience(UPLOAD_MS) : undefined }))
}
