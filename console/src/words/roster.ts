/** The words of rosters. */
const zh = {
  title: '值班表', now: '现在值班', of: '{name}值班表', nobody: '无人', until: '至{time}', next: '接班', from: '{time}起', roleOf: '角色', person: '人员', none: '没有已登记人员的单位', choose: '请选择一个单位。', find: '查找单位', onlyOwed: '只看待处理', all: '全部',
  role: { watch: '值班员', lead: '带班领导' },
  state: { vacant: '空岗', 'no-roster': '未排班', stale: '联系方式待核实', fine: '在岗' },
  counts: '{vacant}个空岗，{stale}个联系方式待核实，{none}个未排班',
  noRosterNote: '未排班的单位，按名录中标明的人员联系。', vacantNote: '空岗时先联系带班领导，再联系接班人员和负责人；都联系不上的，列入电话清单。',
  week: '一周', before: '上一周', after: '下一周', today: '本周', gap: '空岗', running: '当班', left: '{time}已签退', stale: '联系方式久未核实', unreachable: '没有联系方式', confirmWays: '去核实',
  swap: '换班', swaps: '换班申请', swapWith: '请谁接这个班', swapReturn: '换回对方的班次（可不选）', ask: '提出换班', asks: '{by}请{of}接{shift}', inReturn: '，换回{shift}', accept: '同意', decline: '不同意', withdraw: '撤回', settled: { accepted: '已同意', declined: '未同意', withdrawn: '已撤回' }, asksYou: '{by}请您接班：{shift}', toAnswer: '去答复', answered: { accepted: '{of}已同意接您的班：{shift}', declined: '{of}未同意接您的班：{shift}，请另找人接班。' }, seen: '知道了',
  leaves: '请假', leave: '登记请假', back: '销假', fromTo: '{from}至{until}', onLeave: '请假中，须换人', noLeave: '没有请假', leaveNote: '请假期间不联系本人；请假内的班次须有人接。',
  handOvers: '交接班', note: '交接事项', handOver: '交班', takeOver: '确认接班', taken: '{name}已接班 {time}', open: '待接班确认', noteHidden: '交接内容只有本单位和值班员可以查看', noHandOver: '没有交接记录', handOverNote: '当班或刚下班的人填写，接班的人按“确认接班”。',
  calendar: '日历', download: '导出日历（.ics）', bring: '导入日历', calendarNote: '每个事件一个班次，标题写人员姓名，带班的写“带班”。先试读，全部无误才能导入。其他程序可凭“查看值班表”令牌定时读取导出地址。', tried: '{events}个事件：新增{added}个班次，已有{same}个，已过{past}个。', fault: { event: '第{event}个事件，第{line}行{property}：{text}', line: '第{line}行：{text}', file: '{text}' }, carryOut: '导入{n}个班次', done: '已导入{n}个班次。', nothing: '没有改动。',
  enter: '排班', day: '日期', begins: '开始', ends: '结束', nextDay: '结束不晚于开始的，算次日。', times: '次数', everyDays: '每隔几天', save: '排入', cancel: '取消', signOut: '签退', take: '撤下', weekday: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
}
const en: typeof zh = {
  title: 'Rosters', now: 'On duty now', of: 'Roster of {name}', nobody: 'Nobody', until: 'until {time}', next: 'Next', from: 'from {time}', roleOf: 'Role', person: 'Person', none: 'No unit has people', choose: 'Choose a unit.', find: 'Find a unit', onlyOwed: 'Only what needs work', all: 'All',
  role: { watch: 'Watch', lead: 'Leader on duty' },
  state: { vacant: 'Vacant', 'no-roster': 'No roster', stale: 'Contacts to confirm', fine: 'On duty' },
  counts: '{vacant} vacant, {stale} with contacts to confirm, {none} without a roster',
  noRosterNote: 'A unit without a roster is reached as the directory marks its people.', vacantNote: 'A vacant watch is passed to the leader on duty, then to who comes next and who leads; where nobody can be reached, to the call list.',
  week: 'Week', before: 'Week before', after: 'Week after', today: 'This week', gap: 'Vacant', running: 'Now', left: 'signed out {time}', stale: 'Contacts to confirm', unreachable: 'No contact', confirmWays: 'Confirm',
  swap: 'Swap', swaps: 'Swaps', swapWith: 'Who takes this shift', swapReturn: 'For a shift of theirs (optional)', ask: 'Ask', asks: '{by} asks {of} to take {shift}', inReturn: ' for {shift}', accept: 'Accept', decline: 'Decline', withdraw: 'Withdraw', settled: { accepted: 'Accepted', declined: 'Declined', withdrawn: 'Withdrawn' }, asksYou: '{by} asks you to take {shift}', toAnswer: 'Answer', answered: { accepted: '{of} takes your shift {shift}', declined: '{of} does not take your shift {shift}: ask somebody else.' }, seen: 'Seen',
  leaves: 'Leave', leave: 'Enter leave', back: 'Back', fromTo: '{from} until {until}', onLeave: 'On leave: somebody has to take it', noLeave: 'No leave', leaveNote: 'Nobody on leave is called; their shifts have to be taken by others.',
  handOvers: 'Hand-over', note: 'To hand over', handOver: 'Hand over', takeOver: 'Take over', taken: 'Taken over by {name} {time}', open: 'Not taken over yet', noteHidden: 'Notes are for the unit itself and duty officers', noHandOver: 'Nothing was handed over', handOverNote: 'Written by who is or was just on duty; who comes presses "Take over".',
  calendar: 'Calendar', download: 'Export (.ics)', bring: 'Import a calendar', calendarNote: 'An event is one shift; its title names the person, and X-HUFU-ROLE:lead makes it a leader\'s. It is tried first and enters whole or not at all. Other programs may read the export with a token for rosters.', tried: '{events} events: {added} new shifts, {same} there already, {past} past.', fault: { event: 'Event {event}, line {line}{property}: {text}', line: 'Line {line}: {text}', file: '{text}' }, carryOut: 'Import {n} shifts', done: '{n} shifts imported.', nothing: 'Nothing was changed.',
  enter: 'Enter shifts', day: 'Day', begins: 'From', ends: 'Until', nextDay: 'An end that is not later than the beginning is the next day\'s.', times: 'Times', everyDays: 'Every … days', save: 'Enter', cancel: 'Cancel', signOut: 'Sign out', take: 'Take out', weekday: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}
export const roster = { zh, en }
