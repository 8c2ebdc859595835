/** What an evaluation shows as pictures, and the way through a replay. */
import type { ClauseTally, Evaluation, ObligationRow, Scene, Turn, Verdict } from '../api/wire'
import { wrap, widthOf, type Box, type Look, type Path, type Picture, type Say, type Words } from './drawing'
import { VERDICTS } from './kinds'
import { clockTime, dateTime } from './time'

const RIGHT = 880
const MINUTE = 60_000
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10080, 43200]

interface Axis { place: (at: number) => number; ticks: number[]; from: number; until: number }
/** An axis of time with at most a dozen ticks, on whole minutes of Beijing's clock. */
export function axisOf(from: number, until: number, left: number, right: number): Axis {
  const span = Math.max(until - from, MINUTE)
  const step = (STEPS.find((one) => span / (one * MINUTE) <= 12) ?? STEPS.at(-1)!) * MINUTE
  const offset = 8 * 60 * MINUTE
  const ticks: number[] = []
  for (let at = Math.ceil((from + offset) / step) * step - offset; at <= until; at += step) ticks.push(at)
  return { place: (at) => Math.round(left + ((at - from) / span) * (right - left)), ticks, from, until }
}
function ruled(axis: Axis, top: number, bottom: number): { paths: Path[]; words: Words[] } {
  const first = axis.ticks[0] ?? axis.from
  return {
    paths: axis.ticks.map((at) => ({ points: [[axis.place(at), top], [axis.place(at), bottom]] as [number, number][], dashed: true })),
    words: axis.ticks.map((at, index) => ({ x: axis.place(at), y: top - 6, text: index === 0 ? dateTime(at).slice(5) : clockTime(new Date(at).toISOString(), first), size: 12, soft: true, anchor: 'middle' as const })),
  }
}

interface Stretch { from: number; until: number; text: string; look: Look }
/** Turns that say the same about something are one stretch. */
function stretches(turns: Turn[], until: number, tell: (turn: Turn) => { text: string; look: Look }): Stretch[] {
  const found: Stretch[] = []
  for (const turn of turns) {
    const at = Date.parse(turn.at)
    const told = tell(turn)
    const last = found.at(-1)
    if (last && last.text === told.text) continue
    if (last) last.until = at
    found.push({ from: at, until, ...told })
  }
  return found
}
/** Boxes along the axis; a text that does not fit its box stands below it, in the first row where it does. */
function lane(rows: Stretch[], axis: Axis, y: number): { boxes: Box[]; words: Words[]; height: number } {
  const boxes: Box[] = []
  const words: Words[] = []
  const ends: number[] = []
  for (const row of rows) {
    const x = axis.place(row.from)
    const w = Math.max(3, axis.place(row.until) - x)
    const inside = widthOf(row.text, 13) + 12 <= w
    boxes.push({ x, y, w, h: 26, look: row.look, words: inside ? [{ x: x + 6, y: y + 18, text: row.text, size: 13, bold: true }] : [] })
    if (inside) continue
    const wide = widthOf(row.text, 12)
    const start = Math.min(x, RIGHT + 20 - wide)
    let at = ends.findIndex((end) => end <= start)
    if (at < 0) at = ends.length
    ends[at] = start + wide + 10
    words.push({ x: start, y: y + 41 + at * 16, text: row.text, size: 12 })
  }
  return { boxes, words, height: 34 + ends.length * 16 }
}

const LEFT = 110
const GRADE_LOOK: Record<string, Look> = { 'especially-major': 'head', major: 'head', considerable: 'strong', ordinary: 'calm' }

/** Grade, level, command and figures along the time in which they changed. */
export function courseChart(one: Evaluation, say: Say): Picture {
  const turns = one.course
  const from = Math.min(Date.parse(one.board.row.occurredAt), ...turns.map((turn) => Date.parse(turn.at)))
  const last = turns.at(-1)
  const over = last?.command === 'over'
  const until = Math.max(from + MINUTE, ...turns.map((turn) => Date.parse(turn.at)), over ? 0 : Date.parse(one.generatedAt))
  const end = over ? until + (until - from) * 0.03 : until
  const axis = axisOf(from, end, LEFT, RIGHT)
  const boxes: Box[] = []
  const words: Words[] = []
  let y = 34
  const add = (name: string, rows: Stretch[]) => {
    words.push({ x: 8, y: y + 18, text: say(`evaluation.lane.${name}`), size: 14, bold: true })
    const drawn = lane(rows, axis, y)
    boxes.push(...drawn.boxes)
    words.push(...drawn.words)
    y += drawn.height + 8
  }
  add('grade', stretches(turns, end, (turn) => ({ text: say(`grade.${turn.grade ?? 'undetermined'}`), look: GRADE_LOOK[turn.grade ?? ''] ?? 'faint' })))
  add('level', stretches(turns, end, (turn) => (turn.level ? { text: say('level.of', { level: turn.level }), look: turn.level === 'I' ? 'head' : turn.level === 'II' ? 'strong' : 'calm' } : { text: say(turn.command === 'over' ? 'evaluation.inCommand.over' : 'evaluation.noLevel'), look: 'faint' })))
  add('command', stretches(turns, end, (turn) => ({ text: say(`evaluation.inCommand.${turn.command}`, { name: turn.superior ?? '' }), look: turn.command === 'superior' ? 'strong' : turn.command === 'headquarters' ? 'calm' : 'faint' })))
  const paths: Path[] = []
  words.push({ x: 8, y: y + 18, text: say('evaluation.lane.figures'), size: 14, bold: true })
  const drawn = figures(turns, axis, end, y + 12, 120, say)
  paths.push(...drawn.paths)
  words.push(...drawn.words)
  boxes.push(...drawn.boxes)
  y += 12 + 120 + 26
  const rule = ruled(axis, 26, y - 18)
  return {
    width: RIGHT + 90, height: y, title: say('evaluation.course'),
    description: say('evaluation.courseDescription', { from: dateTime(from), to: dateTime(until), n: turns.length }),
    boxes, paths: [...rule.paths, ...paths], words: [...rule.words, ...words],
  }
}

const FIGURES = ['deaths', 'injuries', 'missing'] as const
/** Steps of each figure that was ever known; the value stands where it changes. */
function figures(turns: Turn[], axis: Axis, end: number, top: number, height: number, say: Say): { paths: Path[]; words: Words[]; boxes: Box[] } {
  const most = Math.max(1, ...turns.flatMap((turn) => FIGURES.map((key) => turn[key] ?? 0)))
  const high = (value: number) => Math.round(top + height - (value / most) * (height - 16))
  const paths: Path[] = [{ points: [[LEFT, top + height], [RIGHT, top + height]] }]
  const words: Words[] = []
  const boxes: Box[] = []
  const ends: number[] = []
  FIGURES.forEach((key, index) => {
    const points: [number, number][] = []
    let shown: number | null = null
    for (const turn of turns) {
      const value = turn[key]
      if (value === null || value === shown) continue
      const x = axis.place(Date.parse(turn.at))
      const before = points.at(-1)
      if (before) points.push([x, before[1]])
      points.push([x, high(value)])
      boxes.push({ x: x - 3, y: high(value) - 3, w: 6, h: 6, look: index === 0 ? 'head' : index === 1 ? 'strong' : 'plain', words: [] })
      let beside = high(value) + (index === 1 ? 15 : -5)
      while (words.some((word) => Math.abs(word.x - x - 5) < 20 && Math.abs(word.y - beside) < 13)) beside -= 13
      words.push({ x: x + 5, y: beside, text: String(value), size: 12, bold: true })
      shown = value
    }
    const last = points.at(-1)
    if (!last || shown === null) return
    points.push([axis.place(end), last[1]])
    paths.push({ points, strong: index === 0, dashed: index === 2 })
    let y = last[1] + 4
    while (ends.some((one) => Math.abs(one - y) < 15)) y -= 15
    ends.push(y)
    words.push({ x: RIGHT + 6, y, text: `${say(`evaluation.${key}`)} ${shown}`, size: 13, bold: index === 0 })
  })
  return { paths, words, boxes }
}

const WIDE_LABEL = 330
/** Each obligation from its start to its due moment, and on to when it was met where that was later. */
export function dueChart(rows: ObligationRow[], say: Say): Picture {
  const shown = rows.filter((row) => row.verdict !== 'withdrawn')
  const moments = shown.flatMap((row) => [row.start, row.due, row.metAt ?? row.due].map((at) => Date.parse(at)))
  const axis = axisOf(Math.min(...moments), Math.max(...moments), WIDE_LABEL, RIGHT - 60)
  const boxes: Box[] = []
  const paths: Path[] = []
  const words: Words[] = []
  let y = 34
  for (const row of shown) {
    const lines = wrap(`${row.what} → ${row.addressee}`, 13, WIDE_LABEL - 20).slice(0, 2)
    const height = lines.length * 17 + 9
    const middle = Math.round(y + height / 2)
    lines.forEach((text, index) => words.push({ x: 8, y: Math.round(middle + (index - (lines.length - 1) / 2) * 17 + 4), text, size: 13 }))
    const due = axis.place(Date.parse(row.due))
    paths.push({ points: [[axis.place(Date.parse(row.start)), middle], [due, middle]] })
    boxes.push({ x: due - 4, y: middle - 7, w: 8, h: 14, look: row.assumed ? 'faint' : 'calm', words: [] })
    const met = row.metAt === null ? null : axis.place(Date.parse(row.metAt))
    if (met !== null && row.lateMinutes !== null) paths.push({ points: [[due, middle], [Math.max(met, due + 3), middle]], strong: true })
    const far = Math.max(due, met ?? due)
    const text = `${VERDICTS[row.verdict].sign} ${say(`verdict.${row.verdict}`)}${row.lateMinutes ? ` ${say('clock.lateBy', { n: row.lateMinutes })}` : ''}`
    const fits = far + 10 + widthOf(text, 12) <= RIGHT + 150
    words.push({ x: fits ? far + 10 : axis.place(Date.parse(row.start)) - 8, y: middle + 4, text, size: 12, bold: true, anchor: fits ? 'start' : 'end' })
    y += height
  }
  const rule = ruled(axis, 26, y)
  return { width: RIGHT + 150, height: y + 8, title: say('evaluation.dueDrawn'), description: say('evaluation.dueDescription', { n: shown.length }), boxes, paths: [...rule.paths, ...paths], words: [...rule.words, ...words] }
}

export const TALLIED = [
  ['met', 'met', 'calm'], ['enteredLate', 'met-entered-late', 'plain'], ['late', 'late', 'strong'], ['slower', 'slower-than-assumed', 'faint'], ['missed', 'missed', 'head'], ['open', 'open', 'plain'], ['withdrawn', 'withdrawn', 'faint'],
] as const satisfies readonly (readonly [keyof ClauseTally, Verdict, Look])[]

/** How many of each verdict a clause has; every piece says its sign and number, so that it reads without colour. */
export function verdictChart(rows: ClauseTally[], say: Say): Picture {
  const left = 90
  const most = Math.max(1, ...rows.map((row) => row.owed))
  const unit = Math.min(110, Math.floor((RIGHT - 60 - left) / most))
  const boxes: Box[] = []
  const words: Words[] = []
  let y = 10
  for (const row of rows) {
    words.push({ x: 8, y: y + 19, text: row.clause, size: 14, bold: true })
    let x = left
    for (const [key, verdict, look] of TALLIED) {
      const count = row[key]
      if (count === 0) continue
      const text = `${VERDICTS[verdict].sign} ${count}`
      const w = Math.max(count * unit, widthOf(text, 13) + 12)
      boxes.push({ x, y, w, h: 28, look, words: [{ x: x + 6, y: y + 19, text, size: 13, bold: true }] })
      x += w + 2
    }
    words.push({ x: x + 8, y: y + 19, text: String(row.owed), size: 13, soft: true })
    y += 36
  }
  let x = left
  y += 4
  for (const [key, verdict, look] of TALLIED) {
    if (rows.every((row) => row[key] === 0)) continue
    const text = `${VERDICTS[verdict].sign} ${say(`evaluation.${key}`)}`
    boxes.push({ x, y: y + 2, w: 16, h: 16, look, words: [] })
    words.push({ x: x + 22, y: y + 15, text, size: 13 })
    x += 22 + widthOf(text, 13) + 22
  }
  return { width: RIGHT, height: y + 28, title: say('evaluation.verdictsDrawn'), description: say('evaluation.verdictsDescription', { n: rows.reduce((sum, row) => sum + row.owed, 0) }), boxes, paths: [], words }
}

export const SCENE_MARKS: Record<NonNullable<Scene['mark']>, { sign: string; tone: 'bad' | 'warn' | 'calm' | 'good' }> = {
  opened: { sign: '●', tone: 'calm' },
  figures: { sign: '#', tone: 'calm' },
  level: { sign: '▲', tone: 'bad' },
  command: { sign: '⇄', tone: 'bad' },
  struck: { sign: '◷', tone: 'warn' },
  escalated: { sign: '☏', tone: 'warn' },
  end: { sign: '■', tone: 'good' },
}

/** The last scene that had happened at a moment, epoch ms; -1 before the first. */
export function sceneAt(scenes: Scene[], moment: number): number {
  let low = 0
  let high = scenes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (Date.parse(scenes[middle]!.at) <= moment) low = middle + 1
    else high = middle
  }
  return low - 1
}
/** The next scene with a mark in a direction; the one at the end where there is none. */
export function marked(scenes: Scene[], from: number, direction: 1 | -1): number {
  for (let at = from + direction; at >= 0 && at < scenes.length; at += direction) if (scenes[at]!.mark) return at
  return direction === 1 ? scenes.length - 1 : 0
}
