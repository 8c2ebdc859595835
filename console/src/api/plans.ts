/** The plan room on the wire: a plan as a person reads it, its review, and two of them side by side. */
import { get, getText, post, postFile } from './client'
import type { Grade, LevelName, PostKind } from './wire'

// GET /api/plans
export interface PlanEdition {
  name: string; id: string; edition: string; title: string; document: string; issuer: string; jurisdiction: string
  since: string | null; inForce: boolean; hash: string
}
export interface PlanMark { kind: 'assumption' | 'erratum'; text: string; sourceSays: string | null }
export interface PlanDuty { id: string; text: string; phase: 'standing' | 'response' | 'aftermath'; when: string; clause: string; marks: PlanMark[] }
export interface PlanItem { id: string; text: string; clause: string }
export interface PlanPost { id: string; kind: PostKind; title: string; holder: string; sectors: string[]; clause: string; marks: PlanMark[] }
export interface PlanGroup { id: string; name: string; leads: string[]; members: string[]; duties: PlanDuty[]; clause: string; marks: PlanMark[] }
export interface PlanMember { id: string; name: string; duties: PlanDuty[]; groups: string[]; clause: string; marks: PlanMark[] }
export interface PlanBody { name: string; units: string[]; duties: PlanDuty[]; clause: string }
export interface PlanOrganisation {
  headquarters: string; superior: string; clause: string; marks: PlanMark[]; posts: PlanPost[]
  standIns: { post: string; by: string; clause: string; marks: PlanMark[] }[]
  office: PlanBody; taskForce: PlanBody | null; members: PlanMember[]; groups: PlanGroup[]
  roles: { id: string; name: string; binding: 'by-place' | 'by-sector' | 'by-hand'; candidates: string[]; clause: string; marks: PlanMark[] }[]
}
export interface PlanGrade { grade: Grade; deaths: number; injuries: number; lossYuan: number; socialImpact: Grade | null; graveCourse: boolean; level: LevelName | null; clause: string }
export interface PlanLevel {
  level: LevelName; grounds: { id: string; when: string; text: string; clause: string; marks: PlanMark[] }[]
  proposed: boolean; proposerClause: string; activators: PostKind[]; activatorsClause: string
  calls: { who: string; how: string; clause: string }[]; onScene: boolean; measures: PlanDuty[]; clause: string; marks: PlanMark[]
}
export interface PlanResponse { deathsCount: string; injuriesCount: string; gradingClause: string; gradingMarks: PlanMark[]; grades: PlanGrade[]; levels: PlanLevel[] }
export interface PlanClock {
  id: string; what: string; obligors: string[]; to: string[]; when: string; minutes: number | null; workdays: number | null; wording: 'at-once' | 'promptly' | null; assumedMinutes: number | null
  from: 'occurrence' | 'receipt' | 'known' | 'oral-report' | 'query' | null; clause: string; marks: PlanMark[]
}
export interface PlanGuide { id: string; name: string; steps: { id: string; text: string }[]; clause: string; marks: PlanMark[] }
export interface PlanThreshold { all: { figure: string; name: string; above: number; included: boolean; hours: number }[]; clause: string; marks: PlanMark[] }
export interface PlanWarned {
  clause: string; marks: PlanMark[]
  colours: { colour: string; issuers: string[]; across: string; approver: PostKind | null; effect: string; thresholds: PlanThreshold[]; bodies: { name: string; duties: PlanDuty[] }[]; clause: string; marks: PlanMark[] }[]
  notices: { id: string; bodies: string[]; colours: string[]; text: string; clause: string; marks: PlanMark[] }[] // without colours: for the lifting
  preparedness: { colour: string; duties: PlanDuty[]; clause: string }[]; contents: PlanItem[]; reductionList: boolean
}
export interface PlanAfter {
  ending: string; byGrade: { grade: Grade; headquarters: string; clause: string }[]; conditions: PlanItem[]; superiorOrderAfterTransfer: boolean; clause: string; marks: PlanMark[]
  releaseBody: string; releaseApprovers: PostKind[]; releaseClause: string; protection: { who: string; gear: string[]; clause: string }[]
  tasks: PlanDuty[]; evaluation: { when: string; to: string[]; clause: string; marks: PlanMark[] }[]
}
export interface PlanOverview {
  inherits: string | null; inherited: string[]; scope: string; hazards: string[]; phases: string[]; facilities: string[]; fallback: boolean
  exclusions: { text: string; toTitle: string | null; clause: string }[]; clause: string; marks: PlanMark[]; scopeMarks: PlanMark[]
  counts: { posts: number; members: number; duties: number; groups: number; levels: number; clocks: number; guides: number; steps: number; assumptions: number; errata: number }
  upkeep: { who: string; text: string; every: string | null; clause: string; marks: PlanMark[] }[]
}
// GET /api/plans/{name}
export interface PlanPage {
  edition: PlanEdition; overview: PlanOverview; organisation: PlanOrganisation; response: PlanResponse; clocks: PlanClock[]; guides: PlanGuide[]; warnings: PlanWarned; after: PlanAfter
}
export type Severity = 'error' | 'warning' | 'note'
// GET /api/plans/{name}/findings
export interface PlanFinding {
  code: string; severity: Severity; plan: string; title: string; titleEn: string; message: string; messageEn: string; cure: string; cureEn: string; page: boolean
  places: { plan: string; clause: string; file: string; line: number; path: string }[]
}
// GET /api/plans/compare?left=&right=
export interface PlanDifference { section: string; change: 'new' | 'gone' | 'renamed' | 'merged' | 'changed'; what: string; left: string; right: string; leftClause: string; rightClause: string }
export interface PlanComparison { left: PlanEdition; right: PlanEdition; differences: PlanDifference[] }

const id = encodeURIComponent
export const listPlans = () => get<PlanEdition[]>('/api/plans')
export const readPlan = (name: string) => get<PlanPage>(`/api/plans/${id(name)}`)
export const readFindings = (name: string) => get<PlanFinding[]>(`/api/plans/${id(name)}/findings`)
export const readRule = (code: string) => getText(`/api/rules/${id(code)}`)
export const comparePlans = (left: string, right: string) => get<PlanComparison>(`/api/plans/compare?left=${id(left)}&right=${id(right)}`)

// GET /api/plan-proposals : editions that somebody proposed to put in force, the open ones first
export interface PlanProposal {
  id: string; name: string; title: string; hash: string; proposedBy: string; proposedAt: string
  state: 'open' | 'confirmed' | 'withdrawn'; decidedBy: string | null; decidedAt: string | null; reason: string | null; mine: boolean
}
// POST /api/admin/packs?dryRun= with a zip
export interface PackBrought {
  dryRun: boolean; jurisdiction: string | null; plans: { edition: PlanEdition; known: boolean; now: string | null; differences: number }[]
  broken: boolean; findings: PlanFinding[]; leftAside: string[]
}
export const listProposals = () => get<PlanProposal[]>('/api/plan-proposals')
export const proposeEdition = (hash: string) => post<PlanProposal>(`/api/admin/editions/${id(hash)}/in-force`, {})
export const confirmProposal = (proposal: string) => post<void>(`/api/plan-proposals/${id(proposal)}/confirm`, {})
export const withdrawProposal = (proposal: string, reason: string) => post<void>(`/api/plan-proposals/${id(proposal)}/withdraw`, { reason })
export const bringPacks = (zip: File, dryRun: boolean) => postFile<PackBrought>(`/api/admin/packs?dryRun=${dryRun}`, zip, 'application/zip')
