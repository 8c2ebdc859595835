/** Requests about the way from an empty installation to the first test. */
import { get, post } from './client'
import type { BackupRun } from './keeping'

export type StepState = 'open' | 'begun' | 'done'
// GET /api/admin/first-steps
export interface FirstSteps {
  jurisdiction: { state: StepState; name: string | null; folders: { folder: string; title: string }[] }
  packs: { state: StepState; plans: string[] }
  units: { state: StepState; units: number; silent: number }
  posts: { state: StepState; posts: number; vacant: number; officers: string[] }
  tls: { state: StepState; speaks: 'own' | 'made' | 'proxy' | 'none'; local: boolean }
  backup: { state: StepState; folder: string | null; last: BackupRun | null }
  test: { state: StepState; incident: string | null; title: string | null }
}

export const readFirstSteps = () => get<FirstSteps>('/api/admin/first-steps')
export const loadPacks = (packs: string[]) => post<FirstSteps>('/api/admin/first-steps/packs', { packs })
