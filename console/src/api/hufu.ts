/** Every request that the console makes, by name. */
import { act, get, getFile, patience, post, postText, put, rememberCsrf, remove, type ActOptions } from './client'
import type {
  AccountRow, ActDone, Board, Checklists, Comparison, Contacts, DeviceDone, Evaluation, ImportDone, Inbox, IncidentRow, LevelName, Matter, OfficialPaper, PaperNumber, PaperPrefix, PlanChoice, Preview, Reference, Replay,
  Session, SetupState, SupplyRow, TimelineRow, WarningRow, WarningSheet, WhatIfAnswer, WhatIfQuestion,
} from './wire'

const id = encodeURIComponent
const kept = (session: Session): Session => {
  rememberCsrf(session.csrf)
  return session
}

const SESSION_MS = 20_000
export const readSession = async () => kept(await get<Session>('/api/session', patience(SESSION_MS)))
export const signIn = async (account: string, pin: string, code?: string) => kept(await post<Session>('/api/session', { account, pin, code }))
export const signOut = () => remove('/api/session')
/** The key under which this browser may keep what the person could not send yet. */
export const readTerminalKey = async () => (await get<{ key: string }>('/api/me/terminal-key')).key
export const enrol = (code: string) => post<void>('/api/enrol', { code })

export const readReference = () => get<Reference>('/api/reference')
export const listIncidents = (state: 'open' | 'ended' | 'all') => get<IncidentRow[]>(`/api/incidents?state=${state}`)
export const readBoard = (incident: string) => get<Board>(`/api/incidents/${id(incident)}/board`)
export const readPreview = (incident: string, level: LevelName) => get<Preview>(`/api/incidents/${id(incident)}/preview?level=${level}`)
export const readTimeline = (incident: string) => get<TimelineRow[]>(`/api/incidents/${id(incident)}/timeline`)
export const readEvaluation = (incident: string) => get<Evaluation>(`/api/incidents/${id(incident)}/evaluation`)
export const evaluationAddress = (incident: string) => `/api/incidents/${id(incident)}/evaluation.docx`
export const readReplay = (incident: string) => get<Replay>(`/api/incidents/${id(incident)}/replay`)
/** The board as it was after a decision, or at a moment. */
export const readPastBoard = (incident: string, when: { position: number } | { moment: string }) =>
  get<Board>(`/api/incidents/${id(incident)}/replay/board?${'position' in when ? `position=${when.position}` : `moment=${id(when.moment)}`}`)
export const readComparison = (incidents: string[]) => get<Comparison>(`/api/comparison?${incidents.map((one) => `incident=${id(one)}`).join('&')}`)
const documentsPath = (of: 'incidents' | 'warnings', stream: string) => `/api/${of}/${id(stream)}/documents`
export const listDocuments = (of: 'incidents' | 'warnings', stream: string) => get<OfficialPaper[]>(documentsPath(of, stream))
const documentPath = (of: 'incidents' | 'warnings', stream: string, paper: OfficialPaper) => `${documentsPath(of, stream)}/${paper.kind}/${id(paper.subject)}`
export const documentAddress = (of: 'incidents' | 'warnings', stream: string, paper: OfficialPaper) => `${documentPath(of, stream, paper)}/document.docx`
export const numberDocument = (of: 'incidents' | 'warnings', stream: string, paper: OfficialPaper) => post<PaperNumber>(`${documentPath(of, stream, paper)}/number`, {})
export const voidDocument = (row: { incident: string; kind: string; subject: string }, reason: string) => post<void>(`${documentsPath(row.kind.startsWith('warning-') ? 'warnings' : 'incidents', row.incident)}/${row.kind}/${id(row.subject)}/number/void`, { reason })
export const listPaperPrefixes = () => get<PaperPrefix[]>('/api/paper-prefixes')
export const setPaperPrefix = (jurisdiction: string, prefix: string) => put<void>(`/api/admin/paper-prefixes/${id(jurisdiction)}`, { prefix })
export const readPaperRegister = (year: number) => get<PaperNumber[]>(`/api/paper-register?year=${year}`)
/** The open ones at once; with those that are over a page of {@link WARNINGS_PAGE} at a time, after the row `before`. */
export const listWarnings = (state: 'open' | 'all', before?: string) => get<WarningRow[]>(`/api/warnings?state=${state}${before === undefined ? '' : `&before=${id(before)}`}`)
export const WARNINGS_PAGE = 100
export const readWarning = (warning: string) => get<WarningSheet>(`/api/warnings/${id(warning)}`)
/** A bulletin in the form of CAP 1.2, or of the national release system. */
export const readBulletin = (warning: string, bulletin: string, form: 'cap' | 'national') => getFile(`/api/warnings/${id(warning)}/bulletins/${id(bulletin)}/${form}.xml`)
export const readInbox = () => get<Inbox>('/api/inbox', patience(SESSION_MS))
export const readContacts = (plan: string) => get<Contacts>(`/api/plans/${id(plan)}/contacts`)
export const readChecklists = (plan: string) => get<Checklists>(`/api/plans/${id(plan)}/checklists`)
export const listSupplies = () => get<SupplyRow[]>('/api/supplies')
export const planChoice = (matter: Matter, signal?: AbortSignal) => post<PlanChoice>('/api/plan-choice', matter, signal)
export const whatIf = (question: WhatIfQuestion, signal?: AbortSignal) => post<WhatIfAnswer>('/api/what-if', question, signal)

export const openIncident = (body: object) => act('/api/incidents', body)
export const actOnIncident = (incident: string, name: string, body: object, options?: ActOptions): Promise<ActDone> =>
  act(`/api/incidents/${id(incident)}/${name}`, body, options)
/** The assignment's id is `incident/body`; `~n` stays as it is. */
export const actOnAssignment = (assignment: string, name: string, body: object, options?: ActOptions): Promise<ActDone> =>
  act(`/api/assignments/${assignment.split('/').map(id).join('/')}/${name}`, body, options)
export const draftWarning = (body: object) => act('/api/warnings', body)
export const actOnWarning = (warning: string, name: string, body: object, options?: ActOptions): Promise<ActDone> => act(`/api/warnings/${id(warning)}/${name}`, body, options)
export const fileAddress = (file: string) => `/api/files/${id(file)}`
export const flashReportAddress = (incident: string, paper: string) => `/api/incidents/${id(incident)}/papers/${id(paper)}/flash.docx`

export const readSetup = () => get<SetupState>('/api/setup')
export const setUp = (body: { code: string; account: string; name: string; pin: string; packs: string[] }) => post<void>('/api/setup', body)
export const listAccounts = () => get<AccountRow[]>('/api/admin/accounts')
export const acceptClock = () => post<void>('/api/admin/clock', {})
export const unlockAccount = (account: string) => post<void>(`/api/admin/accounts/${id(account)}/unlock`, {})
export const importCsv = (text: string, dryRun: boolean) => postText<ImportDone>(`/api/admin/import?dryRun=${dryRun}`, text, 'text/csv;charset=UTF-8')
export const makeDevice = (unit: string, name: string) => post<DeviceDone>('/api/admin/devices', { unit, name })
