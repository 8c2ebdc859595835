/** Moments as people here read and type them: Asia/Shanghai, 24 h. That zone has no daylight saving, so it is always UTC+8. */
const ZONE = 'Asia/Shanghai'
const HOUR_MS = 3_600_000
const OFFSET_MS = 8 * HOUR_MS

const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
})

function split(instant: string | number | Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(new Date(instant)).map((part) => [part.type, part.value]))
}

/** 2026-06-01 09:20 */
export function dateTime(instant: string | number | Date | null): string {
  if (instant === null) return ''
  const p = split(instant)
  return `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}`
}

/** 09:20, or 06-01 09:20 when it is another day than `now`. */
export function clockTime(instant: string | null, now: number): string {
  if (instant === null) return ''
  const p = split(instant)
  const n = split(now)
  const time = `${p.hour}:${p.minute}`
  return p.year === n.year && p.month === n.month && p.day === n.day ? time : `${p.month}-${p.day} ${time}`
}

/** 09:20:05 */
export function clockSeconds(instant: string | number): string {
  const p = split(instant)
  return `${p.hour}:${p.minute}:${p.second}`
}

/**
 * Reads what a person typed: `9:20`, `0920`, `06-01 9:20`, `2026-06-01 09:20`; the day is `now`'s where none is said.
 * Null where it is no moment.
 * @param past whether it lies behind: what would be more than half a day ahead is of yesterday, or of last year where a day is said
 */
export function parseMoment(text: string, now: number, past = false): string | null {
  const match = /^\s*(?:(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})[日T]?\s*)?(\d{1,2}):?(\d{2})(?::(\d{2}))?\s*$/.exec(text.replace(/：/g, ':'))
  if (!match) return null
  const today = split(now)
  const [, year, month, day, hour, minute, second] = match
  const values = [year ?? today.year, month ?? today.month, day ?? today.day, hour, minute, second ?? '0'].map(Number) as [number, number, number, number, number, number]
  const [y, mo, d, h, mi, s] = values
  if (h > 23 || mi > 59 || s > 59) return null
  const local = new Date(Date.UTC(y, mo - 1, d, h, mi, s))
  if (local.getUTCMonth() !== mo - 1 || local.getUTCDate() !== d) return null
  if (past && year === undefined && local.getTime() - OFFSET_MS - now > 12 * HOUR_MS) {
    if (month === undefined) local.setUTCDate(d - 1)
    else local.setUTCFullYear(y - 1)
  }
  return new Date(local.getTime() - OFFSET_MS).toISOString()
}

/** Signed remaining time: 12:05, 1:02:05, -3:10. Negative means over. */
export function remaining(due: string, now: number): string {
  const seconds = Math.trunc((new Date(due).getTime() - now) / 1000)
  const abs = Math.abs(seconds)
  const hours = Math.floor(abs / 3600)
  const minutes = String(Math.floor((abs % 3600) / 60)).padStart(hours > 0 ? 2 : 1, '0')
  return `${seconds < 0 ? '-' : ''}${hours > 0 ? `${hours}:` : ''}${minutes}:${String(abs % 60).padStart(2, '0')}`
}

/** The incident's own time: in a story it runs faster than the wall. */
export function incidentTime(clock: { now: string; rate: number }, readAt: number, wall: number): number {
  return new Date(clock.now).getTime() + (wall - readAt) * clock.rate
}

/** Whole hours as an ISO 8601 duration. */
export const hours = (value: number): string => `PT${Math.round(value * 60)}M`
