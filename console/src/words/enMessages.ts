/** The words of messages to people outside, English. */
export const messages = {
  title: 'Messages',
  leaving: 'Messages really leave by: {routes}',
  stays: 'Nothing leaves this machine: the messages below were kept here and reached nobody. An administrator opens channels in the configuration file.',
  all: 'All', ground: 'Incident', body: 'Body', route: 'Channel', to: 'To', text: 'Text', at: 'Time', state: 'State', attempts: 'Attempts', none: 'No messages', receipts: 'Course', back: 'Back to the incident', telephone: 'To telephone: {n} messages reached nobody', telephoned: 'Telephoned',
  about: {
    work: 'Work issued', urge: 'Urged', overdue: 'Overdue', recall: 'Recalled', call: 'To telephone', escalation: 'Escalated', 'roll-call': 'Communication test', swap: 'Swap asked', 'swap-answer': 'Swap answered', returned: 'Returned',
  },
  routes: { sms: 'SMS', mail: 'E-mail', hook: 'Webhook', robot: 'Group robot', none: 'none' },
  states: { waiting: 'Waiting', sending: 'Sending', sent: 'Sent', delivered: 'Delivered', failed: 'Failed, telephone', doubtful: 'In doubt, telephone', kept: 'Kept here' },
  reasons: {
    demonstration: 'demonstration', sandbox: 'channels are closed', 'not-configured': 'channel not configured', 'no-consent': 'drill or test without consent', 'no-contact': 'no contact way', 'no-address': 'contact way is gone', interrupted: 'interrupted while sending', 'no-connection': 'no connection', 'no-answer': 'no answer from the far side', 'no-tls': 'no encrypted connection', 'login-refused': 'account refused', 'no-certificate': 'certificate cannot be used', unwritable: 'cannot be written', 'sms-busy': 'centre busy, may have left', 'sms-not-now': 'centre busy, not taken', 'too-many': 'too many at once, not taken', 'answer-unreadable': 'its answer cannot be read',
  },
  coded: { sms: 'refused by the short-message centre, code {code}', smtp: 'refused by the mail server, code {code}', http: 'not taken by the far side, code {code}', errcode: 'refused by the robot, code {code}', code: 'refused by the robot, code {code}' },
  steps: {
    telephoned: 'Telephoned', 'report-delivered': 'Report: delivered', 'report-failed': 'Report: not delivered', acknowledged: 'Acknowledged by reply', 'replied-otherwise': 'Replied something else: telephone', 'reply-refused': 'Reply not accepted',
  },
  missed: { title: 'A message reached nobody', text: '{name}: the short message, mail or hook did not arrive. Telephone, say what it is about, then press “Telephoned”.', was: 'It said' },
  consent: { text: 'This is {kind}. Messages do not go to the telephones and mailboxes of your people unless your unit agrees.', drill: 'a drill', test: 'a test', given: 'Your unit agreed: messages go to the telephones and mailboxes of your people.', give: 'Let them be sent', withdraw: 'Take it back' },
}
