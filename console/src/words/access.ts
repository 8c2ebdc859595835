/** The words of accounts, tokens and the record of access, Chinese. */
export const access = {
  passkeys: '通行密钥', passkeysHint: '用本机的指纹、面容或开机密码登录，不必再输口令和验证码。每台设备各设一把；设备丢失请移除。', passkeysNot: '通行密钥只能在管理员配置的地址（access.address）或本机 localhost 使用，且需要较新的浏览器。', passkeyName: '这台设备的名称', passkeyMake: '设置通行密钥', passkeyNone: '没有通行密钥', passkeyRefused: '设备没有完成，请重试', passkeyIn: '用通行密钥登录', passkeyRemove: '移除', passkeyUsed: '最近使用',
  provider: '统一身份认证', providerHint: '关联后可用单位的统一身份认证登录，代替口令；第二重验证仍要做，权限不变。', providerNone: '尚未关联', providerAdd: '去认证并关联', providerRemove: '解除关联', providerUnlink: '解除统一身份关联', providerUnlinkAsk: '解除后该账号只能用口令或通行密钥登录，直到本人重新关联。确定？', providerProven: '身份已由统一身份认证核实',
  mine: '我的账号', title: '登录与安全', tokens: '接口令牌', audit: '访问记录', tabs: '管理分页', saved: '已保存',
  factor: '动态验证码（第二重验证）', factorHint: '登录时除口令外再输入手机验证器上的6位数字。任何支持 TOTP 的验证器都可用，不需联网。', none: '尚未设置', since: '{at}起已设置，恢复码剩{n}个', demanded: '您的权限要求第二重验证；设置之前不能使用其他功能。', fewCodes: '恢复码所剩不多，请换一批。',
  begin: '开始设置', pin: '先输入口令', scan: '用验证器扫描此码，或手工输入密钥：', picture: '验证器二维码', code: '6位验证码', confirm: '确认', codes: '恢复码', codesHint: '每个只能用一次，仅此一次显示。请打印或抄写，与手机分开存放。', print: '打印', kept: '已保存好', renew: '换一批恢复码', remove: '解除', codeOrRecovery: '验证码或恢复码',
  signInCode: '验证码', signInHint: '打开手机验证器，输入6位数字；手机不在身边时输入恢复码。',
  sessions: '已登录的地方', began: '登录', lastUsed: '最近使用', address: '地址', agent: '浏览器', proved: '验证方式', current: '本次', end: '结束', endOthers: '结束其他登录', ended: '已结束{n}处', noSessions: '没有登录', at: '终端：{name}',
  proof: { pin: '口令', totp: '口令＋验证码', recovery: '口令＋恢复码', passkey: '通行密钥', oidc: '统一身份认证' },
  policy: '哪些人必须设置第二重验证', policyHint: '选中的人下次操作前须先设置，否则不能使用。建议至少选管理员。', savePolicy: '保存', role: { 'duty-officer': '值班员', unit: '单位', reader: '查看', administrator: '管理员', 'post-holder': '担任预案职务的人' },
  who: '账号', choose: '选择账号', reset: '重置第二重验证', resetAsk: '重置后该账号只凭口令即可登录，直到重新设置。请先核实本人身份。确定？', resetDone: '已重置', endAll: '结束全部登录', endAllAsk: '结束该账号的全部登录？', state: '状态', isSet: '已设置', notSet: '未设置', owes: '应设未设',
  terminals: '已登记的终端', noTerminals: '没有终端', terminal: '终端', unit: '单位', waiting: '等待输入登记码', inUse: '使用中', lockedNow: '已锁定', withdraw: '停用', withdrawAsk: '停用后该终端须重新登记。确定？',
  tokenHint: '供其他系统调用接口。令牌只显示一次；只在所选范围内有效，不能用于管理。', tokenName: '用途', tokenAccount: '以哪个账号的身份', scopes: '范围', days: '有效天数', make: '生成令牌', made: '令牌只显示这一次，请立即存入对方系统：', copy: '复制', copied: '已复制', noTokens: '没有令牌', expires: '到期', neverUsed: '从未使用', revoke: '吊销', revokeAsk: '吊销后使用它的系统立即不能访问。确定？', revoked: '{at}由{by}吊销', expired: '已过期', valid: '有效', by: '{by}于{at}生成',
  scope: { 'incidents-read': '查看事件', 'incidents-act': '登记与办理事件', 'warnings-read': '查看预警', 'warnings-act': '办理预警', 'plans-read': '查看预案、推演', 'lists-read': '查看减排清单', 'lists-write': '更新减排清单', 'rosters-read': '查看值班表、订阅日历', 'metrics-read': '读取运行指标' },
  auditHint: '谁、何时、从哪里、做了什么、成功与否。只增不改。', what: '事项', anyWhat: '全部事项', text: '账号、对象或地址', result: '结果', anyResult: '全部', succeeded: '成功', failed: '失败', from: '自', until: '至', find: '查找', when: '时间', target: '对象', older: '更早', newest: '最新', noLines: '没有符合的记录', timeForm: '时间写作 2026-06-01 09:20', system: '—',
  whats: {
    'sign-in': '登录', 'sign-out': '退出', pin: '终端口令', enrol: '登记终端', unlock: '解锁账号', import: '导入人员', 'device-code': '生成登记码', 'device-revoke': '停用终端', 'accept-clock': '确认时钟', 'set-up': '首次启用', token: '令牌访问', 'token-make': '生成令牌', 'token-revoke': '吊销令牌',
    'oidc-link': '关联统一身份', 'oidc-unlink': '解除统一身份关联', 'passkey-add': '设置通行密钥', 'passkey-remove': '移除通行密钥', 'second-factor-begin': '开始设置验证码', 'second-factor-set': '设置验证码', 'second-factor-remove': '解除验证码', 'second-factor-reset': '重置验证码', 'second-factor-policy': '第二重验证规定', 'recovery-codes': '更换恢复码', 'session-end': '结束登录', upkeep: '演练修订记录', 'read-file': '读取文件', 'read-warning': '读取预警报文', 'paper-number': '公文编号', 'keep-packs': '收存预案', 'propose-edition': '提议施行', 'confirm-edition': '确认施行', 'withdraw-edition': '退回提议', 'withdraw-upkeep': '撤销修订记录', 'try-reduction-list': '上传减排清单', 'confirm-reduction-list': '更新减排清单', 'read-reduction-list': '读取减排清单',
    backup: '备份', 'restore-trial': '试恢复', 'retention-hold': '暂缓销毁', 'retention-lift': '解除暂缓', setting: '更改设置',
  },
}
