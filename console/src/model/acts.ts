/**
 * The acts that are asked for in a dialog: what each is called, which fields it needs and what is sent. Labels are keys of
 * `words/`. An act with more to show than fields (activation, figures) has a screen part of its own.
 */
import type { Board, BodyRow, IncidentRow, Paper, PlanBrief } from '../api/wire'
import { CHANGES, COLOURS, PAPERS, STAGES, WAYS } from './kinds'
import { onBehalfOf } from './behalf'

export interface Choice { value: string; label?: string; key?: string }
interface Named { name: string; label: string; required?: boolean; initial?: unknown; hint?: string }
export type Field =
  | (Named & { kind: 'text' | 'area' | 'number' | 'flag' | 'behalf' | 'orders' })
  | (Named & { kind: 'time'; ahead?: boolean }) // ahead: may lie before us
  | (Named & { kind: 'choice' | 'many'; options: Choice[]; blank?: string })
/** What was typed; its shape follows from the fields of the spec. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Values = Record<string, any>
export interface ActSpec {
  act: string
  title: string
  note?: string
  /** the assignment, where it is not the incident that is acted on */
  assignment?: string
  grave?: boolean
  version?: number
  fields: Field[]
  body?: (values: Values) => object
}

export const orNull = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null)
const numberOf = (value: unknown): number | null => (orNull(value) === null ? null : Number(value))
const keys = (values: readonly string[], under: string): Choice[] => values.map((value) => ({ value, key: `${under}.${value}` }))
const ways = keys(WAYS, 'way')
const way = (initial = 'telephone'): Field => ({ kind: 'choice', name: 'way', label: 'act.way', options: ways, initial, required: true })
const time = (name: string, label = 'act.at'): Field => ({ kind: 'time', name, label, required: true })
const text = (name: string, label: string, required = true): Field => ({ kind: 'text', name, label, required })
const area = (name: string, label: string, required = true): Field => ({ kind: 'area', name, label, required })
const reason = area('reason', 'act.reason')
const fixed = (more: object) => (values: Values) => ({ ...values, ...more })
const telephone = (values: Values): Values => ({ ...values, onBehalf: onBehalfOf(values.onBehalf) })

// ---- reports and identity of the incident
export const detachReport = (report: string): ActSpec => ({ act: 'detach-report', title: 'acts.detachReport', note: 'acts.detachReportNote', grave: true, fields: [reason], body: fixed({ report }) })
export const addReport = (sources: readonly string[]): ActSpec => ({
  act: 'add-report', title: 'acts.addReport',
  fields: [{ kind: 'choice', name: 'source', label: 'intake.source', options: keys(sources, 'source'), required: true, initial: 'county-duty' }, way(), text('reporter', 'intake.reporter', false), time('receivedAt', 'intake.receivedAt'), area('text', 'intake.text')],
  body: (v) => ({ report: { source: v.source, way: v.way, fromBody: null, receivedAt: v.receivedAt, reporter: orNull(v.reporter), text: orNull(v.text), files: [] } }),
})
export const mergeIncident = (others: IncidentRow[]): ActSpec => ({ act: 'merge-incident', title: 'acts.mergeIncident', grave: true, fields: [{ kind: 'choice', name: 'into', label: 'acts.into', options: others.map((row) => ({ value: row.id, label: row.title })), required: true, blank: 'field.choose' }, reason] })
export const markFalse = (): ActSpec => ({ act: 'mark-false', title: 'acts.markFalse', note: 'acts.markFalseNote', grave: true, fields: [reason] })
export const changePlan = (plans: PlanBrief[]): ActSpec => ({ act: 'change-plan', title: 'acts.changePlan', grave: true, fields: [{ kind: 'choice', name: 'plan', label: 'intake.plan', options: plans.map((plan) => ({ value: plan.id, label: plan.title })), required: true, blank: 'field.choose' }, reason] })
export const stateAccident = (accidents: { code: string; name: string }[]): ActSpec => ({ act: 'state-accident', title: 'acts.stateAccident', fields: [{ kind: 'choice', name: 'accident', label: 'intake.accident', options: accidents.map((one) => ({ value: one.code, label: one.name })), required: true, blank: 'field.choose' }, reason] })
/** @param plan of the incident, for its hazards and phases */
export const stateParticulars = (board: Board, areas: Choice[], plan: PlanBrief | undefined): ActSpec => {
  const named = (codes: string[]): Choice[] => codes.map((value) => ({ value, label: plan?.words[value] ?? value }))
  const running = board.row.status === 'active'
  return {
    act: 'state-particulars', title: 'acts.stateParticulars', note: 'acts.stateParticularsNote', version: board.version,
    fields: [
      { kind: 'text', name: 'title', label: 'intake.name', required: true, initial: board.row.title },
      { kind: 'time', name: 'occurredAt', label: 'intake.occurredAt', required: true, initial: board.row.occurredAt },
      { kind: 'choice', name: 'area', label: 'intake.area', options: areas, required: true, initial: board.row.area },
      { kind: 'text', name: 'site', label: 'intake.site', initial: board.site ?? '' },
      { kind: 'text', name: 'incidentUnit', label: 'intake.incidentUnit', initial: board.incidentUnit ?? '' },
      ...(plan && plan.hazards.length > 1 ? [{ kind: 'choice', name: 'sector', label: 'intake.hazard', options: named(plan.hazards), blank: 'intake.unclear', initial: board.sector ?? '' } as Field] : []),
      ...(plan && plan.phases.length > 0 ? [{ kind: 'choice', name: 'phase', label: 'intake.phase', options: named(plan.phases), blank: 'intake.unclear', initial: board.phase ?? '' } as Field] : []),
      reason,
      ...(running ? [area('notice', 'acts.notice', false)] : []),
    ],
    body: (v) => ({
      title: v.title.trim(), occurredAt: v.occurredAt, area: v.area, site: orNull(v.site), incidentUnit: orNull(v.incidentUnit), sector: 'sector' in v ? orNull(v.sector) : board.sector,
      phase: 'phase' in v ? orNull(v.phase) : board.phase, reason: v.reason.trim(), notice: orNull(v.notice),
    }),
  }
}
export const bindRole = (role: Board['roles'][number], units: Choice[]): ActSpec => ({
  act: 'bind-role', title: 'acts.bindRole', note: role.name,
  fields: [{ kind: 'many', name: 'units', label: 'acts.units', options: role.candidates.length ? units.filter((one) => role.candidates.includes(one.value)) : units, initial: [...role.units] }, text('name', 'acts.freeName', false)],
  body: (v) => ({ role: role.id, units: v.units, name: orNull(v.name) }),
})

// ---- command
export const proposeLevel = (levels: readonly string[], initial: string): ActSpec => ({
  act: 'propose-level', title: 'acts.proposeLevel',
  fields: [{ kind: 'choice', name: 'level', label: 'acts.level', options: levels.map((value) => ({ value, key: `level.named.${value}` })), initial, required: true }, area('reason', 'act.reason', false)],
  body: (v) => ({ level: v.level, reason: orNull(v.reason) }),
})
export const appointStandIn = (posts: Choice[], people: Choice[]): ActSpec => ({
  act: 'appoint-stand-in', title: 'acts.appointStandIn', note: 'acts.appointStandInNote',
  fields: [
    { kind: 'choice', name: 'post', label: 'acts.forPost', options: posts, required: true, blank: 'field.choose' }, { kind: 'choice', name: 'account', label: 'acts.standIn', options: people, required: true, blank: 'field.choose' },
    text('appointedBy', 'acts.appointedBy'), text('document', 'acts.document'), { ...time('from', 'acts.from'), ahead: true } as Field, { ...time('until', 'acts.until'), ahead: true } as Field,
  ],
})
export const endStandIn = (standIn: string): ActSpec => ({ act: 'end-stand-in', title: 'acts.endStandIn', fields: [reason], body: fixed({ standIn }) })
export const denyDecision = (decision: string): ActSpec => ({ act: 'deny-decision', title: 'acts.denyDecision', grave: true, fields: [reason], body: fixed({ decision }) })
type Disputed = { decision: string; what: string }
export const recallDecision = ({ decision, what }: Disputed, note: string): ActSpec => ({ act: 'recall-decision', title: what === 'terminate' ? 'acts.resumeResponse' : 'acts.recallDecision', note, grave: true, fields: [reason], body: fixed({ decision }) })
export const upholdDecision = ({ decision, what }: Disputed): ActSpec => ({ act: 'uphold-decision', title: what === 'terminate' ? 'acts.upholdEnd' : 'acts.upholdDecision', note: what === 'terminate' ? 'acts.upholdEndNote' : 'acts.upholdDecisionNote', fields: [reason], body: fixed({ decision }) })
export const addMember = (units: Choice[]): ActSpec => ({ act: 'add-member', title: 'acts.addMember', fields: [{ kind: 'choice', name: 'unit', label: 'acts.unit', options: units, required: true, blank: 'field.choose' }, reason] })
export const giveInstruction = (): ActSpec => ({ act: 'give-instruction', title: 'acts.giveInstruction', fields: [{ kind: 'orders', name: 'orders', label: 'acts.orders', required: true }] })
export const enterSuperior = (): ActSpec => ({
  act: 'enter-superior-instruction', title: 'acts.enterSuperior',
  fields: [text('from', 'acts.fromWhom'), time('receivedAt', 'intake.receivedAt'), area('text', 'acts.instructionText'), { kind: 'orders', name: 'orders', label: 'acts.orders', required: true }],
})
export const transferCommand = (version: number): ActSpec => ({ act: 'transfer-command', title: 'acts.transferCommand', note: 'acts.transferCommandNote', grave: true, version, fields: [text('to', 'acts.toWhom'), text('document', 'acts.document'), time('transferredAt')] })
export const fileSuperiorOrder = (): ActSpec => ({ act: 'file-superior-order', title: 'acts.fileSuperiorOrder', fields: [text('from', 'acts.fromWhom'), text('document', 'acts.document'), time('orderedAt')] })
export const terminate = (version: number): ActSpec => ({
  act: 'terminate-response', title: 'acts.terminate', note: 'acts.terminateNote', grave: true, version, fields: [area('statement', 'acts.statement', false), { kind: 'behalf', name: 'onBehalf', label: 'behalf.title' }],
  body: (v) => ({ ...telephone(v), statement: orNull(v.statement) }),
})
export const closeIncident = (addressees: Choice[]): ActSpec => ({ act: 'close-incident', title: 'acts.closeIncident', grave: true, fields: [text('evaluationNumber', 'acts.evaluationNumber'), { kind: 'many', name: 'sentTo', label: 'acts.sentTo', options: addressees, required: true }] })

// ---- clocks and papers
export const recordTold = (obligation: string, what: string): ActSpec => ({ act: 'record-told', title: 'acts.recordTold', note: what, fields: [way(), time('toldAt', 'acts.toldAt'), text('confirmedBy', 'acts.confirmedBy', false)], body: (v) => ({ obligations: [obligation], way: v.way, toldAt: v.toldAt, confirmedBy: orNull(v.confirmedBy) }) })
export const draftReport = (addressees: Choice[], obligations: Choice[], initial: { addressees: string[]; obligations: string[] }): ActSpec => ({
  act: 'draft-report', title: 'acts.draftReport',
  fields: [
    { kind: 'choice', name: 'kind', label: 'acts.paperKind', options: keys(PAPERS, 'paper'), initial: 'flash', required: true }, { kind: 'many', name: 'addressees', label: 'acts.addressees', options: addressees, required: true, initial: initial.addressees },
    { kind: 'many', name: 'obligations', label: 'acts.obligations', options: obligations, initial: initial.obligations }, area('text', 'acts.paperText'),
  ],
})
export const signReport = (paper: string): ActSpec => ({ act: 'sign-report', title: 'acts.signReport', fields: [{ kind: 'behalf', name: 'onBehalf', label: 'behalf.title' }], body: (v) => ({ ...telephone(v), paper }) })
/** @param number from the register of papers; empty where it has none there */
export const sendReport = (paper: Paper, number = ''): ActSpec => ({ act: 'send-report', title: 'acts.sendReport', note: paper.addressees.map((one) => one.name).join('、'), fields: [{ ...text('number', 'acts.number'), initial: number }, way('fax'), time('sentAt', 'acts.sentAt')], body: fixed({ paper: paper.id }) })
export const confirmReceipt = (paper: string, addressee: { id: string; name: string }): ActSpec => ({ act: 'confirm-receipt', title: 'acts.confirmReceipt', note: addressee.name, fields: [time('confirmedAt'), text('confirmedBy', 'acts.confirmedBy', false)], body: (v) => ({ paper, addressee: addressee.id, confirmedAt: v.confirmedAt, confirmedBy: orNull(v.confirmedBy) }) })
export const receiveQuery = (): ActSpec => ({ act: 'receive-query', title: 'acts.receiveQuery', fields: [text('from', 'acts.fromWhom'), time('receivedAt', 'intake.receivedAt'), area('text', 'acts.queryText')] })
export const answerQuery = (query: string): ActSpec => ({ act: 'answer-query', title: 'acts.answerQuery', fields: [way(), time('answeredAt'), area('text', 'acts.answerText')], body: fixed({ query }) })
export const draftRelease = (): ActSpec => ({ act: 'draft-release', title: 'acts.draftRelease', fields: [area('text', 'acts.releaseText')] })
export const publishRelease = (release: string): ActSpec => ({ act: 'publish-release', title: 'acts.publishRelease', fields: [text('channel', 'acts.channel'), time('publishedAt')], body: fixed({ release }) })

// ---- warnings and supplies
const colour: Field = { kind: 'choice', name: 'colour', label: 'acts.colour', options: keys(COLOURS, 'colour'), initial: 'yellow', required: true }
const across: Field = { kind: 'flag', name: 'across', label: 'acts.across', initial: false }
export const issueWarning = (): ActSpec => ({
  act: 'issue-warning', title: 'acts.issueWarning', note: 'acts.issueWarningNote', fields: [colour, across, text('area', 'acts.area'), area('outline', 'acts.outline'), area('measures', 'acts.measures', false)],
  body: (v) => ({ ...v, measures: String(v.measures ?? '').split('\n').map((one) => one.trim()).filter(Boolean) }),
})
export const requestWarning = (): ActSpec => ({ act: 'request-warning', title: 'acts.requestWarning', fields: [colour, across, text('area', 'acts.area'), reason] })
export const warningAnswer = (warning: string): ActSpec => ({
  act: 'record-warning-answer', title: 'acts.warningAnswer', fields: [{ kind: 'choice', name: 'granted', label: 'acts.answer', options: [{ value: 'yes', key: 'acts.granted' }, { value: 'no', key: 'acts.declined' }], initial: 'yes', required: true }, text('document', 'acts.document'), time('answeredAt')],
  body: (v) => ({ ...v, warning, granted: v.granted === 'yes' }),
})
export const mobiliseSupply = (line: string, what: string): ActSpec => ({ act: 'mobilise-supply', title: 'acts.mobilise', note: what, fields: [{ kind: 'number', name: 'quantity', label: 'acts.quantity', required: true, initial: '1' }, text('note', 'acts.note', false)], body: (v) => ({ supplyLine: line, quantity: numberOf(v.quantity), note: orNull(v.note) }) })
export const supplyArrival = (mobilisation: string, what: string): ActSpec => ({ act: 'record-supply-arrival', title: 'acts.supplyArrival', note: what, fields: [time('arrivedAt')], body: fixed({ mobilisation }) })
export const returnSupply = (mobilisation: string, what: string, quantity: number): ActSpec => ({ act: 'return-supply', title: 'acts.returnSupply', note: what, fields: [{ kind: 'number', name: 'quantity', label: 'acts.quantity', required: true, initial: String(quantity) }, time('returnedAt')], body: (v) => ({ mobilisation, quantity: numberOf(v.quantity), returnedAt: v.returnedAt }) })

// ---- conditions of the end
export const confirmCondition = (condition: string, what: string): ActSpec => ({ act: 'tick-end-condition', title: 'acts.confirmCondition', note: what, fields: [text('confirmedBy', 'acts.confirmedBy', false)], body: (v) => ({ condition, met: true, confirmedBy: orNull(v.confirmedBy) }) })

// ---- one body
export const acknowledgeFor = (row: BodyRow): ActSpec => ({ act: 'acknowledge', assignment: row.assignment, title: 'acts.acknowledgeFor', note: row.name, fields: [way(), time('acknowledgedAt'), text('spokenTo', 'acts.spokenTo')] })
export const feedBackFor = (row: BodyRow): ActSpec => ({
  act: 'feed-back', assignment: row.assignment, title: 'acts.feedBackFor', note: row.name,
  fields: [
    { kind: 'choice', name: 'task', label: 'acts.task', options: row.tasks.map((task) => ({ value: task.id, label: task.text })), blank: 'acts.whole' }, { kind: 'choice', name: 'stage', label: 'acts.stage', options: keys(STAGES, 'stage'), initial: 'set-out', required: true },
    { kind: 'number', name: 'people', label: 'acts.people' }, { kind: 'number', name: 'vehicles', label: 'acts.vehicles' }, area('text', 'acts.feedbackText', false), way(), time('happenedAt'),
  ],
  body: (v) => ({ task: orNull(v.task), stage: v.stage, people: numberOf(v.people), vehicles: numberOf(v.vehicles), text: orNull(v.text), files: [], way: v.way, happenedAt: v.happenedAt }),
})
export const recordCall = (row: BodyRow): ActSpec => ({
  act: 'record-call', assignment: row.assignment, title: 'acts.recordCall', note: row.name,
  fields: [
    { kind: 'choice', name: 'answered', label: 'acts.answered', options: [{ value: 'yes', key: 'acts.yes' }, { value: 'no', key: 'acts.no' }], initial: 'yes', required: true }, { kind: 'choice', name: 'line', label: 'acts.line', options: row.lines.map((line) => ({ value: line, label: line })), initial: row.lines[0] ?? '', blank: 'acts.otherLine' },
    time('calledAt'), area('remark', 'acts.remark', false),
  ],
  body: (v) => ({ answered: v.answered === 'yes', calledAt: v.calledAt, line: orNull(v.line), remark: orNull(v.remark) }),
})
export const returnWork = (assignment: string, task: string): ActSpec => ({ act: 'return-work', assignment, title: 'acts.returnWork', fields: [reason], body: fixed({ task }) })
export const recall = (row: BodyRow): ActSpec => ({ act: 'recall', assignment: row.assignment, title: 'acts.recall', note: row.name, grave: true, fields: [reason] })

export const FIGURE_CHANGES = keys(CHANGES, 'change')
