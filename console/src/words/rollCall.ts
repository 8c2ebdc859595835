/** The words of roll calls: Chinese, then English. */
export const rollCall = {
  title: '通信测试点名', list: '历次点名', none: '还没有点名', start: '开始点名', place: '地区', bodies: '点名单位', all: '全部{n}个单位', some: '选择单位', limit: '时限（分钟）', minutes: '请填1至1440的整数', choose: '请至少选一个单位',
  note: '所选单位的终端会响铃，并标明是测试；对外通道未开通或本单位未同意的，不会发到手机和邮箱。', open: '进行中', closed: '已结束', until: '截止', startedAt: '开始', by: '发起', schedule: '按月自动', answered: '已应答', answeredOf: '{n}/{all}', left: '还剩',
  back: '历次点名', close: '结束点名', closeNote: '结束后仍未应答的记为未应答。', closedByLimit: '时限到', missing: '未应答', waiting: '未应答，等待中', body: '单位', after: '用时', way: '方式', at: '应答时间', entered: '{at}录入', shown: '终端已显示', terminal: '终端', telephone: '电话应答', onlyMissing: '只看未应答', median: '中位用时', longest: '最长用时', everybody: '全部单位都已应答',
  card: '这是通信测试，不是真实任务。请按一下应答。', answer: '应答', answeredHere: '已应答', keptHere: '已在本机应答，待送出', over: '点名已结束', device: '值班终端断网时只能查看',
}
export const rollCallEn: typeof rollCall = {
  title: 'Communication test', list: 'Roll calls', none: 'No roll calls yet', start: 'Start the roll call', place: 'Place', bodies: 'Bodies called', all: 'All {n} bodies', some: 'Choose bodies', limit: 'Time limit (minutes)', minutes: 'A whole number from 1 to 1440', choose: 'Choose at least one body',
  note: 'The terminals of these bodies ring and say that it is a test; telephones and mailboxes are reached only where channels are open and the unit agreed.', open: 'Open', closed: 'Over', until: 'Until', startedAt: 'Started', by: 'By', schedule: 'monthly, by itself', answered: 'Answered', answeredOf: '{n}/{all}', left: 'left',
  back: 'All roll calls', close: 'End the roll call', closeNote: 'Who has not answered by then stays so in the report.', closedByLimit: 'time limit', missing: 'No answer', waiting: 'No answer yet', body: 'Body', after: 'After', way: 'Way', at: 'Answered at', entered: 'entered {at}', shown: 'shown at the terminal', terminal: 'Terminal', telephone: 'Answered by telephone', onlyMissing: 'Only without an answer', median: 'Median', longest: 'Longest', everybody: 'Everybody answered',
  card: 'This is a communication test, not real work. Please press once to answer.', answer: 'Answer', answeredHere: 'Answered', keptHere: 'Answered on this device, to be sent', over: 'The roll call is over', device: 'Without a network a duty terminal only shows',
}
