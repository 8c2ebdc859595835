/** The words of rosters. */
const zh = {
  title: '值班表', now: '现在值班', of: '{name}值班表', nobody: '无人', until: '至{time}', next: '接班', from: '{time}起', roleOf: '角色', person: '人员', none: '没有已登记人员的单位', choose: '请选择一个单位。', find: '查找单位', onlyOwed: '只看待处理', all: '全部',
  role: { watch: '值班员', lead: '带班领导' },
  state: { vacant: '空岗', 'no-roster': '未排班', stale: '联系方式待核实', fine: '在岗' },
  counts: '{vacant}个空岗，{stale}个联系方式待核实，{none}个未排班',
  noRosterNote: '未排班的单位，按名录中标明的人员联系。', vacantNote: '空岗时先联系带班领导，再联系接班人员和负责人；都联系不上的，列入电话清单。',
  week: '一周', before: '上一周', after: '下一周', today: '本周', gap: '空岗', running: '当班', left: '{time}已签退', stale: '联系方式久未核实', unreachable: '没有联系方式', confirmWays: '去核实',
  enter: '排班', day: '日期', begins: '开始', ends: '结束', nextDay: '结束不晚于开始的，算次日。', times: '次数', everyDays: '每隔几天', save: '排入', cancel: '取消', signOut: '签退', take: '撤下', weekday: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
}
const en: typeof zh = {
  title: 'Rosters', now: 'On duty now', of: 'Roster of {name}', nobody: 'Nobody', until: 'until {time}', next: 'Next', from: 'from {time}', roleOf: 'Role', person: 'Person', none: 'No unit has people', choose: 'Choose a unit.', find: 'Find a unit', onlyOwed: 'Only what needs work', all: 'All',
  role: { watch: 'Watch', lead: 'Leader on duty' },
  state: { vacant: 'Vacant', 'no-roster': 'No roster', stale: 'Contacts to confirm', fine: 'On duty' },
  counts: '{vacant} vacant, {stale} with contacts to confirm, {none} without a roster',
  noRosterNote: 'A unit without a roster is reached as the directory marks its people.', vacantNote: 'A vacant watch is passed to the leader on duty, then to who comes next and who leads; where nobody can be reached, to the call list.',
  week: 'Week', before: 'Week before', after: 'Week after', today: 'This week', gap: 'Vacant', running: 'Now', left: 'signed out {time}', stale: 'Contacts to confirm', unreachable: 'No contact', confirmWays: 'Confirm',
  enter: 'Enter shifts', day: 'Day', begins: 'From', ends: 'Until', nextDay: 'An end that is not later than the beginning is the next day\'s.', times: 'Times', everyDays: 'Every … days', save: 'Enter', cancel: 'Cancel', signOut: 'Sign out', take: 'Take out', weekday: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}
export const roster = { zh, en }
