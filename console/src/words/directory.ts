/** The words of the directory. */
const zh = {
  title: '名录', tabs: '名录分页', tab: { units: '单位', posts: '岗位', tables: '导入导出' },
  find: '查找单位（现名、曾用名、电话）', count: '{n}个单位', found: '找到{n}个', none: '没有符合的单位', choose: '请在左边选择一个单位。', noUnit: '未归入单位的人员',
  kind: { party: '党委部门', government: '政府', bureau: '政府部门', force: '专业力量', company: '企业', base: '基地', team: '救援队', experts: '专家组', superior: '上级' },
  tier: '第{n}级', tierNone: '不分级', tierOf: '层级', under: '上级单位', area: '区划', id: '编号', kindOf: '类别', local: '本地增补', ofPlan: '预案所列',
  names: '名称', name: '名称', document: '依据文件', since: '启用', inUse: '现用', notYet: '未启用', noDocument: '预案未注明', lines: '值班电话', noLines: '没有值班电话', duty: '值班', fax: '传真', addedHere: '本地增补', clause: '条款',
  people: '人员', noPeople: '没有登记人员', person: '姓名', posts: '岗位', noPost: '无', ways: '联系方式', noWays: '没有联系方式', confirmed: '核实', never: '从未核实', stale: '久未核实', confirm: '已核实', every: '联系方式应每{months}个月核实一次。', notShown: '人员和联系方式只有本单位、值班员和管理员可以查看。',
  way: { mobile: '手机', phone: '办公', email: '邮箱' }, from: '{day}起', until: '至{day}', later: '将任', past: '已卸任',
  staleness: '联系方式：{stale}人久未核实，{unreachable}人没有', unitStale: '{n}人待核实',
  vacant: '空缺', vacantCount: '{n}个岗位空缺', holder: '预案规定', now: '现任', clauseOf: '条款', standIns: '代行顺序', noStandIns: '未排定', byRule: '预案：由{by}代行', onlyVacant: '只看空缺', standInNote: '排定的代行顺序供值班员参考；事件中仍须指定，才有权签发。', noVacant: '没有空缺的岗位',
  ofUnit: '单位', standIn: '代行人', unitFirst: '先选单位', nobodyElse: '没有可选的人',
  edit: '修改', save: '保存', add: '增加', cancel: '取消', takeBack: '撤回', newName: '改名', newLine: '增加电话', newUnit: '增加单位', newPerson: '增加人员', givePost: '授予岗位', endPost: '卸任', account: '账号编号', lastDay: '最后一天', lastDayOpen: '最后一天（留空为长期）', foundBy: '（{by}）', phone: '号码', kindLine: '种类', up: '上移', setStandIns: '排定代行', several: '多个用分号隔开', idHint: '字母、数字、点、横线', optional: '可不填', personNote: '新增的人员没有口令，不能登录；可以担任岗位、由值班员代录电话决定。', plan: '预案', none2: '未归入单位',
  tables: '批量导入与导出', tablesNote: '导出的表格可以改好再导入。先试读，逐行逐列指出错误；确认之前什么都不改动。表中没有的单位和人员保持不变。', unitsTable: '单位表', peopleTable: '人员表（含联系方式，妥善保管）', file: '选择表格（CSV 或 xlsx）', download: '导出 {format}', postsHint: '职务写成“预案编号/岗位编号”，可加任期，如 (2026-01-01~2026-12-31)。',
  tried: '共{rows}行：{good}行可用，{bad}行有误。可用行：新增{added}，变动{changed}，相同{same}。', waits: '尚未改动名录，请确认。', row: '行', column: '列', value: '内容', cure: '怎样改正', carryOut: '确认导入{good}行', done: '已导入：新增{added}，变动{changed}。',
}
const en: typeof zh = {
  title: 'Directory', tabs: 'Pages of the directory', tab: { units: 'Units', posts: 'Posts', tables: 'Import and export' },
  find: 'Find a unit (name, former name, number)', count: '{n} units', found: '{n} found', none: 'No such unit', choose: 'Choose a unit on the left.', noUnit: 'People without a unit',
  kind: { party: 'Party body', government: 'Government', bureau: 'Bureau', force: 'Service', company: 'Company', base: 'Base', team: 'Rescue team', experts: 'Experts', superior: 'Superior' },
  tier: 'Tier {n}', tierNone: 'No tier', tierOf: 'Tier', under: 'Under', area: 'Area', id: 'Id', kindOf: 'Kind', local: 'Added here', ofPlan: 'From a plan',
  names: 'Names', name: 'Name', document: 'Document', since: 'Since', inUse: 'In use', notYet: 'Not yet', noDocument: 'The plan does not say', lines: 'Duty lines', noLines: 'No duty line', duty: 'Duty', fax: 'Fax', addedHere: 'Added here', clause: 'Clause',
  people: 'People', noPeople: 'Nobody is listed', person: 'Name', posts: 'Posts', noPost: 'None', ways: 'Contact', noWays: 'No contact', confirmed: 'Confirmed', never: 'Never confirmed', stale: 'Stale', confirm: 'Still right', every: 'Contacts are to be confirmed every {months} months.', notShown: 'People and their contacts are seen by their own unit, duty officers and administrators.',
  way: { mobile: 'Mobile', phone: 'Office', email: 'E-mail' }, from: 'from {day}', until: 'until {day}', later: 'Later', past: 'Past',
  staleness: 'Contacts: {stale} stale, {unreachable} missing', unitStale: '{n} to confirm',
  vacant: 'Vacant', vacantCount: '{n} posts are vacant', holder: 'Held by (plan)', now: 'Held now by', clauseOf: 'Clause', standIns: 'Stand-ins in order', noStandIns: 'None set', byRule: 'Plan: {by} acts', onlyVacant: 'Vacant only', standInNote: 'The order helps the duty officer; in an incident a stand-in still has to be appointed before signing.', noVacant: 'No post is vacant',
  ofUnit: 'Unit', standIn: 'Stands in', unitFirst: 'Choose the unit first', nobodyElse: 'Nobody to choose',
  edit: 'Edit', save: 'Save', add: 'Add', cancel: 'Cancel', takeBack: 'Take back', newName: 'New name', newLine: 'Add a line', newUnit: 'Add a unit', newPerson: 'Add a person', givePost: 'Give a post', endPost: 'End', account: 'Account id', lastDay: 'Last day', lastDayOpen: 'Last day (blank: no end)', foundBy: ' ({by})', phone: 'Number', kindLine: 'Kind', up: 'Up', setStandIns: 'Set stand-ins', several: 'part several with semicolons', idHint: 'letters, digits, dots, hyphens', optional: 'optional', personNote: 'A new person has no PIN and cannot sign in, but can hold posts and decide by telephone.', plan: 'Plan', none2: 'No unit',
  tables: 'Import and export', tablesNote: 'What is exported can be changed and imported again. It is tried first: faults are named by row and column, and nothing changes before you confirm. What a table does not name stays.', unitsTable: 'Units', peopleTable: 'People (with contacts; keep it safe)', file: 'Choose a table (CSV or xlsx)', download: 'Export {format}', postsHint: 'Posts are written plan/post, with a term if wanted: (2026-01-01~2026-12-31).',
  tried: '{rows} rows: {good} good, {bad} bad. Of the good ones {added} are new, {changed} changed, {same} the same.', waits: 'Nothing has changed yet; please confirm.', row: 'Row', column: 'Column', value: 'Content', cure: 'What to do', carryOut: 'Import {good} rows', done: 'Imported: {added} new, {changed} changed.',
}
export const directory = { zh, en }
