/** The words of the emission-reduction list, Chinese. */
export const reduction = {
  title: '应急减排清单', none: '还没有清单。请由指挥部办公室导入 CSV 或 xlsx 表格。', edition: '第{n}版，{lines}条生产线，{at}确认', download: '下载 {format}',
  choose: '选择表格', tried: '共{rows}行，{good}行可用，{bad}行有误。可用行：新增{added}，变动{changed}，相同{same}；表中没有而现行清单有的{gone}。', waits: '尚未改动清单，请确认。',
  merge: '并入现行清单', replace: '替换现行清单', replaceAsk: '替换后，表中没有的{gone}条生产线不再列入。确定替换？', row: '行', column: '列', value: '内容', cure: '怎样改正',
  orders: '{colour}预警时', counts: '{enterprises}家企业，{total}条生产线', find: '查找企业', enterprise: '企业', line: '生产线', grade: '绩效等级', outcome: '处理', measure: '措施', phone: '电话',
  stops: '停产', own: '企业自定', more: '只显示前{n}条，请按企业查找。',
  is: { 'not-stopped': '不停限产', 'own-choice': '自主减排', strictest: '按最严措施', 'as-listed': '按清单执行', eased: '从宽执行' },
}
