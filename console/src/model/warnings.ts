/** What a person types about a warning, and what goes on the wire. */
import type { Colour, IncidentKind, Outline, PassedDown, PlanBrief, WarningContent, WarningRow, WarningSheet } from '../api/wire'
import { onBehalfOf } from './behalf'
import { orNull, type ActSpec, type Choice, type Field } from './acts'
import { WAYS } from './kinds'
import { outlinesText, readOutlines } from './outlines'

type Extent = NonNullable<WarningContent['across']>

export interface WarningInput {
  plan: string; kind: IncidentKind; hazard: string; colour: Colour; areas: string[]; across: Extent | ''; place: string
  startsAt: string | null; endsAt: string | null; outline: string; effects: string; cautions: string; measures: string; issuer: string; headline: string; outlines: string
  passed: boolean; passedFrom: string; passedColour: Colour; passedAt: string | null; passedDocument: string
}

export const noWarning = (plan: PlanBrief | undefined, now: number, issuer: string): WarningInput => ({
  plan: plan?.id ?? '', kind: 'real', hazard: plan?.hazards[0] ?? '', colour: 'yellow', areas: [], across: '', place: '', startsAt: new Date(now).toISOString(), endsAt: null, outline: '', effects: '', cautions: '', measures: '', issuer, headline: '', outlines: '',
  passed: false, passedFrom: '', passedColour: 'orange', passedAt: new Date(now).toISOString(), passedDocument: '',
})

/** What was said before, as a place to begin: for another colour, or another wording of the draft. */
export const inputOf = (row: WarningRow, content: WarningContent, outlines: Outline[], now: number): WarningInput => ({
  ...noWarning(undefined, now, content.issuer), plan: row.plan, kind: row.kind, hazard: content.hazard, colour: content.colour, areas: [...content.areas], across: content.across ?? '', place: content.place ?? '', startsAt: content.startsAt, endsAt: content.endsAt,
  outline: content.outline ?? '', effects: content.effects, cautions: content.cautions, measures: content.measures.join('\n'), headline: content.headline ?? '', outlines: outlinesText(outlines),
})

export const contentOf = (input: WarningInput): WarningContent => ({
  hazard: input.hazard, colour: input.colour, areas: [...input.areas], across: input.across === '' ? null : input.across, place: orNull(input.place), startsAt: input.startsAt ?? '', endsAt: input.endsAt,
  outline: orNull(input.outline), effects: input.effects.trim(), cautions: input.cautions.trim(), measures: lines(input.measures), issuer: input.issuer.trim(), headline: orNull(input.headline),
})

export const passedDownOf = (input: WarningInput): PassedDown | null => (input.passed ? { from: input.passedFrom.trim(), colour: input.passedColour, receivedAt: input.passedAt ?? '', document: orNull(input.passedDocument) } : null)

/** Those of the chosen areas, in the order of the list. */
const placesOf = (input: WarningInput, areas: { code: string; name: string }[]) => areas.filter((area) => input.areas.includes(area.code))
export const outlinesOf = (input: WarningInput, areas: { code: string; name: string }[]): Outline[] => readOutlines(input.outlines, placesOf(input, areas)).outlines
/** What is wrong with them, by line; the text must not go out half read. */
export const wrongOutlines = (input: WarningInput, areas: { code: string; name: string }[]) => readOutlines(input.outlines, placesOf(input, areas)).wrong

export const lines = (text: string): string[] => text.split('\n').map((one) => one.trim()).filter(Boolean)

/** Keys of words for what is missing, by field. Everything else is the server's to judge. */
export function wrongInWarning(input: WarningInput): Partial<Record<keyof WarningInput, string>> {
  const wrong: Partial<Record<keyof WarningInput, string>> = {}
  for (const field of ['plan', 'hazard', 'effects', 'cautions', 'issuer'] as const) if (input[field].trim() === '') wrong[field] = 'field.missing'
  if (input.areas.length === 0) wrong.areas = 'field.missing'
  if (lines(input.measures).length === 0) wrong.measures = 'field.missing'
  if (input.startsAt === null) wrong.startsAt = 'field.time'
  if (input.startsAt !== null && input.endsAt !== null && Date.parse(input.endsAt) <= Date.parse(input.startsAt)) wrong.endsAt = 'warning.endsBefore'
  if (input.passed && input.passedFrom.trim() === '') wrong.passedFrom = 'field.missing'
  if (input.passed && input.passedAt === null) wrong.passedAt = 'field.time'
  return wrong
}

/** Whether the end that a warning in force states has come: it stays in force until somebody lifts or extends it. */
export const endedBy = (row: WarningRow, now: number): boolean => row.status === 'in-force' && row.endsAt !== null && Date.parse(row.endsAt) <= now

/** In force first, the gravest first, then what is in preparation, then the rest; the newest first among equals. */
export function warningsInOrder(rows: WarningRow[]): WarningRow[] {
  const status = ['in-force', 'draft', 'lifted', 'discarded']
  const colour = ['red', 'orange', 'yellow', 'blue']
  const when = (row: WarningRow) => row.issuedAt ?? row.draftedAt
  return [...rows].sort((a, b) => status.indexOf(a.status) - status.indexOf(b.status) || (a.status === 'in-force' ? colour.indexOf(a.colour) - colour.indexOf(b.colour) : 0) || when(b).localeCompare(when(a)))
}

/** Acts in the order of a warning's life; those that concern nothing now are left out, what is refused stays with its reason. */
export const WARNING_ACTS = ['revise-draft', 'approve-draft', 'issue-draft', 'request-issue', 'record-issue-answer', 'discard-draft', 'draft-change', 'draft-lift'] as const
export type WarningAct = (typeof WARNING_ACTS)[number]

/** Refusals that say that there is nothing to do: the plan names nobody who approves, nobody was asked. */
const NOTHING_TO_DO: Partial<Record<WarningAct, string>> = { 'approve-draft': 'not-of-this-plan', 'record-issue-answer': 'no-such-warning-request' }

export function actsInOrder(sheet: WarningSheet): (WarningSheet['acts'][number] & { act: WarningAct })[] {
  const inPreparation = sheet.row.pending !== null
  const concerns = (act: WarningAct) => (act === 'draft-change' || act === 'draft-lift' ? sheet.row.status === 'in-force' : inPreparation)
  return WARNING_ACTS.flatMap((act) => sheet.acts.filter((row) => row.act === act && concerns(act) && !(row.code !== null && NOTHING_TO_DO[act] === row.code)).map((row) => ({ ...row, act })))
}

const ways: Choice[] = WAYS.map((value) => ({ value, key: `way.${value}` }))

/** Where the warning rests on what a superior passed down, so does its lifting. */
function liftedAbove(sheet: WarningSheet): Field[] {
  const passed = [...sheet.notices].reverse().find((one) => one.passedDown !== null)?.passedDown
  return passed ? [{ kind: 'text', name: 'passedFrom', label: 'warning.passedFrom', required: true, initial: passed.from }, { kind: 'time', name: 'passedAt', label: 'intake.receivedAt', required: true }, { kind: 'text', name: 'passedDocument', label: 'acts.document' }] : []
}

/** What is asked before an act, where a dialog of fields is enough; drafts have a form of their own. */
export function warningSpec(act: Exclude<WarningAct, 'revise-draft' | 'draft-change'>, sheet: WarningSheet): ActSpec {
  const version = sheet.version
  switch (act) {
    case 'approve-draft':
      return { act, version, title: 'warning.act.approve-draft', note: sheet.notices.at(-1)?.headline, fields: [{ kind: 'behalf', name: 'onBehalf', label: 'behalf.title' }], body: (v) => ({ onBehalf: onBehalfOf(v.onBehalf) }) }
    case 'issue-draft':
      return { act, version, title: sheet.row.pending === 'lift' ? 'warning.lift' : 'warning.act.issue-draft', note: sheet.row.pending === 'lift' ? 'warning.liftNote' : 'warning.issueNote', grave: true, fields: [{ kind: 'text', name: 'number', label: 'warning.number' }], body: (v) => ({ number: orNull(v.number) }) }
    case 'request-issue':
      return { act, version, title: 'warning.act.request-issue', note: 'warning.requestNote', fields: [{ kind: 'area', name: 'reason', label: 'act.reason', required: true }, { kind: 'choice', name: 'way', label: 'act.way', options: ways, initial: 'telephone', required: true }, { kind: 'time', name: 'requestedAt', label: 'act.at', required: true }] }
    case 'record-issue-answer':
      return {
        act, version, title: 'warning.act.record-issue-answer', note: 'warning.answerNote',
        fields: [
          { kind: 'choice', name: 'issued', label: 'acts.answer', options: [{ value: 'yes', key: 'warning.answered.issued' }, { value: 'no', key: 'warning.answered.refused' }], initial: 'yes', required: true },
          { kind: 'text', name: 'from', label: 'warning.answerFrom', required: true, initial: sheet.notices.at(-1)?.request?.toName ?? '' }, { kind: 'text', name: 'number', label: 'warning.number', required: true },
          { kind: 'time', name: 'answeredAt', label: 'warning.answeredAt', required: true }, { kind: 'area', name: 'remark', label: 'acts.remark' },
        ],
        body: (v) => ({ issued: v.issued === 'yes', from: v.from.trim(), number: v.number.trim(), answeredAt: v.answeredAt, remark: orNull(v.remark) }),
      }
    case 'discard-draft':
      return { act, version, title: 'warning.act.discard-draft', grave: true, fields: [{ kind: 'area', name: 'reason', label: 'act.reason', required: true }] }
    case 'draft-lift':
      return { act, version, title: 'warning.act.draft-lift', note: 'warning.draftLiftNote', fields: [{ kind: 'area', name: 'reason', label: 'act.reason', required: true }, ...liftedAbove(sheet)], body: (v) => ({ reason: v.reason, passedDown: orNull(v.passedFrom) === null ? null : { from: v.passedFrom.trim(), colour: null, receivedAt: v.passedAt, document: orNull(v.passedDocument) } }) }
  }
}
