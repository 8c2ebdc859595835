/** The words of the emission-reduction list during a warning, Chinese. */
export const enterprises = {
  title: '清单企业落实情况', none: '清单里没有企业。', edition: '按第{n}版清单，{colour}措施', total: '企业', owing: '须停限', notified: '已通知', answered: '已答复', atWork: '检查仍在生产', over: '用电未降',
  tell: '通知全部企业', tellNote: '登记已通知清单内{n}家企业，各按本级别措施执行。', told: '通知', answer: '答复', answerOne: '登记答复', complies: '已落实', cannot: '不能落实', notAnswered: '未答复', notTold: '未通知',
  lines: '生产线与措施', electricity: '日用电（千瓦时）', before: '预警前', during: '预警期间', change: '变化', found: '检查', foundAt: '检查时间', picture: '照片', pictureOf: '照片{n}', keepPicture: '下载照片',
  record: '登记检查', recordTitle: '登记检查情况', line: '生产线', whole: '全厂', stillAtWork: '仍在生产', stopped: '已落实', search: '企业、生产线、电话', page: '第{page}页，共{pages}页，{n}家', previous: '上一页', next: '下一页', nothing: '没有符合的企业',
  filter: { all: '全部', 'not-told': '未通知', 'not-answered': '未答复', cannot: '不能落实', 'at-work': '仍在生产', over: '用电未降' },
  power: '录入用电量', powerNote: '表格两列：企业名称或电表号、用电量（千瓦时）。有一行不对则全部不录入。', period: '时段', from: '从', to: '到', choose: '选择表格', good: '{n}条可用，尚未录入。', entered: '已录入{n}条。', enter: '录入', faults: '{n}处有误，改正后重新选择。',
  summary: '总结报送', summaryNote: '预警解除后报送。', notSent: '未报送', send: '报送', sendTitle: '登记总结已报送', document: '文号', sentAt: '报送时间', noSummary: '预案没有规定总结报给谁。',
}

/** The words of a forecast that is put to the thresholds, Chinese. */
export const forecast = {
  title: '按预报推算颜色', days: '预报（每行一天：日期 数值，可粘贴）', ask: '推算', note: '只作建议，颜色由人决定；不自动发布。', wrong: '第{line}行看不懂或日期重复：{text}',
  gives: '按现行阈值达到', nothing: '未达到任何颜色的阈值。', none: '现行预案没有预警阈值。', take: '采用此颜色', part: '{name} {sign} {bound} 需连续{days}天，预报{longest}天{when}', when: '（{first} 至 {last}）',
}

/** The words of outlines of an area, Chinese. */
export const outline = {
  title: '划定区域边界（可不填）', how: '每行一点：纬度,经度（WGS-84），末点同首点，至少四点；空行分隔几个边界；边界前可写一行地区名', short: '边界', count: '{n}处，共{points}点',
  few: '至第{line}行止的边界不足四点', open: '至第{line}行止的边界没有闭合：末点应与首点相同', beyond: '第{line}行超出范围：纬度在前，不超过90', point: '第{line}行不是“纬度,经度”', area: '第{line}行：先选地区，或写所选地区的名称',
}
