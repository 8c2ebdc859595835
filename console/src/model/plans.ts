/** What the plan room shows of a plan: closed sets, filtering, and the order of things. */
import type { Tone } from './kinds'
import type { PlanClock, PlanDuty, PlanMark, Severity } from '../api/plans'

export type * from '../api/plans'

export const PLAN_TABS = ['overview', 'organisation', 'response', 'clocks', 'guides', 'warnings', 'ending', 'findings', 'compare', 'try'] as const
export type PlanTab = (typeof PLAN_TABS)[number]
export const planTab = (text: unknown): PlanTab => PLAN_TABS.find((one) => one === text) ?? 'overview'

export const SEVERITIES: Record<Severity, { sign: string; tone: Tone }> = {
  error: { sign: '✕', tone: 'bad' },
  warning: { sign: '!', tone: 'warn' },
  note: { sign: '○', tone: 'wait' },
}
export const CHANGES_OF_PLANS: Record<string, { sign: string; tone: Tone }> = {
  new: { sign: '+', tone: 'good' },
  gone: { sign: '−', tone: 'bad' },
  renamed: { sign: '→', tone: 'calm' },
  merged: { sign: '⇉', tone: 'calm' },
  changed: { sign: '≠', tone: 'warn' },
}
export const SECTIONS = ['scope', 'grades', 'posts', 'units', 'duties', 'groups', 'clocks', 'warnings', 'levels', 'ending'] as const

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, '')

/** Whether what is searched for stands in any of these; blank finds all. */
export function fits(search: string, ...texts: (string | readonly string[] | null | undefined)[]): boolean {
  const wanted = plain(search)
  return wanted === '' || texts.some((one) => one !== null && one !== undefined && plain(typeof one === 'string' ? one : one.join(' ')).includes(wanted))
}
export const dutyText = (duty: PlanDuty) => `${duty.text} ${duty.when} ${duty.clause} ${markText(duty.marks)}`
export const markText = (marks: PlanMark[]) => marks.map((mark) => `${mark.text} ${mark.sourceSays ?? ''}`).join(' ')
/** The figure that a clock runs to, minutes: the plan's own or the assumed one. */
export const within = (clock: PlanClock): number => clock.minutes ?? (clock.workdays ?? 0) * 1440 + (clock.assumedMinutes ?? 0)
