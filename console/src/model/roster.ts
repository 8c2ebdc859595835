/** Rosters as a week of days here, and what is missing in them. A day has 24 hours: there is no daylight saving. */
import type { Leave, OwnSwap, Role, Shift, UnitNow } from '../api/roster'
import { dateTime } from './time'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const OFFSET_MS = 8 * HOUR_MS

/** The instant at which a day such as 2026-05-01 begins here, epoch ms. */
export const dayStart = (day: string): number => Date.parse(`${day}T00:00:00Z`) - OFFSET_MS
export const dayOf = (moment: number | string): string => dateTime(moment).slice(0, 10)
export const addDays = (day: string, days: number): string => dayOf(dayStart(day) + days * DAY_MS)
/** The Monday of the week that a day is in. */
export const monday = (day: string): string => addDays(day, -((new Date(dayStart(day) + OFFSET_MS).getUTCDay() + 6) % 7))
export const weekOf = (day: string): string[] => [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday(day), days))

/** A moment of a day as it is typed into two fields. */
export const momentOf = (day: string, time: string): string => new Date(dayStart(day) + Date.parse(`1970-01-01T${time}:00Z`)).toISOString()
/** From and until of a shift that begins on a day; an end that is not later than the beginning is the next day's. */
export function spanOf(day: string, from: string, until: string): { from: string; until: string } {
  return { from: momentOf(day, from), until: momentOf(until > from ? day : addDays(day, 1), until) }
}

export interface Span { from: number; until: number }
const spanOfShift = (shift: Shift): Span => ({ from: Date.parse(shift.from), until: Date.parse(shift.leftAt ?? shift.until) })
export const isRunning = (shift: Shift, now: number): boolean => spanOfShift(shift).from <= now && now < spanOfShift(shift).until
export const isAhead = (shift: Shift, now: number): boolean => Date.parse(shift.from) > now
export const isOver = (shift: Shift, now: number): boolean => spanOfShift(shift).until <= now
export const shiftsOn = (shifts: Shift[], day: string): Shift[] => shifts.filter((one) => Date.parse(one.from) < dayStart(day) + DAY_MS && Date.parse(one.until) > dayStart(day))

/** Times of a day in which nobody keeps the watch, and which are not over. Leave out of the shifts who is not there. */
export function gapsOn(shifts: Shift[], day: string, now: number): Span[] {
  const end = dayStart(day) + DAY_MS
  let at = Math.max(dayStart(day), now)
  const gaps: Span[] = []
  const covered = shifts.filter((one) => one.role === 'watch').map(spanOfShift).sort((one, two) => one.from - two.from)
  for (const span of covered) {
    if (span.from > at && at < end) gaps.push({ from: at, until: Math.min(span.from, end) })
    at = Math.max(at, span.until)
  }
  if (at < end) gaps.push({ from: at, until: end })
  return gaps
}

/** Whether leave of the person lies in a shift. */
export const isOnLeave = (shift: Shift, leaves: Leave[]): boolean => leaves.some((leave) => leave.account === shift.account && Date.parse(leave.from) < spanOfShift(shift).until && spanOfShift(shift).from < Date.parse(leave.until))
/** The shifts without the leave that lies in them: somebody has to take that. */
export const present = (shifts: Shift[], leaves: Leave[]): Shift[] =>
  leaves.reduce(
    (left, leave) =>
      left.flatMap((shift) =>
        isOnLeave(shift, [leave])
          ? [
              { ...shift, until: leave.from, leftAt: null },
              { ...shift, from: leave.until },
            ].filter((part) => Date.parse(part.from) < spanOfShift(part).until)
          : [shift],
      ),
    shifts,
  )

/** 08:00, or 24:00 where a day ends; with the day where it is another one. */
export function timeOn(moment: number | string, day: string): string {
  const at = typeof moment === 'number' ? moment : Date.parse(moment)
  if (at === dayStart(day) + DAY_MS) return '24:00'
  const text = dateTime(at)
  return text.startsWith(day) ? text.slice(11) : text.slice(5)
}

export type UnitState = 'vacant' | 'no-roster' | 'stale' | 'fine'
/** How a unit's watch is now, the worst that is true. */
export function stateOf(unit: UnitNow): UnitState {
  if (!unit.kept) return 'no-roster'
  if (!unit.onDuty.some((one) => one.role === 'watch')) return 'vacant'
  return unit.onDuty.some((one) => one.stale || one.unreachable) ? 'stale' : 'fine'
}
const WORST_FIRST: UnitState[] = ['vacant', 'stale', 'no-roster', 'fine']
export const worstFirst = (units: UnitNow[]): UnitNow[] => [...units].sort((one, two) => WORST_FIRST.indexOf(stateOf(one)) - WORST_FIRST.indexOf(stateOf(two)))
export const ROLES: Role[] = ['watch', 'lead']
/** A span in short. */
export const said = (span: { from: string; until: string }): string => `${dateTime(span.from).slice(5)}–${dateTime(span.until).slice(11)}`

/** What somebody is told of a swap: that it is asked for, or what became of it; who gave a shift for a shift is told both. */
export function swapTold({ swap, byName, ofName }: OwnSwap, t: (key: string, values: Record<string, string>) => string): string {
  const head = swap.settled === null ? t('roster.asksYou', { by: byName, shift: said(swap.span) }) : t(`roster.answered.${swap.settled}`, { of: ofName, shift: said(swap.span) })
  return swap.inReturnSpan && (swap.settled === null || swap.settled === 'accepted') ? head + t('roster.inReturn', { shift: said(swap.inReturnSpan) }) : head
}
