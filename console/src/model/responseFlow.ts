/** How a response runs as a picture: report → grade → level → who decides → what is done → end. With an answer of what-if, its way is drawn strong. */
import { boxOf, laidOut, type Edge, type Node, type Paragraph, type Picture, type Say } from './drawing'
import { within, type PlanClock, type PlanGrade, type PlanLevel, type PlanPage } from './plans'
import type { WhatIfAnswer } from '../api/wire'

const MOST = 5
const few = (all: string[], say: Say): Paragraph[] => [
  ...all.slice(0, MOST).map((text) => ({ text: `· ${text}` })),
  ...(all.length > MOST ? [{ text: say('planRoom.more', { n: all.length - MOST }), soft: true }] : []),
]

export function responseFlow(plan: PlanPage, say: Say, answer?: WhatIfAnswer | null): Promise<Picture> {
  const nodes: Node[] = []
  const edges: Edge[] = []
  const limit = (clock: PlanClock) => (clock.minutes !== null ? say('clock.minutes', { n: clock.minutes }) : clock.workdays ? say('clock.workdays', { n: clock.workdays }) : say(`clock.wording.${clock.wording ?? 'promptly'}`))
  const reports = plan.clocks.filter((clock) => clock.when === '').sort((a, b) => within(a) - within(b))
  nodes.push({ id: 'report', box: boxOf([{ text: say('planRoom.flow.report'), size: 15, bold: true }, ...few((reports.length ? reports : plan.clocks).map((clock) => `${clock.what}${say('mark.open')}${limit(clock)}${say('mark.close')}`), say)], 214, answer ? 'strong' : 'head') })

  const graded = answer?.grade
  const grades = [...plan.response.grades].sort((a, b) => b.deaths - a.deaths)
  const figures = (row: PlanGrade): Paragraph[] => {
    const next = grades[grades.indexOf(row) - 1]
    if (row.deaths > 0 || row.injuries > 0 || !next) return [{ text: say('planRoom.flow.deaths', { n: row.deaths }) }, { text: say('planRoom.flow.injuries', { n: row.injuries }) }]
    return [{ text: say('planRoom.flow.fewDeaths', { n: next.deaths }) }, { text: say('planRoom.flow.fewInjuries', { n: next.injuries }) }]
  }
  for (const row of grades) {
    const strong = graded === row.grade
    nodes.push({ id: row.grade, box: boxOf([{ text: say(`grade.${row.grade}`), size: 15, bold: true }, ...figures(row), { text: row.clause, soft: true }], 140, strong ? 'strong' : 'plain') })
    edges.push({ from: 'report', to: row.grade, strong })
  }
  const byGrade = new Set(grades.map((row) => row.level))
  for (const level of plan.response.levels) {
    const strong = answer?.level === level.level
    level_(level, strong)
    for (const row of grades) if (row.level === level.level) edges.push({ from: row.grade, to: `level ${level.level}`, strong: strong && graded === row.grade })
    const jumps = strong && !grades.some((row) => row.level === level.level && row.grade === graded)
    if (!byGrade.has(level.level) || jumps) edges.push({ from: jumps && graded && graded !== 'undetermined' ? graded : 'report', to: `level ${level.level}`, strong })
  }
  if (plan.response.levels.length === 0) warned()
  nodes.push({ id: 'end', box: boxOf([{ text: say('tab.end'), size: 15, bold: true }, { text: plan.after.ending }, ...few(plan.after.conditions.map((one) => one.text), say), { text: plan.after.clause, soft: true }], 200, 'head') })

  /** A plan that starts from warnings: report → colour → who issues it → what bodies do → end. */
  function warned() {
    for (const row of plan.warnings.colours) {
      const issuers = [...new Set(row.issuers)].map((issuer) => say(`planRoom.issuers.${issuer}`)).join(say('mark.comma'))
      nodes.push({ id: `colour ${row.colour}`, box: boxOf([{ text: say('planRoom.flow.warning', { colour: say(`colour.${row.colour}`) }), size: 15, bold: true }, { text: row.effect }, { text: row.clause, soft: true }], 240) })
      nodes.push({ id: `who ${row.colour}`, box: boxOf([...(row.approver ? [{ text: `${say('planRoom.approves')}${say('mark.colon')}${say(`post.${row.approver}`)}` }] : []), { text: `${say('planRoom.issues')}${say('mark.colon')}${issuers}`, bold: true }], 220) })
      nodes.push({ id: `what ${row.colour}`, box: boxOf([{ text: say('planRoom.bodiesAct', { n: row.bodies.length }), bold: true }], 200) })
      edges.push({ from: 'report', to: `colour ${row.colour}` }, { from: `colour ${row.colour}`, to: `who ${row.colour}` }, { from: `who ${row.colour}`, to: `what ${row.colour}` }, { from: `what ${row.colour}`, to: 'end' })
    }
  }
  function level_(level: PlanLevel, strong: boolean) {
    const look = strong ? 'strong' : 'plain'
    nodes.push({ id: `level ${level.level}`, box: boxOf([{ text: say('level.of', { level: level.level }), size: 15, bold: true }, ...few(level.grounds.map((ground) => ground.text), say), { text: level.clause, soft: true }], 218, look) })
    nodes.push({
      id: `who ${level.level}`,
      box: boxOf([...(level.proposed ? [{ text: `${say('planRoom.flow.proposes')}${say('mark.colon')}${say('post.office')}` }] : []), { text: `${say('planRoom.flow.activates')}${say('mark.colon')}${level.activators.map((kind) => say(`post.${kind}`)).join(say('mark.comma'))}`, bold: true }, { text: level.activatorsClause, soft: true }], 160, look),
    })
    nodes.push({
      id: `what ${level.level}`,
      box: boxOf([...level.calls.map((call) => ({ text: `${say(`planRoom.called.${call.who}`)} ${say(`planRoom.how.${call.how}`)}` })), ...(level.onScene ? [{ text: say('planRoom.onScene') }] : []), { text: say('planRoom.measures', { n: level.measures.length }), soft: true }], 180, look),
    })
    edges.push({ from: `level ${level.level}`, to: `who ${level.level}`, strong }, { from: `who ${level.level}`, to: `what ${level.level}`, strong }, { from: `what ${level.level}`, to: 'end', strong })
  }
  return laidOut(nodes, edges, say('planRoom.responseFlow', { title: plan.edition.title }), say('planRoom.responseDescription', { grades: grades.length, levels: plan.response.levels.length }))
}
