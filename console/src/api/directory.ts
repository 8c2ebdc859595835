/** Units, people and posts on the wire. */
import { get, post, postFile, put, remove } from './client'
import type { BadCell } from './reduction'

export interface UnitName { id: number | null; name: string; documents: string[]; since: string | null; current: boolean }
export interface UnitLine { id: number | null; phone: string; kind: 'duty' | 'fax'; sources: { document: string; clause: string }[] }
// GET /api/directory/units
export interface Unit { id: string; name: string; kind: string; tier: number; parent: string | null; area: string | null; local: boolean; names: UnitName[]; lines: UnitLine[] }
export interface HeldPost { id: number; plan: string; post: string; title: string; since: string | null; until: string | null; now: boolean }
export interface Way { id: number; kind: 'mobile' | 'phone' | 'email'; value: string }
export interface Person { account: string; name: string; unit: string | null; posts: HeldPost[]; ways: Way[]; confirmed: string | null; stale: boolean }
// GET /api/directory/people
export interface PeoplePage { confirmed: string; people: Person[] }
export interface Holder { id: number; account: string; name: string; since: string | null; until: string | null; now: boolean }
export interface StandIn { id: number; account: string; name: string; since: string; until: string | null; document: string; now: boolean }
export interface Post { post: string; kind: string; title: string; holder: string; clause: string; vacant: boolean; holders: Holder[]; standIns: StandIn[]; rule: string | null }
// GET /api/directory/posts
export interface PlanPosts { plan: string; title: string; posts: Post[] }
// GET /api/directory/staleness: people counted
export interface Staleness { unit: string | null; people: number; stale: number; unreachable: number }
export type TableKind = 'units' | 'people'
export interface TableTried { upload: string; rows: number; good: number; badRows: number; faults: BadCell[]; added: number; changed: number; same: number; waitsUntil: string }
export interface TableDone { added: number; changed: number }

const id = encodeURIComponent
const ADMIN = '/api/admin/directory'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const listUnits = () => get<Unit[]>('/api/directory/units')
export const listPeople = (unit: string) => get<PeoplePage>(`/api/directory/people${unit === '' ? '' : `?unit=${id(unit)}`}`)
export const listPosts = () => get<PlanPosts[]>('/api/directory/posts')
export const listStaleness = () => get<Staleness[]>('/api/directory/staleness')
export const confirmContacts = (account: string) => post<void>(`/api/directory/people/${id(account)}/confirm`, {})

export const addUnit = (body: { id: string; name: string; kind: string; tier: number; parent: string }) => post<void>(`${ADMIN}/units`, body)
export const addName = (unit: string, body: { name: string; document: string; since: string }) => post<void>(`${ADMIN}/units/${id(unit)}/names`, body)
export const addLine = (unit: string, body: { phone: string; kind: string; document: string }) => post<void>(`${ADMIN}/units/${id(unit)}/lines`, body)
export const removeFromUnit = (unit: string, what: 'names' | 'lines', row: number) => remove(`${ADMIN}/units/${id(unit)}/${what}/${row}`)
export const addPerson = (body: { account: string; name: string; unit: string }) => post<void>(`${ADMIN}/people`, body)
export const addPost = (account: string, body: { plan: string; post: string; since: string; until: string }) => post<void>(`${ADMIN}/people/${id(account)}/posts`, body)
export const endPost = (account: string, row: number, until: string) => post<void>(`${ADMIN}/people/${id(account)}/posts/${row}/end`, { until })
export const setContacts = (account: string, body: { mobiles: string[]; phones: string[]; emails: string[] }) => put<void>(`${ADMIN}/people/${id(account)}/contacts`, body)
export const setStandIns = (plan: string, one: string, standIns: { account: string; since: string; until: string | null; document: string }[]) =>
  put<void>(`${ADMIN}/posts/${id(plan)}/${id(one)}/stand-ins`, { standIns })
export const tryTable = (kind: TableKind, file: File) => postFile<TableTried>(`${ADMIN}/tables/${kind}/uploads`, file, file.name.toLowerCase().endsWith('.csv') ? 'text/csv' : XLSX)
export const confirmTable = (kind: TableKind, upload: string) => post<TableDone>(`${ADMIN}/tables/${kind}/uploads/${id(upload)}/confirm`, {})
export const tableFile = (kind: TableKind, format: 'csv' | 'xlsx') => `${ADMIN}/tables/${kind}/file?format=${format}`
