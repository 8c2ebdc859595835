import { access } from './access'
import { firstSteps } from './firstSteps'
import { keeping } from './keeping'
import { offline } from './offline'
import { messages } from './messages'
import { rollCall } from './rollCall'
import { directory } from './directory'
import { roster } from './roster'
import { enterprises, forecast, outline } from './enterprises'
import { dictionaryZh, helpZh, screenZh, tourZh } from './help'
import { planRoom } from './planRoom'
import { reduction } from './reduction'
import { comparison, documents, register, replay } from './review'
import { upkeep } from './upkeep'

/** Every word on the screens, Chinese first. */
export const zh = {
  directory: directory.zh,
  roster: roster.zh,
  access,
  firstSteps,
  keeping,
  offline,
  planRoom,
  screen: screenZh,
  help: helpZh,
  tour: tourZh,
  dictionary: dictionaryZh,
  enterprises,
  forecast,
  outline,
  reduction,
  replay,
  comparison,
  documents,
  register,
  upkeep,
  messages,
  rollCall,
  app: { name: '虎符 应急指挥', demonstration: '演示环境：数据均为演示，不是真实事件', navigation: '导航', signOut: '退出', busy: '正在处理…', notFound: '没有这个页面', home: '回到首页' },
  mark: { comma: '、', semicolon: '；', colon: '：', open: '（', close: '）' },
  print: '打印',
  clause: '条款',
  assumed: '假定',
  live: { clock: '服务器时钟与应有时间相差超过5秒，到时提醒和催办已暂停。请人工盯守时限；管理员校准后在“管理”中确认。', connected: '已连接', connecting: '正在连接', lost: '连接中断', lostLong: '连接中断，正在重连。以下内容是{age}前的，可能已变化。', seconds: '{n}秒', minutes: '{n}分钟' },
  trouble: { http: '请求没有完成（{status}）', noAnswer: '服务器没有应答', noAnswerCure: '不能确定是否已办成。请再按一次：内容相同不会重复办理。', unexpected: '页面出错，请刷新后再试', again: '重试', dismiss: '知道了', clause: '依据', entry: '“{entry}”', thisEntry: '此项' },
  signIn: { account: '账号', pin: '口令', submit: '登录', expired: '登录已失效，请重新登录', device: '把这台终端登记给单位', deviceCode: '登记码', deviceSubmit: '登记本机' },
  pin: { title: '由谁办理', submit: '确定' },
  field: { time: '时间写作 09:20 或 06-01 09:20', missing: '此项必填', number: '请填不小于0的数字', afterReceipt: '发生时间晚于接报时间', choose: '请选择', chosen: '已选{n}', search: '查找', none: '没有符合的' },
  act: { at: '时间', way: '方式', reason: '原因', cancel: '取消', remove: '去掉' },

  grade: { 'especially-major': '特别重大', major: '重大', considerable: '较大', ordinary: '一般', undetermined: '未判明' },
  level: { of: '{level}级响应', none: '未启动', named: { I: 'I级', II: 'II级', III: 'III级', IV: 'IV级' } },
  kind: { real: '真实事件', drill: '演练', test: '测试' },
  status: { reported: '已接报', active: '响应中', ended: '已终止', closed: '已归档', false: '误报', merged: '已并入' },
  way: { terminal: '终端', telephone: '电话', written: '书面', fax: '传真', sms: '短信', 'in-person': '当面' },
  stage: { 'set-out': '已出动', arrived: '已到达', 'in-progress': '进行中', done: '已完成', cannot: '无法完成' },
  source: {
    citizen: '群众来电', enterprise: '企业报告', 'county-duty': '县级值班室', 'police-110': '110', 'fire-119': '119', 'medical-120': '120', 'hotline-12345': '12345热线', sensor: '监测设备', bureau: '部门报告', superior: '上级通报',
  },
  state: { issued: '已下达', delivered: '已送达', urged: '已催办', 'to-call': '待电话', escalated: '已升级', acknowledged: '已签收', 'fed-back': '已反馈', done: '已完成', cannot: '无法完成', recalled: '已撤回', closed: '已关闭' },
  origin: { activation: '响应启动', warning: '预警', instruction: '临时指令', superior: '上级指示', mobilisation: '物资调用', 'roll-call': '点名' },
  post: { commander: '指挥长', 'executive-deputy': '常务副指挥长', deputy: '副指挥长', 'office-director': '办公室主任', office: '指挥部办公室' },
  extent: { county: '县（市、区）', city: '市', province: '省' },
  colour: { red: '红色', orange: '橙色', yellow: '黄色', blue: '蓝色' },
  capability: { 'duty-officer': '值班员', unit: '单位', reader: '查看', administrator: '管理员' },
  column: { deaths: '死亡', injuries: '受伤（含中毒）', loss: '直接经济损失', 'social-impact': '社会影响', 'grave-course': '事态严重' },
  change: { first: '首报', 'follow-up': '续报', correction: '更正', 'found-alive': '发现生还', detached: '分出来报' },
  decision: { activate: '启动', raise: '提升', lower: '降低', terminate: '终止响应', transfer: '移交指挥权' },
  verdict: { open: '计时中', struck: '已到时', met: '按时', 'met-entered-late': '按时，补录', late: '迟报', 'slower-than-assumed': '慢于假定值', missed: '未报', withdrawn: '已撤销' },
  paper: { flash: '快报', written: '书面报告', 'follow-up': '续报', final: '终报', request: '请示' },

  figure: { deaths: '死亡', serious: '重伤', poisoned: '中毒', missing: '失联', atRisk: '涉险', lossYuan: '损失（元）', foreigners: '境外人员', unknown: '不明' },
  judgement: { mayBecome: '可能发展为', beyond: '超出救援能力', across: '跨区域', socialImpact: '社会影响', undetermined: '暂时无法判明等级', graveCourse: '事态严重', no: '否' },

  desk: { title: '值班台' },
  intake: {
    title: '接报', accidentWord: '事故', source: '来源', way: '方式', reporter: '报告人、电话', fromBody: '代表单位', noBody: '不是预案中的单位', role: '角色', occurredAt: '发生时间', occurredHint: '08:50，不明填估计', receivedAt: '接报时间', into: '归入', newIncident: '新事件',
    near: '同一县区有未结事件：{titles}。若是同一起，请在“归入”中选它。', area: '县（市、区）', site: '地点', incidentUnit: '事发单位', hazard: '灾种', plan: '适用预案', accident: '事故类型', phase: '环节', facility: '设施', unclear: '尚不清楚',
    figures: '人员与损失：空白为不明，0为确认没有', judgement: '研判', text: '情况', name: '事件名称', kind: '性质', submit: '登记接报', merge: '并入已有事件', clear: '清空', keys: 'Enter 或 Ctrl+Enter 登记；Alt+1…6 跳到各组',
  },
  choice: {
    empty: '选定灾种后给出适用预案', several: '{n}个预案都适用，由值班员选定主用预案', common: '没有预案适用：由值班员按通用规则处置', not: '不适用', notLoaded: '本系统未装入', assisting: '《{title}》的处置措施仍可参照',
    passed: '不适用的预案（{n}）', ask: { phase: '环节待定，可能改变适用', facility: '设施待定，可能改变适用' },
    why: { 'other-place': '不在该地', 'other-hazard': '灾种不同', 'other-phase': '环节不同', 'other-facility': '设施不同', excluded: '条文排除' },
  },
  whatIf: { title: '研判建议', choosePlan: '选定预案后给出建议', notCurrent: '有数字不能识别，以下是改动前的结果', floor: '按现有数字至少{grade}', withMissing: '若失联人员遇难则为{grade}', noLevel: '现有情况未达到响应条件', proposer: '建议：', activators: '启动：', alsoAssumed: '上级岗位', bodies: '将通知单位数' },
  clock: {
    workdays: '{n}个工作日', title: '时限', obligor: '责任方', addressee: '向谁', within: '时限', from: '起算', due: '应于', struck: '到时', met: '已报', entered: '录入', lateBy: '迟{n}分钟', minutes: '{n}分钟', assumedMinutes: '{word}（假定{n}分钟）', onlyOwed: '只看未报', empty: '没有时限义务',
    wording: { 'at-once': '立即', promptly: '及时' }, since: { occurrence: '事发', receipt: '接报', known: '获知', 'oral-report': '口头报告', query: '收到询问' },
  },
  list: {
    title: '事件', filter: '筛选', state: { open: '未结', ended: '已结', all: '全部' }, incident: '事件', grade: '等级', level: '响应', occurred: '发生', figures: '伤亡', figuresOf: '亡{deaths} 伤{injuries} 失{missing}', acknowledged: '签收', silent: '未应答', struck: '到时', next: '下一时限', proposed: '建议{level}级', disputed: '电话决定被否认', empty: '没有事件',
  },

  board: { title: '指挥台', occurred: '发生', inCommand: '当前指挥', casualties: '伤亡', time: '事件时间', tabs: '分页' },
  tab: { state: '态势', call: '电话清单', groups: '工作组', guides: '处置要点', figures: '等级与数字', reports: '来报', papers: '上报与询问', public: '发布与预警', supplies: '物资', instructions: '指令', command: '指挥权', end: '终止', timeline: '时间线' },
  authority: {
    activate: '启动{level}级响应', raise: '提升为{level}级', lower: '降低为{level}级', current: '{level}级', isCurrent: '当前级别', as: '可由您启动：{as}', notYou: '您无权启动', activators: '启动权', proposed: '建议启动{level}级响应', automatic: '系统研判', byOffice: '办公室提出',
    telephone: '电话代记', unconfirmed: '{name}电话{what}，待本人确认', denied: '{name}否认曾电话{what}',
    dispute: '{by}否认了{level}级响应的电话决定', disputeOpen: '未撤回前照常执行', disputeEnd: '{by}否认了终止{level}级响应的电话决定', disputeEndOpen: '未撤回前响应仍为终止，不能归档', wouldResume: '撤回后恢复{level}级响应', wouldReopen: '重新打开{n}份任务单，须再次签收', wouldRestore: '撤回后恢复{level}级响应', wouldCancel: '撤回后响应取消', wouldRecall: '撤回{n}份任务单', mayRecall: '可由您决定：{as}', mayNotRecall: '由{who}在系统中本人决定', confirm: '本人确认',
  },
  activation: {
    title: '启动{level}级响应', before: '现在', after: '启动后', authority: '权限', byTelephone: '电话决定，由办公室代记', unbound: '尚未确定：{roles}，启动后不会通知到。请先在“指挥权”中绑定。', willCall: '将通知{n}个单位。', offline: '其中{n}个没有打开的终端，需电话', allOnline: '终端均已打开',
    call: '通知', reach: '终端', noAccount: '无账号，电话', part: '任务身份', already: '已通知', optional: '视情', matter: '事项', hours: '预计时长（小时）', measures: '采取的措施', noMeasures: '至少选一项措施', submit: '启动{level}级响应，通知{n}个单位',
  },
  behalf: {
    title: '电话决定，办公室代记', post: '决定人岗位', account: '决定人', accountTyped: '决定人账号', spokenTo: '通话对方（姓名、电话）', at: '通话时间', witness: '在场见证人', recording: '录音存放处', note: '立即生效，事后须本人确认；见证人和录音至少有一项。',
    incomplete: '请填决定人岗位、决定人和通话时间', noWitness: '见证人和录音至少填一项', by: '电话决定人：{name}', confirmed: '本人已确认', denied: '本人否认', open: '待本人确认', recalled: '已撤回', upheld: '{post}维持',
  },
  matrix: {
    mute: '不会响', title: '单位态势', body: '单位', state: '状态', acknowledged: '签收', answer: '最近反馈', tasks: '任务', next: '下一时限', search: '查找单位、工作组', online: '终端在线', offline: '终端未开', silent: '未应答', late: '超时', byTelephone: '电话', call: '打电话', empty: '尚未下达指令', noneOfFilter: '没有符合的单位',
    filter: { all: '全部', silent: '未应答', late: '超时', telephone: '电话应答', 'to-call': '待电话' },
  },
  body: { lines: '值班电话', noLines: '没有登记值班电话', groups: '工作组', times: '时间', issued: '下达', delivered: '送达', acknowledged: '签收', fedBack: '反馈', last: '最近反馈', people: '{n}人', vehicles: '{n}车', tasks: '任务', calls: '通话记录', files: '照片和附件' },
  task: { new: '新增', none: '未反馈', accepted: '已认可', overdue: '已超时', returned: '退回', empty: '没有列明的任务' },
  groups: { lead: '牵头', notCalled: '未通知', empty: '未成立工作组' },
  guides: { empty: '尚未列出处置要点；启动响应或确定事故类型后出现' },
  protection: { title: '防护装备' },
  figures: { settlesAt: '响应已结束。{until}前得知的伤亡变化（发生之日起{days}日内）仍可补报，等级随之改定。', settled: '发生之日起{days}日已满（至{until}），伤亡变化不再改变等级。', ended: '结束后补报', at: '获知时间', entered: '{at}录入', change: '变动', by: '录入', knownAt: '何时获知', report: '依据来报', noReport: '未指明', submit: '保存', effect: '保存后的结果', jump: '等级将跳升两级以上，请再核对数字' },
  reports: { detached: '已分出', noText: '无文字', file: '附件' },
  papers: { title: '上报文件', empty: '尚无上报文件', docx: '下载快报表', drafted: '起草', signed: '签发', sent: '报出', confirmed: '已确认收到', status: { draft: '草稿', signed: '已签发', sent: '已报出' } },
  queries: { title: '上级询问', empty: '没有上级询问', answered: '已答复' },
  releases: { title: '信息发布', empty: '没有发布稿', approvedBy: '批准', status: { draft: '草稿', approved: '已批准', published: '已发布' } },
  warnings: { title: '预警', word: '预警', empty: '没有预警', status: { issued: '已发布', requested: '已请求', granted: '上级已发布', declined: '上级未同意' } },
  warning: {
    title: '预警', draft: '起草预警', all: '全部预警', publicPage: '公众页面', colour: '颜色', state: '状态', areas: '地区', starts: '起始时间', ends: '结束时间', endsOrEmpty: '结束时间（空白为解除为止）', endsBefore: '结束时间应晚于起始时间', untilLifted: '解除为止', expired: '有效期已过，须解除或延长', more: '更早的预警', requested: '已请求上级，待答复',
    hazard: '类别', across: '跨区域', issuer: '发布单位', place: '具体区域或场所', outline: '险情概要', effects: '可能影响', cautions: '警示事项', measures: '应采取的措施', headline: '标题（空白则自动生成）', save: '保存草稿', saveNote: '保存后还须批准、发布，才会发出',
    passed: '依据上级下发的预警', passedShort: '上级下发', passedFrom: '由谁下发', notices: '发布记录', approval: '批准', request: '请求', acts: '可办事项', noActs: '现在没有可办事项', number: '文号', answerFrom: '答复单位', answeredAt: '发布或答复时间', preview: '发布后将通知{n}个单位', lift: '解除预警',
    issueNote: '发布后立即对外发出，并向各单位下达预警准备任务。', liftNote: '发出解除报文；未完成的预警准备任务随之关闭，预案规定的后续任务随即下达。', requestNote: '本级无权发布的，请求上级发布，随后登记答复。', answerNote: '上级已发布的，自其发布时间起生效。', draftLiftNote: '先起草解除，再由有权者发布。',
    status: { draft: '起草中', 'in-force': '生效中', lifted: '已解除', discarded: '已作废' }, filter: { open: '未结', all: '全部' }, pending: { issue: '待发布', change: '变更待发布', lift: '解除待发布' },
    notice: { issue: '发布', change: '变更', lift: '解除' }, noticeStatus: { pending: '准备中', out: '已发出', discarded: '已作废' }, answered: { issued: '已发布', refused: '不同意发布' }, form: { cap: 'CAP 1.2', national: '12379（未核对）' },
    act: { 'revise-draft': '修改草稿', 'approve-draft': '批准', 'issue-draft': '发布', 'request-issue': '请求上级发布', 'record-issue-answer': '登记上级答复', 'discard-draft': '作废草稿', 'draft-change': '变更颜色或内容', 'draft-lift': '起草解除' },
  },
  supplies: { mobilised: '已调用物资', empty: '尚未调用物资', at: '调用', arrived: '到达', returned: '归还', lines: '物资目录', search: '名称、规格', base: '基地', allBases: '全部基地', name: '名称', specification: '规格', none: '没有符合的物资', blank: '数量未载' },
  instructions: { ours: '本指挥部指令', inSupport: '移交后，配合性指令', empty: '没有预案以外的指令' },
  command: {
    decisions: '决定', noDecisions: '尚无决定', standIn: '代行', standIns: '代行人', noStandIns: '没有代行人', actsFor: '代行{post}', over: '已结束', notInPlan: '预案未规定', roles: '属地与单位绑定', noRoles: '没有需要绑定的角色', unbound: '未绑定', noAccount: '没有账号，办公室代记', expectedEnd: '预计结束',
  },
  end: {
    conditions: '终止条件', met: '已确认', tick: '确认', untick: '取消确认', orderFiled: '上级命令已登记', orderMissing: '指挥权已移交，须先登记上级的终止命令', posts: '可终止的岗位', allowed: '可以终止', notYet: '还不能终止', telephone: '电话终止（代记）',
  },
  aftermath: { title: '后期处置', empty: '终止后列出' },
  timeline: { at: '时间', recorded: '录入', text: '事项', by: '何人', onlyImportant: '只看重要', empty: '没有记录' },
  call: { script: '通话要点', scriptText: '这里是市指挥部办公室。{place}发生{title}，{level}，已向贵单位下达指令，请立即在终端签收；不能签收的请在电话中答复，我们代记。请告知姓名。', empty: '没有需要打电话的单位' },

  acts: {
    detachReport: '分出来报', detachReportNote: '来报移出本事件；数字随后须重新核定。', addReport: '补录来报', mergeIncident: '并入另一事件', into: '并入', markFalse: '判为误报', markFalseNote: '撤销建议与时限，已下达的指令撤回。', changePlan: '改用其他预案', stateAccident: '改定事故类型', stateParticulars: '更正基本情况', stateParticularsNote: '时限与属地随之更正；不再承担的单位撤回，新的单位下达。', notice: '通知已下达任务的单位（逐单位签收；空白不通知）', bindRole: '绑定', units: '单位', freeName: '或填名称（没有账号）',
    proposeLevel: '提出响应建议', level: '级别', appointStandIn: '指定代行人', appointStandInNote: '预案没有代行规定的，记录中将注明。', forPost: '代行岗位', standIn: '代行人', appointedBy: '由谁指定', document: '文号或依据', from: '自', until: '至', endStandIn: '结束代行',
    denyDecision: '本人否认', recallDecision: '撤回该决定', resumeResponse: '恢复响应', upholdEnd: '维持终止', upholdEndNote: '以您的职务承担终止决定；响应不恢复，否认仍留在记录中。', upholdDecision: '维持响应', upholdDecisionNote: '以您的职务承担该决定；任务单照常执行，否认仍留在记录中。', addMember: '临时增加单位', unit: '单位', giveInstruction: '下达临时指令', orders: '指令', orderText: '内容', withDue: '限时', due: '完成时限', moreOrders: '再加一个单位', ordersIncomplete: '每条指令都要有单位和内容',
    enterSuperior: '登记上级指示', fromWhom: '来自', instructionText: '指示内容', transferCommand: '移交指挥权', transferCommandNote: '移交后，本级指令转为配合性质；终止须有上级命令。', toWhom: '移交给', fileSuperiorOrder: '登记上级命令',
    terminate: '终止响应', terminateNote: '全部未完成的指令随之关闭。', statement: '说明', closeIncident: '评估归档', evaluationNumber: '评估报告文号', sentTo: '报送单位',
    recordTold: '已报告', toldAt: '报告时间', confirmedBy: '对方何人确认', draftReport: '起草上报', paperKind: '种类', addressees: '报送', obligations: '对应时限', paperText: '正文', signReport: '签发', sendReport: '报出', number: '编号', sentAt: '报出时间', confirmReceipt: '对方已收到',
    receiveQuery: '登记上级询问', queryText: '询问内容', answerQuery: '答复', answerText: '答复内容', draftRelease: '起草发布稿', releaseText: '发布内容', approveRelease: '批准发布', publishRelease: '发布', channel: '渠道',
    issueWarning: '发布预警', issueWarningNote: '谁可发布哪种颜色由预案规定；无权发布的会说明依据，可改为请求上级。', requestWarning: '请求上级发布预警', colour: '颜色', across: '跨本行政区域', area: '范围', outline: '内容概要', measures: '防范措施（每行一项）', warningAnswer: '登记上级答复', answer: '答复', granted: '同意', declined: '不同意',
    mobilise: '调用', quantity: '数量', note: '备注', supplyArrival: '已到达', returnSupply: '归还', confirmCondition: '确认终止条件',
    acknowledgeFor: '代录签收', spokenTo: '通话对方（姓名）', feedBackFor: '代录反馈', task: '任务', whole: '整体情况', stage: '进展', people: '人数', vehicles: '车数', feedbackText: '情况', recordCall: '记录通话', answered: '是否接通', yes: '接通', no: '未接通', line: '拨打号码', otherLine: '其他号码', remark: '备注',
    urge: '催办', acceptWork: '认可', returnWork: '退回', recall: '撤回指令',
  },

  terminal: {
    title: '单位终端', waiting: '{n}项待签收', nothingNew: '无待签收', newWork: '有新指令', soundBlocked: '浏览器禁止了提示音，有新指令时不会响', soundUnlock: '打开提示音', quiet: '您现在不当班：单位的新指令由当班人员签收，在本机只显示、不响铃。', emptyQuiet: '没有指令。有新指令时显示在这里，不响铃。', empty: '没有指令。有新指令时本页会响铃并显示。', recalled: '指令已撤回，请停止执行', reopened: '响应已恢复（{at}），指令重新有效，请再次签收', closed: '响应已终止，指令已关闭', lifted: '预警已降低或解除，任务已关闭', acknowledge: '签收',
  },
  feedback: { title: '反馈', photo: '照片或文件', sent: '已反馈：{stage}' },

  evaluation: {
    title: '评估', heading: '应急处置评估', back: '回到指挥台', docx: '下载 Word', obligations: '时限义务', what: '事项', verdict: '结果', bodies: '各单位', toAcknowledge: '签收用时', toFeedback: '反馈用时', feedbackWay: '反馈方式', urged: '催办', called: '电话', levels: '响应级别变化', corrections: '更正', owed: '应报送', timeline: '时间线', assumptions: '所用假定', generated: '生成于', head: '账页', signed: '签章',
    byClause: '按条款汇总', total: '合计', owedCount: '应办', met: '按时', enteredLate: '按时补录', late: '超时', slower: '慢于假定', missed: '未报', open: '未结', withdrawn: '撤销', assumed: '其中含假定', verdictsDrawn: '各条款时限义务的结果', verdictsDescription: '共{n}项，按条款分列；每段标有符号和项数。', dueDrawn: '时限与办结', dueDescription: '{n}项时限义务：细线从起算到时限，方块是时限，粗线是超时。',
    answers: '应答情况', median: '中位数', nineTenths: '九成以内', longest: '最长', counted: '单位数', ways: '应答方式', acknowledged: '签收', fedBack: '反馈', never: '没有', neverAcknowledged: '{n}个单位未签收', neverFedBack: '{n}个单位未反馈', toCall: '{n}个单位曾列入电话清单', onlyNever: '只看未签收或未反馈',
    course: '等级、级别、指挥权与数字的变化', courseDescription: '自{from}至{to}，共{n}次变化；时刻为录入时刻。', inCommand: { locality: '属地先期处置', headquarters: '本级指挥部', superior: '{name}', over: '已终止' }, lane: { grade: '事故等级', level: '响应级别', command: '指挥权', figures: '伤亡数字', due: '时限' }, noLevel: '未启动',
    deaths: '死亡', injuries: '受伤', missing: '失踪', outstanding: '未归还', toArrive: '到达用时', noCorrections: '没有更正',
  },
  contacts: { title: '通讯录', part: '职责' },
  checklists: { title: '检查单' },
  setup: { title: '首次启用', done: '已启用', code: '一次性启用码', codeHint: '启用码显示在启动本系统的终端窗口里，只能用一次。', name: '姓名', pin: '口令', pinAgain: '再输一次口令', pinDiffers: '两次口令不同', packs: '载入预案', submit: '启用' },
  admin: {
    clock: '服务器时钟', clockRight: '时钟可信，到时提醒正常。', clockWrong: '时钟与应有时间相差超过5秒，到时提醒已暂停。请先校准本机时间，再确认。', acceptClock: '已校准，恢复到时提醒',
    destroy: '销毁事件个人信息', destroyHint: '个人信息保存期满后销毁（突发事件应对法第83至85条）。销毁后任何人不能恢复，备份中的也随之作废。', incident: '事件编号', again: '再输一次事件编号确认', differs: '两次编号不同', destroySubmit: '销毁，不可恢复', destroyed: '事件{incident}的个人信息已销毁。', gone: '已不可读：姓名、电话、口述内容、照片和附件。', remains: '仍保留：时间、单位、职务、数字、等级与级别、决定、任务与签收、台账及其校验；核验和重建不受影响。', reason: '销毁依据',
    title: '管理', accounts: '账号', capabilities: '权限', expires: '有效期', locked: '已锁定', unlock: '解锁', noAccounts: '没有账号', import: '导入单位与人员', importHint: '先试导入，没有错误才能导入。', csv: 'CSV 内容', choose: '选择文件', try: '试导入', bring: '导入', wouldBring: '可导入{units}个单位、{accounts}个账号', brought: '已导入{units}个单位、{accounts}个账号', line: '第{n}行',
    device: '登记终端', deviceName: '终端名称（如：值班室一号）', makeDevice: '生成登记码', deviceCode: '在该终端的登录页输入登记码：',
  },
}
export type Words = typeof zh
