/** All clocks of a plan on one axis of time; the axis is logarithmic, since five minutes and a week stand on it together. */
import { wrap, type Box, type Path, type Picture, type Say, type Words } from './drawing'
import { within, type PlanPage } from './plans'

const TICKS = [1, 5, 10, 15, 30, 60, 120, 240, 480, 1440, 2880, 4320, 7200, 10080, 21600, 43200]
const LABEL = 380
const RIGHT = 1180
const TOP = 54
const FROM = ['occurrence', 'receipt', 'known', 'oral-report', 'query'] as const

export function clockAxis(plan: PlanPage, say: Say): Picture {
  const clocks = plan.clocks.filter((clock) => within(clock) > 0)
  const boxes: Box[] = []
  const paths: Path[] = []
  const words: Words[] = []
  const longest = Math.max(60, ...clocks.map(within))
  const shortest = Math.min(30, ...clocks.map(within))
  const low = Math.log(shortest / 2)
  const place = (minutes: number) => Math.round(LABEL + ((Math.log(minutes) - low) / (Math.log(longest * 1.6) - low)) * (RIGHT - LABEL))
  const time = (minutes: number) => (minutes % 1440 === 0 ? say('planRoom.days', { n: minutes / 1440 }) : minutes % 60 === 0 ? say('planRoom.hours', { n: minutes / 60 }) : say('clock.minutes', { n: minutes }))
  let y = TOP
  for (const from of FROM) {
    const mine = clocks.filter((clock) => clock.from === from).sort((a, b) => within(a) - within(b) || a.what.localeCompare(b.what, 'zh'))
    if (mine.length === 0) continue
    words.push({ x: 12, y: y + 16, text: say('planRoom.axisFrom', { from: say(`clock.since.${from}`) }), size: 14, bold: true })
    y += 26
    for (const clock of mine) {
      const lines = wrap(clock.when ? `${clock.what}${say('mark.open')}${clock.when}${say('mark.close')}` : clock.what, 13, LABEL - 40)
      const height = Math.max(26, lines.length * 18 + 8)
      const middle = y + height / 2
      lines.forEach((text, index) => words.push({ x: 24, y: Math.round(middle + (index - (lines.length - 1) / 2) * 18 + 4), text, size: 13 }))
      const end = place(within(clock))
      const assumed = clock.minutes === null && !clock.workdays
      paths.push({ points: [[LABEL, middle], [end, middle]], strong: true, dashed: assumed })
      boxes.push({ x: end - 5, y: middle - 5, w: 10, h: 10, look: assumed ? 'faint' : 'strong', words: [] })
      words.push({ x: end + 10, y: Math.round(middle + 4), text: `${assumed ? say('planRoom.axisAssumed', { word: say(`clock.wording.${clock.wording ?? 'promptly'}`), time: time(within(clock)) }) : clock.workdays ? say('clock.workdays', { n: clock.workdays }) : time(within(clock))}　${clock.clause}`, size: 12 })
      y += height
    }
    y += 8
  }
  const ticks = TICKS.filter((minutes) => place(minutes) >= LABEL && minutes <= longest)
  for (const minutes of ticks) {
    words.push({ x: place(minutes), y: TOP - 12, text: time(minutes), size: 12, soft: true, anchor: 'middle' })
    paths.unshift({ points: [[place(minutes), TOP - 6], [place(minutes), y]], dashed: true })
  }
  paths.unshift({ points: [[LABEL, TOP - 6], [RIGHT + 90, TOP - 6]] })
  return { width: RIGHT + 150, height: y + 12, title: say('planRoom.clockAxis', { title: plan.edition.title }), description: say('planRoom.clockDescription', { n: clocks.length }), boxes, paths, words }
}
