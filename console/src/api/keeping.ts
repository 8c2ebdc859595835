/** Requests about keeping the installation in order: health, backups, personal data that is due. */
import { get, post, remove } from './client'
import type { Instant } from './wire'

export interface BackupRun { at: Instant; account: string; file: string; position: number | null; success: boolean; reason: string | null }
export interface KeptData { id: string; kind: 'incident' | 'warning'; title: string; since: Instant; due: Instant | null; hold: { id: number; reason: string; by: string; at: Instant } | null }
// GET /api/admin/backups
export interface Copies {
  fine: boolean
  standing: 'made' | 'failed' | 'overdue' | 'never'
  places: { folder: string | null; keys: string | null }
  plan: { hour: number | null; kept: number }
  backup: BackupRun | null
  trial: BackupRun | null
  working: { kind: 'backup' | 'trial'; since: Instant; step: string | null } | null
}
export interface HealthReport {
  now: Instant
  database: { fine: boolean; version: string; own: boolean; bytes: number }
  letters: { fine: boolean; waiting: number; oldest: Instant | null }
  clocks: { fine: boolean; trusted: boolean; departureMillis: number; running: number; late: number }
  disk: { fine: boolean; freeBytes: number; totalBytes: number }
  chain: { fine: boolean; position: number; signed: { position: number; hash: string; at: Instant } | null; agrees: boolean }
  copies: Copies
  data: { fine: boolean; days: number | null; overdue: number; kept: KeptData[] }
}

export const readHealth = () => get<HealthReport>('/api/admin/health')
export const chooseFolders = (folder: string, keys: string) => post<void>('/api/admin/backup-folders', { folder, keys })
export const backUp = () => post<BackupRun>('/api/admin/backups', {})
export const readBackups = () => get<Copies>('/api/admin/backups')
export const tryBackup = () => post<Copies>('/api/admin/backups/trial', {})
export const scheduleBackups = (hour: number | null, kept: number) => post<Copies>('/api/admin/backup-schedule', { hour, kept })
export const decideRetention = (days: number | null) => post<void>('/api/admin/retention', { days })
export const holdData = (ground: string, reason: string) => post<void>('/api/admin/retention/holds', { ground, reason })
export const liftHold = (hold: number) => remove(`/api/admin/retention/holds/${hold}`)
