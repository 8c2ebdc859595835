/** The words of drills and revisions, Chinese. */
export const upkeep = {
  title: '演练与修订记录', overdueAt: '{who}：{text}，已逾期{days}天', last: '上次', due: '应于', state: '状态', who: '由谁', what: '事项', every: '周期',
  overdue: '逾期{days}天', inTime: '未到期', noRecord: '无记录', record: '登记', party: '具体单位（预案指名的单位可不填）', on: '完成日期', remark: '备注', withdraw: '撤销', withdrawAsk: '撤销这条记录？', none: '现行预案没有规定周期性事项',
}
