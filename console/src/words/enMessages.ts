/** The words of messages to people outside, English. */
export const messages = {
  title: 'Messages out',
  leaving: 'Messages really leave by: {routes}',
  stays: 'Nothing leaves this machine: the messages below were kept here and reached nobody. An administrator opens channels in the configuration file.',
  all: 'All', ground: 'Incident', body: 'Body', route: 'Channel', to: 'To', text: 'Text', at: 'Time', state: 'State', attempts: 'Attempts', none: 'No messages', receipts: 'Course', back: 'Back to the incident', telephone: 'To telephone: {n} messages reached nobody', telephoned: 'Telephoned',
  about: {
    work: 'Work issued', urge: 'Urged', overdue: 'Overdue', recall: 'Recalled', call: 'To telephone', escalation: 'Escalated',
  },
  routes: { sms: 'SMS', mail: 'E-mail', hook: 'Webhook', robot: 'Group robot', none: 'none' },
  states: { waiting: 'Waiting', sending: 'Sending', sent: 'Sent', delivered: 'Delivered', failed: 'Failed, telephone', doubtful: 'In doubt, telephone', kept: 'Kept here' },
  reasons: {
    demonstration: 'demonstration', sandbox: 'channels are closed', 'not-configured': 'channel not configured', 'no-consent': 'drill or test without consent', 'no-contact': 'no contact way', 'no-address': 'contact way is gone', interrupted: 'interrupted while sending',
  },
}
