/** Story S1 as wire data, with a hundred bodies and long names; for tests and for looking at the screens without a server. */
import type { Board, BodyRow, BodyState, Inbox, IncidentRow, ObligationRow, Preview, Reference, Session, SupplyRow, TimelineRow, WhatIfAnswer, WhatIfQuestion } from '../src/api/wire'

export const NOW = 40
export const START = Date.parse('2026-06-01T01:00:00Z') // 09:00 in Jincheng
export const at = (minutes: number): string => new Date(START + minutes * 60_000).toISOString()
const DOCUMENT = '晋市政办〔2020〕58号'

const NAMES = [
  '市委宣传部（市政府新闻办公室）', '市公安局', '市应急管理局', '市委网信办', '市公安局交通警察支队', '市消防救援支队', '市卫生健康委员会', '市生态环境局', '市气象局', '市民政局', '市财政局', '市交通运输局',
  '市工业和信息化局', '市市场监督管理局', '市能源局', '市人力资源和社会保障局', '市总工会', '市外事办公室', '武警晋城支队', '中国移动晋城分公司', '晋城军分区', '中国电信晋城分公司', '国网晋城供电公司', '中国联通晋城分公司',
  '泽州县人民政府', '晋城经济技术开发区管理委员会危险化学品安全生产监督管理与应急救援协调办公室', '市危险化学品事故应急处置专班', '危险化学品应急救援专家组',
]
const STATES: BodyState[] = ['fed-back', 'acknowledged', 'to-call', 'urged', 'delivered', 'issued', 'done', 'cannot', 'escalated', 'acknowledged']
const GROUPS = ['综合协调组', '抢险救援组', '治安警戒组', '医学救援组', '后勤保障组', '环境监测组', '宣传报道组', '善后处置组', '技术专家组']

function body(index: number): BodyRow {
  const state = STATES[index % STATES.length]!
  const quiet = ['to-call', 'urged', 'delivered', 'issued', 'escalated'].includes(state)
  const name = NAMES[index] ?? `第${index}应急救援联动单位`
  const group = GROUPS[index % GROUPS.length]!
  return {
    assignment: `inc-1/body-${index}`, body: `body-${index}`, name, origin: index % 17 === 0 ? 'instruction' : 'activation', called: '赶赴现场', groups: [{ id: `g${index % 9}`, name: group, lead: index < 9 }],
    state, silent: quiet && state !== 'delivered', late: index % 11 === 3, byTelephone: index % 7 === 1, terminalOpen: index % 3 !== 0, terminalMute: index % 12 === 1, issuedAt: at(34), deliveredAt: at(34), acknowledgedAt: quiet ? null : at(36), acknowledgedBy: quiet ? null : '值班员',
    way: quiet ? null : index % 7 === 1 ? 'telephone' : 'terminal', feedbackAt: state === 'fed-back' || state === 'done' ? at(38) : null, lastStage: state === 'fed-back' ? 'set-out' : state === 'done' ? 'done' : state === 'cannot' ? 'cannot' : null,
    lastText: state === 'fed-back' ? '两辆泡沫消防车、一辆化学洗消车已从巴公中队出发，预计十五分钟到场' : null, people: 12, vehicles: 3,
    tasks: [
      { id: `t${index}-1`, text: '组织力量赶赴现场，开展侦检、堵漏、洗消，搜救被困人员', clause: '§2.2.3', group: null, due: null, stage: state === 'done' ? 'done' : null, accepted: false, returned: null, overdue: false, isNew: false },
      { id: `t${index}-2`, text: `参加${group}的工作`, clause: '§2.3', group, due: at(60), stage: null, accepted: false, returned: null, overdue: index % 11 === 3, isNew: index % 5 === 0 },
    ],
    files: [],
    calls: state === 'escalated' ? [{ at: at(38), answered: false, line: '2198594', by: '值班员甲', remark: '无人接听' }] : [], lines: index % 4 === 3 ? [] : ['2198594', '0356-2198345'], nextDue: quiet ? at(44) : null, reopenedAt: null,
  }
}
export const bodies = (count: number): BodyRow[] => Array.from({ length: count }, (_, index) => body(index))

function obligation(id: string, what: string, obligors: string[], addressee: string, minutes: number, due: number, more: Partial<ObligationRow> = {}): ObligationRow {
  return { id, rule: id, what, obligors, addressee, limitMinutes: minutes, assumed: false, wording: null, from: 'occurrence', start: at(0), due: at(due), struckAt: null, metAt: null, enteredAt: null, way: null, verdict: 'open', lateMinutes: null, clause: '§4.1', notes: [], withdrawnReason: null, ...more }
}

export const row: IncidentRow = {
  id: 'inc-1', kind: 'drill', title: '泽州县巴公镇某化肥有限责任公司液氯储罐泄漏事故', plan: 'hazardous-chemicals', planTitle: '晋城市危险化学品事故应急预案', area: '140525', areaName: '泽州县', grade: 'ordinary', level: 'II', proposed: null, disputed: false, status: 'active',
  occurredAt: at(0), receivedAt: at(20), deaths: 2, injuries: 6, missing: null, assignments: { issued: 100, acknowledged: 50, silent: 40 }, struck: 2, nextDue: at(50), clock: { now: at(NOW), rate: 1 },
}
export const bodiesNow = bodies(100)

export const board: Board = {
  position: 812, version: 9, clock: { now: at(NOW), rate: 1 }, row, edition: '2020', document: DOCUMENT, packHash: 'ab12', accident: 'leak', phase: 'production', sector: null, site: '巴公镇', incidentUnit: '某化肥有限责任公司',
  figures: { deaths: 2, serious: 0, poisoned: 6, missing: null, atRisk: null, lossYuan: null, foreigners: 0 },
  judgement: { undetermined: false, mayBecome: 'considerable', beyond: null, across: null, socialImpact: null, graveCourse: false, judged: [] },
  assessment: {
    grade: 'ordinary', floor: 'ordinary', withMissing: 'considerable', gradeClause: `${DOCUMENT} 附录8.2`, gradeReasons: [{ grade: 'ordinary', column: 'deaths', value: '2', clause: `${DOCUMENT} 附录8.2` }], level: 'II', levels: ['II', 'III'],
    grounds: [{ level: 'II', groundId: 'ii-may-become', clause: `${DOCUMENT} §4.2.2`, text: '可能发展为较大', assumed: false }, { level: 'III', groundId: 'iii-ordinary', clause: `${DOCUMENT} §4.2.3`, text: '一般事故', assumed: false }],
  },
  figureHistory: [{ knownAt: at(20), at: at(20), change: 'follow-up', figures: { deaths: 2, serious: 0, poisoned: 6, missing: null, atRisk: null, lossYuan: null, foreigners: 0 }, grade: 'ordinary', reason: null, by: '值班员甲', ended: false }], settling: null,
  proposal: { level: 'I', automatic: true, at: at(39), grounds: ['重大以上事故（§4.2.1）'] },
  command: {
    level: 'II', by: '李代行', post: '指挥长', at: at(34), expectedEnd: at(400), measures: ['通知领导、工作组、专家赶赴现场', '成立现场指挥部'], inCommand: '市应急救援指挥部 指挥长（李代行代行）', transferredTo: null,
    decisions: [{ id: 'd1', what: 'activate', level: 'II', at: at(34), by: '李代行', post: '指挥长', standIn: true, assumed: false, clause: `${DOCUMENT} §4.2.2`, onBehalf: { post: 'commander', name: '王指挥', at: at(33), confirmed: false, denied: false, reason: null, recalled: false, upheldBy: null } }],
    dispute: null, standIns: [{ id: 's1', post: 'commander', postTitle: '指挥长', account: 'li', name: '李代行', appointedBy: '王指挥', document: '授权书2026-6', from: at(0), until: at(120), ended: false, rule: null }],
  },
  authority: [
    { level: 'I', allowed: true, as: '指挥长（代行，至 11:00）', assumed: false, activators: [{ kind: 'commander', title: '指挥长', people: ['王指挥'] }], clause: `${DOCUMENT} §4.2.1`, why: null },
    { level: 'II', allowed: false, as: null, assumed: false, activators: [{ kind: 'commander', title: '指挥长', people: ['王指挥'] }], clause: `${DOCUMENT} §4.2.2`, why: '已是该级别' },
    { level: 'III', allowed: false, as: null, assumed: true, activators: [{ kind: 'deputy', title: '副指挥长', people: ['张副秘书长', '赵局长'] }], clause: `${DOCUMENT} §4.2.3`, why: '本级响应由副指挥长启动，您是指挥部办公室值班' },
  ],
  end: {
    allowed: false, why: '还有1项条件未确认：事故隐患消除', clause: `${DOCUMENT} §4.9`,
    conditions: ['现场得到控制', '环境符合标准', '现场指挥部和专家评估确认', '事故隐患消除'].map((text, index) => ({ id: `c${index}`, text, met: index < 3, confirmedBy: index < 3 ? '现场指挥部' : null, at: index < 3 ? at(NOW) : null, clause: '§4.9' })),
    superiorOrder: { required: true, filed: false, document: null }, posts: [{ kind: 'commander', title: '指挥长' }],
  },
  bodies: bodiesNow,
  groups: GROUPS.map((name, index) => ({ id: `g${index}`, name, clause: '§2.3', leads: [`body-${index}`], members: bodiesNow.filter((one) => one.groups[0]!.id === `g${index}`).slice(0, 6).map((one) => one.body), tasks: ['制定实施方案', '每半小时报告一次进展'] })),
  obligations: [
    obligation('o1', '书面报告', ['泽州县人民政府'], '市指挥部办公室', 30, 35, { from: 'oral-report', struckAt: at(35), metAt: at(33), enteredAt: at(38), way: 'fax', verdict: 'met-entered-late' }),
    obligation('o2', '报告事故信息', ['泽州县人民政府', '事故发生单位'], '市委、市政府', 60, 39, { struckAt: at(39), verdict: 'struck' }),
    obligation('o3', '报告事故信息', ['泽州县人民政府'], '上级业务主管部门', 60, 60),
    obligation('o4', '电话报告', ['市应急管理局'], '省应急管理厅值班室', 15, 35, { assumed: true, wording: '立即', metAt: at(38), enteredAt: at(38), way: 'telephone', verdict: 'slower-than-assumed', lateMinutes: 3, notes: ['“立即”没有数字，本市假定15分钟'] }),
    obligation('o5', '报告应急管理部', ['市应急管理局'], '应急管理部', 60, 100, { verdict: 'withdrawn', withdrawnReason: '更正后不再是重大事故' }),
  ],
  guides: [{ id: 'leak', name: '泄漏事故', accident: 'leak', clause: '附录8.3', steps: Array.from({ length: 14 }, (_, index) => ({ id: `leak-${index}`, text: `核对第${index + 1}项：泄漏源位置、物质与控制方法`, done: index < 4, at: index < 4 ? at(36) : null, by: index < 4 ? '现场指挥部' : null })) }],
  protection: [{ who: '进入泄漏区的救援人员', gear: ['全封闭重型防化服', '正压式空气呼吸器'], clause: '附录8.6' }],
  reports: [{ id: 'r1', source: 'county-duty', way: 'telephone', fromBody: 'locality-government', receivedAt: at(20), recordedAt: at(21), reporter: '县值班员 13900000001', text: '巴公镇一化肥厂液氯储罐阀门泄漏，已致2人死亡、6人中毒送医，原因不明。', detached: false, files: [] }, { id: 'r2', source: 'fire-119', way: 'telephone', fromBody: null, receivedAt: at(24), recordedAt: at(25), reporter: null, text: '119接警：巴公镇有刺激性气味。', detached: false, files: ['f1'] }],
  papers: [{ id: 'p1', kind: 'flash', number: '快报〔2026〕1号', text: '一、基本情况……', status: 'sent', draftedAt: at(25), signedBy: '赵局长', signedAt: at(27), sentAt: at(28), way: 'fax', addressees: [{ id: 'city-government-office', name: '市政府办公室', confirmedAt: at(30), confirmedBy: '值班员' }, { id: 'city-party-office', name: '市委办公室', confirmedAt: null, confirmedBy: null }] }, { id: 'p2', kind: 'follow-up', number: null, text: '续报草稿', status: 'draft', draftedAt: at(39), signedBy: null, signedAt: null, sentAt: null, way: null, addressees: [] }],
  queries: [{ id: 'q1', from: '省应急管理厅值班室', receivedAt: at(37), text: '请核实人员伤亡和周边疏散情况', answer: null, answeredAt: null, obligation: 'o3' }],
  releases: [{ id: 'l1', text: '今日9时许，泽州县一企业发生泄漏，救援正在进行。', status: 'draft', approvedBy: null, channel: null, publishedAt: null }],
  warnings: [{ id: 'w1', colour: 'orange', status: 'requested', area: '泽州县巴公镇', text: '请求发布橙色预警', clause: '§3.2' }],
  supplies: [{ id: 'm1', line: 'east-20', name: '堵漏工具', base: '东部基地', quantity: 2, measure: '套', at: at(36), arrivedAt: null, returned: 0, returnedAt: null }],
  instructions: [{ id: 'i1', from: '省政府', at: at(38), text: '全力救治伤员，严防次生灾害。', inSupport: false, orders: [{ body: 'body-6', text: '调集专家救治', due: at(90) }] }],
  aftermath: [{ id: 'a1', text: '善后处置和补偿', clause: '§5.1', done: false }],
  roles: [{ id: 'locality-government', name: '事发地县（市、区）人民政府', units: ['body-24'], boundName: null, candidates: ['zezhou-government'], hasAccount: true }, { id: 'incident-unit', name: '事故发生单位', units: [], boundName: null, candidates: [], hasAccount: false }],
}

export const session: Session = { account: 'duty1', name: '值班员甲', unit: 'emergency-bureau', unitName: '市应急管理局', posts: [{ plan: 'hazardous-chemicals', post: 'office', title: '指挥部办公室值班' }], capabilities: ['duty-officer', 'administrator', 'unit'], device: null, demonstration: true, csrf: { header: 'X-CSRF-TOKEN', token: 't' }, expiresAt: at(600), owesFactor: false }

export const reference: Reference = {
  jurisdiction: { code: '140500', name: '晋城市', areas: [['140500', '晋城市'], ['140502', '城区'], ['140521', '沁水县'], ['140522', '阳城县'], ['140524', '陵川县'], ['140525', '泽州县'], ['140581', '高平市']].map(([code, name]) => ({ code: code!, name: name! })), atOnceMinutes: 15, promptlyMinutes: 60 },
  plans: [{
    id: 'hazardous-chemicals', edition: '2020', title: '晋城市危险化学品事故应急预案', document: DOCUMENT, hash: 'ab12', scope: '本市境内危险化学品事故', hazards: ['hazardous-chemicals'], phases: ['production', 'storage', 'use'], facilities: [], words: { 'hazardous-chemicals': '危险化学品', production: '生产', storage: '储存', use: '使用', 'oil-gas': '石油天然气' }, exclusions: [{ hazard: 'oil-gas', phase: 'storage', facility: null, text: '石油天然气储存事故除外', toTitle: '晋城市石油天然气储存事故应急预案', clause: '§1.4' }],
    accidents: [{ code: 'fire', name: '火灾' }, { code: 'explosion', name: '爆炸' }, { code: 'leak', name: '泄漏' }], posts: [{ id: 'commander', kind: 'commander', title: '指挥长', holder: '分管副市长' }, { id: 'office', kind: 'office', title: '指挥部办公室值班', holder: '值班人员' }], levels: ['I', 'II', 'III'],
    roles: [{ id: 'locality-government', name: '事发地县（市、区）人民政府', candidates: ['zezhou-government'], hasAccount: true }],
  }],
  units: [{ id: 'zezhou-government', name: '泽州县人民政府', kind: 'government', area: '140525', lines: [] }, { id: 'city-government-office', name: '市政府办公室', kind: 'government', area: null, lines: [{ phone: '2198345', kind: 'duty' }] }, ...bodiesNow.slice(0, 24).map((one) => ({ id: one.body, name: one.name, kind: 'bureau', area: null, lines: [] }))],
  demonstration: true, now: at(NOW), people: [{ account: 'wang', name: '王指挥', unit: null, posts: [{ plan: 'hazardous-chemicals', post: 'commander' }] }],
}

export function whatIf(question: WhatIfQuestion): WhatIfAnswer {
  const deaths = question.deaths ?? 0
  const grade = question.undetermined || question.noFigures ? 'undetermined' : deaths >= 30 ? 'especially-major' : deaths >= 10 ? 'major' : deaths >= 3 || (question.poisoned ?? 0) >= 10 ? 'considerable' : 'ordinary'
  const level = grade === 'especially-major' || grade === 'major' || grade === 'undetermined' ? 'I' : grade === 'considerable' || question.mayBecome ? 'II' : 'III'
  return {
    grade, gradeFloor: deaths > 0 ? 'ordinary' : null, gradeWithMissing: question.missing ? 'considerable' : null, gradeClause: `${DOCUMENT} 附录8.2`, level, levels: [level], levelReasons: [{ level, clause: `${DOCUMENT} §4.2.2`, text: level === 'II' ? '可能发展为较大' : '按等级', assumed: false }],
    proposer: 'office', activators: [level === 'III' ? 'deputy' : 'commander'], activatorsAssumed: level === 'III' ? ['commander'] : [],
    clocks: [{ what: '报告事故信息', obligor: '泽州县人民政府', to: '市指挥部办公室', minutes: 60, from: 'occurrence', clause: '§4.1' }, { what: '电话报告', obligor: '市应急管理局', to: '省应急管理厅', minutes: null, wording: 'at-once', assumedMinutes: 15, from: 'receipt', clause: '§4.1' }],
    units: bodiesNow.slice(0, 41).map((one) => ({ name: one.name, role: 'member', groups: [], called: 'to-scene' })), guides: ['leak'], ending: { rule: 'who-activated', posts: ['commander'], conditions: [] },
  }
}

export const preview: Preview = {
  level: 'I', clause: `${DOCUMENT} §4.2.1`, assumed: ['本条未写成立现场指挥部，按工作组职责一并设立'], measures: [{ id: 'm1', text: '迅速通知领导、成员单位和专家', clause: '§4.2.1' }, { id: 'm2', text: '赶赴现场先期处置', clause: '§4.2.1' }], guides: ['leak'], onScenePost: true, unboundRoles: ['事故发生单位'],
  bodies: bodiesNow.slice(0, 60).map((one, index) => ({ body: one.body, name: one.name, called: '赶赴现场', groups: one.groups, tasks: one.tasks.map((task) => task.text), terminalOpen: one.terminalOpen, lines: one.lines, hasAccount: index % 9 !== 8, optional: index > 50, already: index < 10 })),
}
export const timeline: TimelineRow[] = ['接报：泽州县值班室电话', '研判为一般，可能发展为较大，建议II级', '李代行以代行指挥长身份启动II级响应', '泽州县书面报告（传真）补录'].map((text, index) => ({ position: index + 1, at: at(20 + index * 5), recordedAt: at(21 + index * 5), type: 'x', text, by: '值班员甲', body: null, important: index === 2, clause: '§4.2.2' }))
export const inbox: Inbox = {
  position: 812, unit: 'body-5', unitName: '市消防救援支队', ring: { unit: true, until: null },
  items: [5, 1, 2].map((index) => ({ assignment: bodiesNow[index]!.assignment, incident: index === 2 ? 'inc-2' : 'inc-1', incidentTitle: index === 2 ? '阳城县某仓库起火' : row.title, kind: index === 2 ? 'real' as const : 'drill' as const, ground: 'incident' as const, level: 'II' as const, colour: null, areaName: '泽州县', site: '巴公镇', clock: board.clock, row: index === 2 ? { ...bodiesNow[2]!, state: 'recalled' as const } : bodiesNow[index]!, protection: board.protection })),
}
export const supplies: SupplyRow[] = Array.from({ length: 139 }, (_, index) => ({ id: `east-${index}`, base: index % 2 ? 'base-east' : 'base-west', baseName: index % 2 ? '东部基地' : '西部基地', category: '防护', name: index % 3 ? '堵漏工具' : '全封闭重型防化服', specification: '无火花', quantity: index % 5 ? 2 : null, measure: '套' }))
