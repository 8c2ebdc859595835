/**
 * The JSON of the HTTP interface, as it stands on the wire. Only files in `api/` and `model/` may import it.
 * Instants are ISO 8601 with zone Z; durations ISO 8601; enums are kebab-case; absent values are null.
 * Problems are RFC 9457 (`application/problem+json`), see `Problem`.
 */
export type Instant = string
export type Duration = string
export type Grade = 'ordinary' | 'considerable' | 'major' | 'especially-major'
export type LevelName = 'I' | 'II' | 'III' | 'IV'
export type IncidentKind = 'real' | 'drill' | 'test'
export type Capability = 'duty-officer' | 'unit' | 'reader' | 'administrator'
export type PostKind = 'commander' | 'executive-deputy' | 'deputy' | 'office-director' | 'office'
export type Colour = 'red' | 'orange' | 'yellow' | 'blue'
export type Way = 'terminal' | 'telephone' | 'written' | 'fax' | 'sms' | 'in-person'
export type Stage = 'set-out' | 'arrived' | 'in-progress' | 'done' | 'cannot'
export type Origin = 'activation' | 'warning' | 'instruction' | 'superior' | 'mobilisation' | 'roll-call'

export interface Problem {
  type: string // urn:hufu:problem:<code>
  code: string // the refusal's stable code, e.g. "conditions-open"
  title: string // Chinese
  titleEn: string
  detail: string // what is wrong and what to do, Chinese
  detailEn: string
  status: number
  clause: string | null // cited with its document
  field: string | null // JSON pointer
  retry: boolean
  details: Record<string, string>
}

// GET /api/session (200, or 401 problem) · POST /api/session {account, pin} · DELETE /api/session
export interface Session {
  account: string
  name: string
  unit: string | null
  unitName: string | null
  posts: { plan: string; post: string; title: string }[]
  capabilities: Capability[]
  device: string | null
  demonstration: boolean
  csrf: { header: string; token: string } // to be sent with every POST/DELETE
  expiresAt: Instant
  owesFactor: boolean // nothing but setting up the second factor is open
}

// GET /api/reference
export interface Reference {
  jurisdiction: { code: string; name: string; areas: { code: string; name: string }[]; atOnceMinutes: number; promptlyMinutes: number }
  plans: PlanBrief[]
  units: { id: string; name: string; kind: string; area: string | null; lines: { phone: string; kind: 'duty' | 'fax' }[] }[]
  demonstration: boolean
  now: Instant
  people?: { account: string; name: string; unit: string | null; posts: { plan: string; post: string }[] }[] // for duty officers: who decides on the telephone, who stands in
}
export interface PlanBrief {
  id: string; edition: string; title: string; document: string; hash: string; scope: string
  hazards: string[]; phases: string[]; facilities: string[]
  words: Record<string, string> // Chinese name of each hazard, phase and kind of facility
  exclusions: { hazard: string | null; phase: string | null; facility: string | null; text: string; toTitle: string | null; clause: string }[]
  accidents: { code: string; name: string }[] // from the guides, without "general"
  posts: { id: string; kind: PostKind; title: string; holder: string }[]
  levels: LevelName[]
  roles?: { id: string; name: string; candidates: string[]; hasAccount: boolean }[] // who may have reported, beside the units
  addressees?: { id: string; name: string }[] // to whom reports and the evaluation may go
  judgements?: { code: string; text: string }[] // other judgements that the plan names, for Judgement.judged
}

// POST /api/what-if : WhatIfQuestion -> WhatIfAnswer (same keys as `./hufu what-if --json`, see docs/what-if.md)
export interface WhatIfQuestion {
  plan: string; deaths?: number; serious?: number; poisoned?: number; missing?: number; loss?: number
  noFigures?: boolean; undetermined?: boolean; mayBecome?: Grade; beyond?: 'county' | 'city'
  across?: 'county' | 'city' | 'province'; socialImpact?: Grade; graveCourse?: boolean; foreigners?: boolean; at?: string
}
export interface WhatIfAnswer {
  grade: Grade | 'undetermined'; gradeFloor: Grade | null; gradeWithMissing: Grade | null; gradeClause: string
  level: LevelName | null; levels: LevelName[]; levelReasons: { level: LevelName; clause: string; text: string; assumed: boolean }[]
  proposer: 'office' | null; activators: PostKind[]; activatorsAssumed: PostKind[]
  clocks: WhatIfClock[]; units: WhatIfUnit[]; guides: string[]
  ending: { rule: 'who-activated' | 'by-grade'; posts: PostKind[]; conditions: string[] }
}
export interface WhatIfClock {
  what: string; obligor: string; to: string; minutes: number | null; workdays?: number; wording?: 'at-once' | 'promptly'; assumedMinutes?: number
  from: 'occurrence' | 'receipt' | 'known' | 'oral-report' | 'query'; clause: string
}
export interface WhatIfUnit { name: string; role: string; groups: { name: string; lead: boolean }[]; called: string }

// POST /api/plan-choice : Matter -> PlanChoice ; what is left out is not known yet
export interface Matter { hazard?: string; phase?: string; facility?: string; area?: string }
export interface PlanChoice {
  applies: { plan: string; title: string; clause: string; text: string; ask: ('phase' | 'facility')[] }[] // the most specific first
  elsewhere: { plan: string | null; title: string | null; loaded: boolean; by: string; byTitle: string; assisting: boolean; text: string; clause: string }[]
  passed: { plan: string; title: string; why: 'other-place' | 'other-hazard' | 'other-phase' | 'other-facility' | 'excluded'; text: string; clause: string }[]
  common: boolean // no plan applies; the common rules stand in
}

// GET /api/incidents?state=open|ended|all
export interface IncidentRow {
  id: string; kind: IncidentKind; title: string; plan: string; planTitle: string; area: string; areaName: string
  grade: Grade | null; level: LevelName | null; proposed: LevelName | null
  disputed: boolean // the decision that holds now, on the level or the end, was denied; what becomes of it is open
  status: 'reported' | 'active' | 'ended' | 'closed' | 'false' | 'merged'
  occurredAt: Instant; receivedAt: Instant
  deaths: number | null; injuries: number | null; missing: number | null
  assignments: { issued: number; acknowledged: number; silent: number }
  struck: number // obligations struck and still open
  nextDue: Instant | null
  clock?: { now: Instant; rate: number } // where the incident has a time of its own (a story)
}

// GET /api/incidents/{id}/board ; header ETag = "<position>"
export interface Board {
  position: number // ledger position of this picture
  version: number // of the incident stream; send as If-Match for decisions that rest on what was seen
  clock: { now: Instant; rate: number } // the incident's own time; rate 1 but in a story
  row: IncidentRow
  edition: string; document: string; packHash: string
  accident: string | null; phase: string | null; sector: string | null; site: string | null; incidentUnit: string | null
  figures: Figures; judgement: Judgement
  assessment: Assessment
  figureHistory: { knownAt: Instant; at: Instant; change: string; figures: Figures; grade: Grade | null; reason: string | null; by: string; ended: boolean }[]
  settling: { until: Instant; days: number; clause: string; open: boolean } | null // after the end: until when casualties that change still count
  proposal: { level: LevelName; automatic: boolean; at: Instant; grounds: string[] } | null
  command: {
    level: LevelName | null; by: string | null; post: string | null; at: Instant | null; expectedEnd: Instant | null; measures: string[]
    inCommand: string // who commands now, Chinese
    transferredTo: string | null
    decisions: Decision[]
    standIns: { id: string; post: string; postTitle: string; account: string; name: string; appointedBy: string; document: string; from: Instant; until: Instant; ended: boolean; rule: string | null }[]
    dispute: { decision: string; what: 'activate' | 'raise' | 'lower' | 'terminate'; level: LevelName; restores: LevelName | null; by: string; reason: string; bodies: string[]; allowed: boolean; as: string | null; activators: { kind: PostKind; title: string; people: string[] }[]; clause: string; why: string | null } | null
  }
  authority: { // for the person who reads: what may I do, and why not
    level: LevelName; allowed: boolean; as: string | null; assumed: boolean
    activators: { kind: PostKind; title: string; people: string[] }[]
    clause: string; why: string | null // Chinese
  }[]
  end: {
    allowed: boolean; why: string | null; clause: string
    conditions: { id: string; text: string; met: boolean; confirmedBy: string | null; at: Instant | null; clause: string }[]
    superiorOrder: { required: boolean; filed: boolean; document: string | null }
    posts: { kind: PostKind; title: string }[]
  }
  bodies: BodyRow[] // the matrix
  groups: { id: string; name: string; clause: string; leads: string[]; members: string[]; tasks: string[] }[] // ids of bodies
  obligations: ObligationRow[]
  guides: { id: string; name: string; accident: string; clause: string; steps: { id: string; text: string; done: boolean; at: Instant | null; by: string | null }[] }[]
  protection: { who: string; gear: string[]; clause: string }[]
  reports: { id: string; source: string; way: Way; fromBody: string | null; receivedAt: Instant; recordedAt: Instant; reporter: string | null; text: string | null; detached: boolean; files: string[] }[]
  papers: Paper[]
  queries: { id: string; from: string; receivedAt: Instant; text: string | null; answer: string | null; answeredAt: Instant | null; obligation: string | null }[]
  releases: { id: string; text: string; status: 'draft' | 'approved' | 'published'; approvedBy: string | null; channel: string | null; publishedAt: Instant | null }[]
  warnings: { id: string; colour: string; status: 'issued' | 'requested' | 'granted' | 'declined'; area: string; text: string; clause: string }[]
  supplies: { id: string; line: string; name: string; base: string; quantity: number; measure: string | null; at: Instant; arrivedAt: Instant | null; returned: number; returnedAt: Instant | null }[]
  instructions: { id: string; from: string | null; at: Instant; text: string; inSupport: boolean; orders: { body: string; text: string; due: Instant | null }[] }[]
  aftermath: { id: string; text: string; clause: string; done: boolean }[]
  roles: { id: string; name: string; units: string[]; boundName: string | null; candidates: string[]; hasAccount: boolean }[]
}
export interface Figures { deaths: number | null; serious: number | null; poisoned: number | null; missing: number | null; atRisk: number | null; lossYuan: number | null; foreigners: number | null }
export interface Judgement { undetermined: boolean; mayBecome: Grade | null; beyond: 'county' | 'city' | 'province' | null; across: 'county' | 'city' | 'province' | null; socialImpact: Grade | null; graveCourse: boolean; judged: string[] }
export interface Assessment {
  grade: Grade | null; floor: Grade | null; withMissing: Grade | null; gradeClause: string
  gradeReasons: { grade: Grade; column: string; value: string; clause: string }[]
  level: LevelName | null; levels: LevelName[]
  grounds: { level: LevelName; groundId: string; clause: string; text: string; assumed: boolean }[]
}
export interface Decision {
  id: string; what: 'activate' | 'raise' | 'lower' | 'terminate' | 'transfer'; level: LevelName | null; at: Instant; by: string; post: string | null
  standIn: boolean; assumed: boolean; clause: string
  onBehalf: { post: string; name: string; at: Instant; confirmed: boolean; denied: boolean; reason: string | null; recalled: boolean; upheldBy: string | null } | null
}
export type BodyState = 'issued' | 'delivered' | 'urged' | 'to-call' | 'escalated' | 'acknowledged' | 'fed-back' | 'done' | 'cannot' | 'recalled' | 'closed'
export interface BodyRow {
  assignment: string; body: string; name: string; origin: Origin; called: string | null
  groups: { id: string; name: string; lead: boolean }[]
  state: BodyState
  silent: boolean; late: boolean; byTelephone: boolean
  terminalOpen: boolean // a terminal or a browser of this body is connected now
  terminalMute: boolean // its terminals are open and none would ring: their browsers block sound, or nobody at them is on duty
  issuedAt: Instant; deliveredAt: Instant | null; acknowledgedAt: Instant | null; acknowledgedBy: string | null; way: Way | null
  feedbackAt: Instant | null; lastStage: Stage | null; lastText: string | null; people: number | null; vehicles: number | null
  tasks: TaskRow[]; calls: { at: Instant; answered: boolean; line: string | null; by: string; remark: string | null }[]
  files: { id: string; at: Instant }[] // photographs and papers that came with feedback
  lines: string[] // duty phones
  nextDue: Instant | null
  reopenedAt: Instant | null // when the work came back because the response was resumed after its end
}
export interface TaskRow { id: string; text: string; clause: string | null; group: string | null; due: Instant | null; stage: Stage | null; accepted: boolean; returned: string | null; overdue: boolean; isNew: boolean }
export type Verdict = 'open' | 'struck' | 'met' | 'met-entered-late' | 'late' | 'slower-than-assumed' | 'missed' | 'withdrawn'
export interface ObligationRow {
  id: string; rule: string; what: string; obligors: string[]; addressee: string; limitMinutes: number; assumed: boolean; wording: string | null
  from: string; start: Instant; due: Instant; struckAt: Instant | null; metAt: Instant | null; enteredAt: Instant | null; way: Way | null
  verdict: Verdict; lateMinutes: number | null; clause: string; notes: string[]; withdrawnReason: string | null
}
export interface Paper {
  id: string; kind: 'flash' | 'written' | 'follow-up' | 'final' | 'request'; number: string | null; text: string | null
  status: 'draft' | 'signed' | 'sent'; draftedAt: Instant; signedBy: string | null; signedAt: Instant | null; sentAt: Instant | null; way: Way | null
  addressees: { id: string; name: string; confirmedAt: Instant | null; confirmedBy: string | null }[]
}

// GET /api/incidents/{id}/preview?level=II : who would be called
export interface Preview {
  level: LevelName; clause: string; assumed: string[]
  bodies: { body: string; name: string; called: string; groups: { id: string; name: string; lead: boolean }[]; tasks: string[]; terminalOpen: boolean; lines: string[]; hasAccount: boolean; optional: boolean; already: boolean }[]
  measures: { id: string; text: string; clause: string }[]
  guides: string[]; onScenePost: boolean; unboundRoles: string[]
}

// GET /api/incidents/{id}/timeline
export interface TimelineRow { position: number; at: Instant; recordedAt: Instant; type: string; text: string; by: string; body: string | null; important: boolean; clause: string | null }

// GET /api/inbox : for a unit's terminal or a leader
/** ring.unit: whether work of the unit rings for this reader, or for colleagues on duty only; ring.until: when that may change by itself */
export interface Inbox { position: number; unit: string | null; unitName: string | null; ring: { unit: boolean; until: Instant | null }; items: InboxItem[] }
export interface InboxItem {
  assignment: string; incident: string; incidentTitle: string; kind: IncidentKind; ground: 'incident' | 'warning' | 'roll-call'; level: LevelName | null; colour: Colour | null; areaName: string; site: string | null
  clock: { now: Instant; rate: number }
  row: BodyRow
  protection: { who: string; gear: string[]; clause: string }[]
}

// POST /api/incidents                              body: OpenIncident  -> ActDone
// POST /api/incidents/{id}/{act}                   e.g. state-figures, activate-level, terminate-response (kebab of the action's name)
// POST /api/assignments/{incident}/{body}/{act}    e.g. acknowledge, feed-back, urge, record-call, recall
// Headers: Idempotency-Key (1 to 64 of [A-Za-z0-9_-]) required; If-Match: "<version>" optional; CSRF header.
// Bodies: the fields of the action without the stream's id; confidential texts are sent as plain strings; ids that name something new may be left out.
export interface ActDone { position: number; versions: Record<string, number>; created: Record<string, string> }

// POST /api/files?incident=ID (multipart "file") -> FileDone ; GET /api/files/{id}
export interface FileDone { id: string; name: string; mediaType: string; size: number; sha256: string }

// GET /api/live?after=<position>[&sound=true|posts|false, by a terminal: what rings there] : server-sent events
//   event: change    data: {"position":n,"incidents":["…"],"assignments":["…"],"important":[TimelineRow]}
//   event: roster    data: {"units":["…"]} (whose roster changed; no part of the ledger)
//   event: reset     data: {"position":n} (the gap is too long: read everything again, and go on from there)
//   event: heartbeat data: {"now":"…","clock":true} ; clock false: the server does not trust its own clock, nothing strikes
export interface LiveChange { position: number; incidents: string[]; warnings: string[]; assignments: string[]; important: TimelineRow[] }

// GET /api/warnings?state=open|all · POST /api/warnings {kind, plan, content, passedDown} drafts one -> ActDone, created.warning
export interface WarningRow {
  id: string; kind: IncidentKind; plan: string; planTitle: string; hazard: string; hazardName: string; colour: Colour
  status: 'draft' | 'in-force' | 'lifted' | 'discarded'
  areas: { code: string; name: string }[]; headline: string; issuer: string; startsAt: Instant; endsAt: Instant | null; expired: boolean; draftedAt: Instant; issuedAt: Instant | null
  pending: NoticeAct | null; pendingColour: Colour | null; requested: boolean
  assignments: { issued: number; acknowledged: number; silent: number }
  clock: { now: Instant; rate: number }
}
// GET /api/warnings/{id} · acts: POST /api/warnings/{id}/{act}
export interface WarningSheet {
  position: number; version: number; row: WarningRow; edition: string; document: string; packHash: string
  notices: WarningNotice[] // all that went out or were to, oldest first
  acts: { act: string; may: boolean; code: string | null; why: string | null; whyEn: string | null; clause: string | null }[] // the reader's own answer for each act
  standIns: { id: string; post: string; account: string; from: Instant; until: Instant; ended: boolean }[]
  bodies: BodyRow[]
  preview: { body: string; name: string; tasks: { id: string; text: string; clause: string | null }[] }[] // whom the notice in preparation would give work
}
export type NoticeAct = 'issue' | 'change' | 'lift'
export interface WarningNotice {
  id: string; act: NoticeAct; status: 'pending' | 'out' | 'discarded'
  bulletin: string // GET /api/warnings/{id}/bulletins/{bulletin}/cap.xml and …/national.xml, once it is out
  headline: string; content: WarningContent; outlines: Outline[]; reason: string | null; passedDown: PassedDown | null; draftedAt: Instant; draftedBy: string
  approval: { post: string; by: string; at: Instant; byStandIn: boolean; assumed: boolean; byTelephone: boolean; confirmed: boolean; denied: string | null; clause: string } | null
  request: { to: string; toName: string; reason: string; way: Way; requestedAt: Instant; clause: string } | null
  answer: { issued: boolean; from: string; number: string; answeredAt: Instant; remark: string | null } | null
  issue: { issuer: string; issuerName: string; unitName: string | null; areaName: string | null; number: string | null; issuedAt: Instant; enteredAt: Instant; by: string; clause: string } | null
}
export interface WarningContent {
  hazard: string; colour: Colour; areas: string[]; across: 'county' | 'city' | 'province' | null; place: string | null; startsAt: Instant; endsAt: Instant | null
  outline: string | null; effects: string; cautions: string; measures: string[]; issuer: string; headline: string | null
}
/** A closed ring in one of the areas, WGS 84, latitude first. */
export interface Outline { area: string; points: { latitude: number; longitude: number }[] }
export interface PassedDown { from: string; colour: Colour | null; receivedAt: Instant; document: string | null }

// GET /api/incidents/{id}/evaluation ; …/evaluation.docx is the same as a Word document
export interface Evaluation {
  board: Board
  generatedAt: Instant
  head: { position: number; hash: string; signedAt: Instant | null; signature: string | null }
  obligations: ObligationRow[]
  clauses: ClauseTally[]
  bodies: { name: string; minutesToAcknowledge: number | null; minutesToFeedback: number | null; way: Way | null; feedbackWay: Way | null; urged: number; called: number; tasks: number; done: number }[]
  answers: Answers
  levels: { at: Instant; level: LevelName | null; by: string; clause: string }[]
  course: Turn[]
  supplies: { name: string; base: string; measure: string | null; quantity: number; at: Instant; minutesToArrive: number | null; returned: number; outstanding: number }[]
  corrections: { at: Instant; text: string; by: string }[]
  owed: { to: string; clause: string }[]
  timeline: TimelineRow[]
  assumptions: { clause: string; text: string }[]
}
export interface ClauseTally { clause: string; owed: number; met: number; enteredLate: number; late: number; slower: number; missed: number; open: number; withdrawn: number; assumed: number }
export interface Minutes { count: number; median: number | null; nineTenths: number | null; longest: number | null }
export interface Answers {
  bodies: number; neverAcknowledged: number; neverFedBack: number; toCall: number
  toAcknowledge: Minutes; toFeedback: Minutes
  ways: { way: Way; acknowledged: number; fedBack: number }[]
}
export type InCommand = 'locality' | 'headquarters' | 'superior' | 'over'
export interface Turn { at: Instant; grade: Grade | null; level: LevelName | null; command: InCommand; superior: string | null; deaths: number | null; injuries: number | null; missing: number | null }

// GET /api/incidents/{id}/replay : what happened, decision by decision
// GET /api/incidents/{id}/replay/board?position=n | ?moment=Instant : Board as it was; its clock stands still (rate 0)
export interface Replay { scenes: Scene[] }
export type SceneMark = 'opened' | 'figures' | 'level' | 'command' | 'struck' | 'escalated' | 'end'
export interface Scene { position: number; at: Instant; mark: SceneMark | null; text: string; by: string; lines: number }

// GET /api/comparison?incident=a&incident=b : two to six incidents side by side; each list of cells has one for each
export interface Comparison {
  incidents: ComparedIncident[]
  duties: { plan: string; rule: string; what: string; addressee: string; clause: string; cells: Outcome[][] }[]
  bodies: { name: string; cells: ({ minutesToAcknowledge: number | null; minutesToFeedback: number | null; way: Way | null; urged: number } | null)[] }[]
}
export interface Outcome { verdict: Verdict; minutes: number | null; lateMinutes: number | null; assumed: boolean }
export interface ComparedIncident {
  id: string; kind: IncidentKind; title: string; plan: string; planTitle: string; edition: string; areaName: string; receivedAt: Instant; status: IncidentRow['status']
  grade: Grade | null; level: LevelName | null; deaths: number | null; injuries: number | null; missing: number | null
  minutesToActivate: number | null; minutesToEnd: number | null
  total: ClauseTally; answers: Answers
}

// GET /api/incidents/{id}/documents, /api/warnings/{id}/documents : official papers as they will stand on the page
// GET …/documents/{kind}/{subject}/document.docx · POST …/documents/{kind}/{subject}/number -> PaperNumber (the same when asked again)
// GET /api/paper-register?year=2026 -> PaperNumber[]
export type OfficialKind = 'activation' | 'instruction' | 'transfer' | 'release' | 'ending' | 'recall' | 'resumption' | 'warning-issue' | 'warning-change' | 'warning-lift' | Paper['kind']
export interface OfficialPaper { kind: OfficialKind; subject: string; title: string; to: string[]; paragraphs: string[]; signedBy: string | null; issuer: string; at: Instant; number: string | null }
export interface PaperNumber { jurisdiction: string; series: IncidentKind; year: number; number: number; incident: string; kind: OfficialKind; subject: string; title: string; account: string; registeredAt: Instant; prefix: string; voidedAt: Instant | null; voidedBy: string | null; voidReason: string | null }
// GET /api/paper-prefixes; PUT /api/admin/paper-prefixes/{jurisdiction} {prefix}
export interface PaperPrefix { jurisdiction: string; name: string; prefix: string }

// GET /api/plans/{id}/contacts and /api/plans/{id}/checklists : printable in advance
export interface Contacts { plan: string; title: string; document: string; rows: { body: string; name: string; part: string; lines: { phone: string; kind: string; clause: string }[] }[] }

export interface Checklists {
  plan: string; title: string; document: string
  guides: { id: string; name: string; accident: string; clause: string; steps: { id: string; text: string }[] }[]
  ending: { id: string; text: string; clause: string }[]
  protection: { who: string; gear: string[]; clause: string }[]
  aftermath: { id: string; text: string; clause: string }[]
}

// GET /api/supplies : SupplyRow[] (quantity null where the source has a blank)
export interface SupplyRow { id: string; base: string; baseName: string; category: string; name: string; specification: string | null; quantity: number | null; measure: string | null }

// GET /api/setup -> SetupState ; POST /api/setup {code, account, name, pin, packs: folder[]} -> 204
/** @property demonstration whether everything here is invented @property provider of identities by which people may sign in too; what its button says */
export interface SetupState { needed: boolean; demonstration: boolean; packs: { folder: string; title: string }[]; provider: Provider | null }
export interface Provider { label: string; labelEn: string }

// GET /api/admin/accounts -> AccountRow[] ; POST /api/admin/accounts/{account}/unlock -> 204
// POST /api/admin/import?dryRun=true (text/csv) -> ImportDone ; POST /api/admin/devices {unit, name} -> DeviceDone
export interface AccountRow { account: string; name: string; unit: string | null; unitName: string | null; capabilities: Capability[]; posts: string[]; locked: boolean; expiresAt: Instant | null }
export interface ImportDone { dryRun: boolean; units: number; accounts: number; errors: { line: number; text: string }[]; pins?: { account: string; pin: string }[] }
export interface DeviceDone { code: string; expiresAt: Instant | null }
// POST /api/enrol {code} : turns this browser into the device (cookie) -> 204
