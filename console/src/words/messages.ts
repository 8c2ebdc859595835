/** The words of messages to people outside, Chinese. */
export const messages = {
  title: '外发消息',
  leaving: '外发通道已开通：{routes}会真实发出',
  stays: '外发通道未开通：下列消息都留在本机，没有发给任何人。开通须由管理员在配置文件中设置。',
  all: '全部', ground: '事件', body: '单位', route: '通道', to: '发往', text: '内容', at: '时间', state: '状态', attempts: '次数', none: '没有消息', receipts: '经过', back: '回到事件', telephone: '待电话联系：{n}条消息没有送达', telephoned: '已电话联系',
  about: {
    work: '任务下达', urge: '催办', overdue: '任务逾期', recall: '撤回', call: '待电话', escalation: '升级督办', 'roll-call': '通信测试', swap: '换班申请', 'swap-answer': '换班答复', returned: '退回',
  },
  routes: { sms: '短信', mail: '邮件', hook: '接口推送', robot: '群机器人', none: '无' },
  states: { waiting: '待发', sending: '正在发', sent: '已发出', delivered: '已送达', failed: '未送达，需电话', doubtful: '不确定，需电话', kept: '未外发' },
  reasons: {
    demonstration: '演示环境', sandbox: '通道未开通', 'not-configured': '该通道未配置', 'no-consent': '演练测试，单位未同意', 'no-contact': '没有联系方式', 'no-address': '联系方式已删除', interrupted: '发送时中断', 'no-connection': '连接不上', 'no-answer': '对方没有回答', 'no-tls': '加密连接不成', 'login-refused': '账号被拒绝', 'no-certificate': '证书不可用', unwritable: '无法写成', 'sms-busy': '网关忙，可能已发', 'sms-not-now': '网关忙，没有接收', 'too-many': '发得太快，没有接收', 'answer-unreadable': '对方回答无法读取',
  },
  coded: { sms: '短信网关拒绝，代码{code}', smtp: '邮件服务器拒绝，代码{code}', http: '对方接口未接收，代码{code}', errcode: '群机器人拒绝，代码{code}', code: '群机器人拒绝，代码{code}' },
  steps: {
    telephoned: '已电话联系', 'report-delivered': '回执：已送达', 'report-failed': '回执：未送达', acknowledged: '短信回复签收', 'replied-otherwise': '短信回复了其他内容，请电话核实', 'reply-refused': '短信签收未被接受',
  },
  missed: { title: '消息没有送达', text: '{name}：短信、邮件或接口没有送达，请电话通知，说明事项后点“已电话联系”。', was: '原内容' },
  consent: { text: '这是{kind}。外发消息默认不发到本单位人员的手机和邮箱。', drill: '演练', test: '测试', given: '本单位已同意：消息会发到本单位人员的手机和邮箱。', give: '同意发到手机和邮箱', withdraw: '撤回同意' },
}
