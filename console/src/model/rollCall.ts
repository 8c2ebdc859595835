import type { RollCallAnswer } from '../api/rollCalls'

/** 0:07, 12:40, 1:02:05. */
export function span(seconds: number): string {
  const hours = Math.floor(seconds / 3600)
  const minutes = String(Math.floor((seconds % 3600) / 60)).padStart(hours > 0 ? 2 : 1, '0')
  return `${hours > 0 ? `${hours}:` : ''}${minutes}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
}

/** The middle and the longest of the answers' times, seconds; null where nobody answered. */
export function spread(answers: RollCallAnswer[]): { median: number; longest: number } | null {
  const all = answers.map((one) => one.seconds).filter((one) => one !== null).sort((a, b) => a - b)
  if (all.length === 0) return null
  const middle = Math.floor(all.length / 2)
  const median = all.length % 2 ? all[middle]! : (all[middle - 1]! + all[middle]!) / 2
  return { median, longest: all.at(-1)! }
}

/** Entered noticeably later than answered: a terminal without a network, or a telephone. */
export const enteredLater = (one: RollCallAnswer): boolean => one.answeredAt !== null && one.enteredAt !== null && Date.parse(one.enteredAt) - Date.parse(one.answeredAt) >= 60_000
