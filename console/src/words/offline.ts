/** The words of a terminal without a network: Chinese, then English. */
export const offline = {
  since: '离线，自{at}起', shown: '下面是{at}送达的内容，此后的变化要等恢复后才知道。', takes: '可照常签收、反馈、拍照：先存在本机，网络恢复后按顺序送出，时间以现在为准。',
  cannot: '本页不是安全连接（https 或本机），断网时不能打开，也不能存下签收和反馈。', device: '值班终端断网时只能查看：签收和反馈要核对口令。',
  waiting: '待送出{n}项', order: '按先后顺序自动送出', acknowledged: '已在本机签收，待送出', kept: '已存在本机，恢复后送出：{stage}', files: '照片或文件{n}件', photoKept: '待送出',
  refused: '没有记入的{n}项', refusedCure: '服务器没有接受，没有记入。请按上面的说明办理；仍需报告的，电话告知值班室补录。', again: '再送一次', withoutFiles: '不带照片再送', dismiss: '知道了，删除',
  forLater: '本机有{n}项未送出，本人登录后自动送出。', testTone: '试铃', tested: '已响铃。没有听到请检查音量和静音键。', ready: '断网也能打开和办理。', install: '可用浏览器菜单“安装”或“添加到主屏幕”。',
}
export const offlineEn: typeof offline = {
  since: 'Offline since {at}', shown: 'Below is what was delivered by {at}; later changes show when the network is back.', takes: 'Acknowledge, feed back and photograph as usual: it is kept on this device and sent in order when the network is back, with the time as of now.',
  cannot: 'This page is not on a secure connection (https or this machine itself): it cannot open without a network, nor keep acknowledgements and feedback.', device: 'Without a network a duty terminal only shows: acknowledging and feeding back need the PIN to be checked.',
  waiting: '{n} to be sent', order: 'sent by itself, in order', acknowledged: 'Acknowledged on this device, to be sent', kept: 'Kept on this device, sent when the network is back: {stage}', files: '{n} photos or files', photoKept: 'to be sent',
  refused: '{n} not entered', refusedCure: 'The server did not accept it, and it is not entered. Please do as it says; what still has to be reported, tell the duty office by telephone.', again: 'Send again', withoutFiles: 'Send without photos', dismiss: 'Seen, remove',
  forLater: 'Not sent yet on this device: {n}. It goes out when its person signs in.', testTone: 'Test tone', tested: 'It rang. If you did not hear it, check the volume and the mute switch.', ready: 'Opens and works without a network, too.', install: 'The browser menu can install it or add it to the home screen.',
}
