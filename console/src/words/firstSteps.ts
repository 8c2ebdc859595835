/** The words of the first steps: Chinese, then English. */
export const firstSteps = {
  title: '首次设置', intro: '按顺序做完七步即可投入使用。随时可以离开，下次从这里接着做；完成与否由系统按实际数据判断。', progress: '已完成{n}步，共7步', state: { open: '未做', begun: '进行中', done: '已完成' },
  jurisdiction: '辖区', packs: '预案', units: '单位', posts: '人员与岗位', tls: '加密连接', backup: '备份', test: '测试事件',
  noPlace: '尚未载入辖区，请选择：', load: '载入', plans: '施行中的预案{n}部', noPlans: '载入辖区后即有预案。', toPlans: '查看或上传预案',
  unitCount: '{n}个单位', silent: '其中{n}个没有值班电话，请补齐，否则无法催办', toUnits: '单位与电话', toTables: '用表格导入',
  vacant: '{posts}个岗位中{n}个空缺', noVacant: '{posts}个岗位都有人', officers: '值班员：{names}', noOfficer: '还没有值班员，没有值班员不能登记来报：', officerAccount: '值班员账号', officerName: '姓名', makeOfficer: '建立值班员', pin: '账号{account}的口令（只显示这一次，请抄下）：', toPosts: '岗位由谁担任', toAccounts: '批量导入账号',
  speaks: { own: '使用自备证书', made: '使用自动生成的证书，浏览器会提示不受信任；请换成自备证书', proxy: '由反向代理加密', none: '未加密' }, local: '目前只有本机能访问。供其他电脑使用时，在配置文件中写明下列各行，再重新启动：', other: '请在配置文件中写明下列各行，再重新启动：',
  noFolder: '尚未选定备份目录', noBackup: '已选定目录，还没有备份', badBackup: '最近一次备份失败', backedUp: '最近一次备份：{at}', toBackup: '选定目录并备份',
  testHint: '以值班员身份登记一次类别为“测试”的来报，走通全流程。测试不计入统计，也不对外发布。', asOfficer: '退出，改由值班员登录', here: '登记测试事件', needsOfficer: '请先建立值班员。', tested: '最近一次测试：', factor: '建议为管理员设置第二重验证，防止口令泄露后被人冒用。', toFactor: '设置第二重验证', next: '下一步',
}
export const firstStepsEn: typeof firstSteps = {
  title: 'First steps', intro: 'Seven steps, one after the other, and the system is ready. Leave at any time and go on here later; whether a step is done is seen from the data.', progress: '{n} of 7 steps done', state: { open: 'To do', begun: 'Begun', done: 'Done' },
  jurisdiction: 'Jurisdiction', packs: 'Plans', units: 'Units', posts: 'People and posts', tls: 'Encryption', backup: 'Backup', test: 'Test incident',
  noPlace: 'No jurisdiction is loaded yet; choose:', load: 'Load', plans: '{n} plans in force', noPlans: 'The plans come with the jurisdiction.', toPlans: 'See or upload plans',
  unitCount: '{n} units', silent: '{n} of them have no duty line; enter them, or nobody can be pressed for an answer', toUnits: 'Units and lines', toTables: 'Import a table',
  vacant: '{n} of {posts} posts are vacant', noVacant: 'all {posts} posts are held', officers: 'Duty officers: {names}', noOfficer: 'There is no duty officer yet, and nobody else takes reports in:', officerAccount: 'Account', officerName: 'Name', makeOfficer: 'Make the duty officer', pin: 'The PIN of {account}, shown this once; write it down:', toPosts: 'Who holds which post', toAccounts: 'Import accounts',
  speaks: { own: 'With your own certificate', made: 'With a certificate made here, which no browser trusts; bring your own', proxy: 'A proxy encrypts', none: 'Not encrypted' }, local: 'Only this machine reaches the server. For other computers write these lines into the configuration and start again:', other: 'Write these lines into the configuration and start again:',
  noFolder: 'No folder is chosen yet', noBackup: 'A folder is chosen, there is no backup yet', badBackup: 'The last backup failed', backedUp: 'Last backup: {at}', toBackup: 'Choose folders and back up',
  testHint: 'As a duty officer take in one report of kind “Test” and go all the way. Tests count in no figure and are never published.', asOfficer: 'Sign out, sign in as duty officer', here: 'Take in a test', needsOfficer: 'Make a duty officer first.', tested: 'Last test: ', factor: 'A second factor is advised for administrators: a PIN that leaks is then not enough.', toFactor: 'Set up a second factor', next: 'Next',
}
