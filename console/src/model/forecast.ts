/** A forecast as people type or paste it: a line a day, date and value, from a message or a spreadsheet. */
import type { ForecastDay } from '../api/thresholds'

export interface ForecastRead { days: ForecastDay[]; wrong: { line: number; text: string }[] }

const DATE = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/
const two = (n: number) => String(n).padStart(2, '0')

/** A day without a year is the nearest one to now. */
function dayOf(text: string, now: number): string | null {
  const found = DATE.exec(text)
  if (!found) return null
  const [, year, month, day] = found
  const today = new Date(now + 8 * 3_600_000)
  const at = (y: number) => Date.UTC(y, Number(month) - 1, Number(day))
  const years = year ? [Number(year)] : [-1, 0, 1].map((n) => today.getUTCFullYear() + n)
  const best = years.sort((a, b) => Math.abs(at(a) - now) - Math.abs(at(b) - now))[0]!
  const date = new Date(at(best))
  if (date.getUTCMonth() + 1 !== Number(month) || date.getUTCDate() !== Number(day)) return null
  return `${best}-${two(Number(month))}-${two(Number(day))}`
}

export function readForecast(text: string, now: number): ForecastRead {
  const days: ForecastDay[] = []
  const wrong: ForecastRead['wrong'] = []
  text.split('\n').forEach((line, index) => {
    const parts = line.trim().split(/[\s,，;；:：]+/).filter(Boolean)
    if (parts.length === 0) return
    const day = dayOf(parts[0]!, now)
    const value = Number(parts[1])
    const good = parts.length === 2 && day !== null && /^\d+(\.\d+)?$/.test(parts[1]!) && Number.isFinite(value) && !days.some((one) => one.day === day)
    if (good) days.push({ day, value })
    else wrong.push({ line: index + 1, text: line.trim() })
  })
  return { days, wrong }
}
