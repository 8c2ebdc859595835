/** An invented warning in its life, for the tests and for looking at the screens. */
import type { WarningContent, WarningNotice, WarningRow, WarningSheet } from '../src/api/wire.ts'
import { bodiesNow } from './story.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 5, 1, 1, minute)).toISOString()
export const content: WarningContent = {
  hazard: 'hazardous-chemicals', colour: 'yellow', areas: ['140525', '140581'], across: null, place: '巴公镇、北义城镇化工企业', startsAt: at(30), endsAt: null, outline: '未来三天持续高温，液氨、液氯储罐温度接近上限',
  effects: '储罐超压泄漏的可能增大，下风向1公里内村庄可能受影响', cautions: '远离厂区下风向；闻到刺激性气味向上风向撤离', measures: ['企业加密巡检，喷淋降温', '镇村核对转移名单', '队伍备勤'], issuer: '晋城市危险化学品事故应急指挥部办公室', headline: null,
}
export const warningRow: WarningRow = {
  id: 'w-1', kind: 'drill', plan: 'hazardous-chemicals', planTitle: '晋城市危险化学品事故应急预案', hazard: 'hazardous-chemicals', hazardName: '危险化学品事故', colour: 'yellow', status: 'in-force', areas: [{ code: '140525', name: '泽州县' }, { code: '140581', name: '高平市' }],
  headline: '晋城市危险化学品事故应急指挥部办公室发布危险化学品事故黄色预警', issuer: content.issuer, startsAt: at(30), endsAt: null, expired: false, draftedAt: at(10), issuedAt: at(25), pending: 'change', pendingColour: 'orange', requested: true, assignments: { issued: 12, acknowledged: 7, silent: 2 }, clock: { now: at(50), rate: 1 },
}
const notice: WarningNotice = {
  id: '1', act: 'issue', status: 'out', bulletin: 'w-1.1', headline: warningRow.headline, content, outlines: [], reason: null, passedDown: null, draftedAt: at(10), draftedBy: '值班员甲', approval: null, request: null, answer: null,
  issue: { issuer: 'city-office', issuerName: '市指挥部办公室', unitName: '市应急管理局', areaName: null, number: '〔2026〕1号', issuedAt: at(25), enteredAt: at(25), by: '值班员甲', clause: '晋市政办〔2020〕58号 §3.2' },
}
const orange: WarningNotice = {
  ...notice, id: '2', act: 'change', status: 'pending', bulletin: 'w-1.2', headline: '危险化学品事故橙色预警', content: { ...content, colour: 'orange' }, issue: null, draftedAt: at(40),
  request: { to: 'province', toName: '省指挥部办公室', reason: '一处储罐安全阀起跳，趋势恶化', way: 'telephone', requestedAt: at(45), clause: '§3.2' },
}
const acts = ['revise-draft', 'approve-draft', 'issue-draft', 'request-issue', 'record-issue-answer', 'discard-draft', 'draft-change', 'draft-lift']
const why: Record<string, string> = { 'approve-draft': '预案没有规定由谁批准，不需要批准', 'issue-draft': '橙色预警由省级发布，请登记上级答复', 'request-issue': '已请求上级，等待答复', 'draft-change': '还有准备中的变更', 'draft-lift': '还有准备中的变更' }
export const warningSheet: WarningSheet = {
  position: 820, version: 6, row: warningRow, edition: '2020', document: '晋市政办〔2020〕58号', packHash: 'h', notices: [notice, orange], acts: acts.map((act) => ({ act, may: !(act in why), code: act in why ? 'x' : null, why: why[act] ?? null, whyEn: null, clause: act in why ? '晋市政办〔2020〕58号 §3.2' : null })),
  standIns: [], bodies: bodiesNow.slice(0, 12).map((row) => ({ ...row, assignment: row.assignment.replace('inc-1', 'w-1'), origin: 'warning', groups: [] })), preview: bodiesNow.slice(0, 9).map((row) => ({ body: row.body, name: row.name, tasks: [{ id: 'a', text: '领导带班值班', clause: '§3.3' }, { id: 'b', text: '动员队伍、研判任务', clause: '§3.3' }] })),
}
export const warningRows: WarningRow[] = [
  warningRow, { ...warningRow, id: 'w-2', kind: 'real', colour: 'red', status: 'draft', pending: 'issue', pendingColour: 'red', requested: false, headline: '重污染天气红色预警', hazardName: '重污染天气', issuedAt: null, assignments: { issued: 0, acknowledged: 0, silent: 0 } },
  { ...warningRow, id: 'w-3', kind: 'real', colour: 'blue', pending: null, pendingColour: null, requested: false, headline: '非煤矿山事故蓝色预警', hazardName: '非煤矿山事故', endsAt: at(500) }, { ...warningRow, id: 'w-4', kind: 'real', colour: 'orange', status: 'lifted', pending: null, requested: false, headline: '煤层气事故橙色预警' },
]
