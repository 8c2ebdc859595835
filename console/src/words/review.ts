/** The words of replay and comparison, Chinese. */
export const replay = {
  title: '回放', heading: '事件回放', back: '回到评估', now: '此刻的指挥台', first: '最前', last: '最后', previous: '上一步', next: '下一步', earlier: '上一要点', later: '下一要点', play: '播放', pause: '暂停', speed: '速度', perSecond: '每秒{n}步',
  step: '第{n}步，共{total}步', slider: '时间', position: '账页{n}', lines: '共{n}条记录', marks: '要点', between: '两步之间', keys: '← → 逐步，PageUp PageDown 逐要点，Home End 首尾，空格播放', readOnly: '回放只读，不能办理；终端当时是否在线没有记录，姓名按现在的登记显示。', empty: '没有可回放的记录',
  mark: { opened: '接报', figures: '数字', level: '级别', command: '指挥权', struck: '到时', escalated: '升级', end: '终止' },
}
export const comparison = {
  title: '事件对比', open: '对比', choose: '选择要对比的事件（2至6个）', chosen: '已选{n}个', show: '对比', tooFew: '请至少选两个事件', noIncidents: '没有可对比的事件', plan: '预案', incident: '事件', overview: '概要', duties: '时限义务', bodies: '各单位签收与反馈用时', none: '不适用', notCalled: '未通知',
  received: '接报', highest: '最高响应', toActivate: '接报至启动', toEnd: '接报至终止', figures: '伤亡', obligations: '时限义务', median: '签收中位数', medianFeedback: '反馈中位数', longest: '签收最长', unanswered: '未签收', toCall: '列入电话清单', acknowledge: '签收{n}', feedback: '反馈{n}', took: '用时{n}', differentPlans: '所选事件适用的预案或版本不同，条款各按其预案。',
}
export const documents = {
  title: '公文', heading: '公文与编号', back: { incidents: '回到指挥台', warnings: '回到预警' }, list: '公文清单', preview: '预览', docx: '下载 Word', register: '编号登记', number: '编号', unnumbered: '未编号', unsigned: '未签发', takenBack: '已撤销', takenBackNote: '该决定已被否认并撤销，见撤销或恢复通知。', signedBy: '签发：{name}', to: '主送', empty: '还没有可成文的决定、指令、上报或发布', choose: '选择左侧的公文预览',
  registerNote: '按年连续编号，不留空号；编号后不能更改。', notSigned: '签发或批准后才能编号。', kind: { activation: '启动通知', instruction: '指令', transfer: '移交指挥权', release: '信息发布', ending: '终止通知', recall: '撤销通知', resumption: '恢复通知', flash: '快报', written: '书面报告', 'follow-up': '续报', final: '终报', request: '请示', 'warning-issue': '预警发布', 'warning-change': '预警变更', 'warning-lift': '预警解除' },
}
export const register = { title: '公文登记簿', year: '年度', series: '类别', name: '标题', kind: '种类', by: '登记人', at: '登记时间', none: '本年度没有登记的公文', state: '状态', held: '有效', voided: '作废', cancel: '作废', cancelAsk: '作废后该编号保留在登记簿中，不再使用；公文可以另行编号。请填写原因。', reason: '作废原因', prefix: '发文字号前缀', prefixOf: '发文字号前缀（{name}）：', prefixNone: '无', save: '保存', back: '取消' }
