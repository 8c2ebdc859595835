/** The intake form: what is typed, whether it can be sent, and the body that it makes. */
import type { IncidentKind, PlanBrief, Reference, Way } from '../api/wire'
import { FIGURE_FIELDS, figuresOf, judgementOf, noFigures, noJudgement, wrongFigure, type FigureInput, type JudgementInput } from './figures'

export interface Intake {
  kind: IncidentKind
  into: string // an existing incident, or '' for a new one
  source: string
  way: Way
  fromBody: string
  reporter: string
  receivedAt: string | null
  occurredAt: string | null
  area: string
  site: string
  incidentUnit: string
  hazard: string
  plan: string
  accident: string
  phase: string
  facility: string
  title: string
  figures: FigureInput
  judgement: JudgementInput
  text: string
}

/**
 * When it happened is left open: clocks of the plan run from it, and nobody should take the hour of the call for it unasked.
 * @param now the server's time, so that an entry is never in its future
 */
export function newIntake(now: number): Intake {
  const moment = new Date(now).toISOString()
  return {
    kind: 'real', into: '', source: 'county-duty', way: 'telephone', fromBody: '', reporter: '', receivedAt: moment, occurredAt: null, area: '', site: '',
    incidentUnit: '', hazard: '', plan: '', accident: '', phase: '', facility: '', title: '', figures: noFigures(), judgement: noJudgement(), text: '',
  }
}

/** A title made of what is known, used while nobody has typed one. */
export function suggestedTitle(form: Intake, reference: Reference | null, plan: PlanBrief | undefined, word: string): string {
  const area = reference?.jurisdiction.areas.find((one) => one.code === form.area)?.name ?? ''
  const accident = plan?.accidents.find((one) => one.code === form.accident)?.name ?? ''
  const place = form.incidentUnit.trim() || form.site.trim()
  return area === '' && place === '' ? '' : `${area}${place}${accident}${word}`
}

/** The role of the plan that a county's duty office speaks for, where the plan binds one by place. */
export function roleOfArea(reference: Reference | null, plan: PlanBrief | undefined, area: string): string {
  const here = new Set(reference?.units.filter((unit) => unit.area === area).map((unit) => unit.id))
  return plan?.roles?.find((role) => role.candidates.some((unit) => here.has(unit)))?.id ?? ''
}

/** Field → key of the message. */
export function wrongIn(form: Intake): Record<string, string> {
  const errors: Record<string, string> = {}
  if (!form.receivedAt) errors.receivedAt = 'field.time'
  if (form.into === '') {
    if (!form.occurredAt) errors.occurredAt = 'field.time'
    if (form.plan === '') errors.plan = 'field.missing'
    if (form.area === '') errors.area = 'field.missing'
    if (form.receivedAt && form.occurredAt && form.occurredAt > form.receivedAt) errors.occurredAt = 'field.afterReceipt'
    for (const field of FIGURE_FIELDS) if (wrongFigure(field, form.figures[field])) errors[field] = 'field.number'
  }
  return errors
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

export function reportOf(form: Intake): object {
  return {
    source: form.source, way: form.way, fromBody: orNull(form.fromBody), receivedAt: form.receivedAt, reporter: orNull(form.reporter), text: orNull(form.text), files: [],
  }
}

/** @param sector the hazard, where the plan tells several apart */
export function openIncidentOf(form: Intake, title: string, sector: string | null): object {
  return {
    kind: form.kind, plan: form.plan, title, accident: orNull(form.accident), phase: orNull(form.phase), sector, area: form.area, site: orNull(form.site),
    incidentUnit: orNull(form.incidentUnit), occurredAt: form.occurredAt, report: reportOf(form), figures: figuresOf(form.figures), judgement: judgementOf(form.judgement), detachedFrom: null,
  }
}

/** The field that a problem's JSON pointer speaks of: its last name. */
export const fieldOf = (pointer: string | null): string | null => pointer?.split('/').filter(Boolean).at(-1) ?? null
