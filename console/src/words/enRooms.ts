/** The words of the rooms that have a file of their own, English. */
export const enterprises = {
  title: 'Enterprises on the list', none: 'No enterprises on the list.', edition: 'By edition {n} of the list, {colour} measures', total: 'Enterprises', owing: 'To stop or limit', notified: 'Told', answered: 'Answered', atWork: 'Found at work', over: 'Electricity not down',
  tell: 'Tell all', tellNote: 'Records that the {n} enterprises of the list were told to act by the measures of this colour.', told: 'Told', answer: 'Answer', answerOne: 'Record an answer', complies: 'Complies', cannot: 'Cannot comply', notAnswered: 'No answer', notTold: 'Not told',
  lines: 'Lines and measures', electricity: 'Electricity a day (kWh)', before: 'Before', during: 'During', change: 'Change', found: 'Finding', foundAt: 'Found at', picture: 'Photo', pictureOf: 'Photo {n}', keepPicture: 'Download the photo',
  record: 'Record a finding', recordTitle: 'Record a finding', line: 'Line', whole: 'Whole plant', stillAtWork: 'Still at work', stopped: 'Measures taken', search: 'Enterprise, line, phone', page: 'Page {page} of {pages}, {n} enterprises', previous: 'Previous', next: 'Next', nothing: 'No enterprise fits',
  filter: { all: 'All', 'not-told': 'Not told', 'not-answered': 'No answer', cannot: 'Cannot comply', 'at-work': 'At work', over: 'Electricity not down' },
  power: 'Enter electricity', powerNote: 'Two columns: name or meter of the enterprise, electricity (kWh). One wrong row, and nothing is entered.', period: 'Period', from: 'From', to: 'To', choose: 'Choose a table', good: '{n} rows can be used, not entered yet.', entered: '{n} rows entered.', enter: 'Enter', faults: '{n} faults; mend them and choose again.',
  summary: 'Summary to superiors', summaryNote: 'Sent after the warning is lifted.', notSent: 'Not sent', send: 'Send', sendTitle: 'Record that the summary was sent', document: 'Number', sentAt: 'Sent at', noSummary: 'The plan does not say who gets a summary.',
}

export const forecast = {
  title: 'Colour by forecast', days: 'Forecast (a day a line: date value; paste it)', ask: 'Work out', note: 'Advice only: people decide on the colour; nothing is issued by itself.', wrong: 'Line {line} cannot be read or repeats a date: {text}',
  gives: 'By the thresholds in force it reaches', nothing: 'No threshold is reached.', none: 'The plan in force has no thresholds.', take: 'Take this colour', part: '{name} {sign} {bound} for {days} days running, forecast {longest}{when}', when: ' ({first} to {last})',
}

export const outline = {
  title: 'Outline of the area (may be left out)', how: 'A point a line: latitude,longitude (WGS-84), the last like the first, at least four; a blank line between outlines; the name of the area may stand before', short: 'Outlines', count: '{n}, {points} points',
  few: 'The outline up to line {line} has fewer than four points', open: 'The outline up to line {line} is not closed: the last point must be the first', beyond: 'Line {line} is out of range: latitude first, up to 90', point: 'Line {line} is not "latitude,longitude"', area: 'Line {line}: choose an area first, or write the name of a chosen one',
}

export const planRoom = {
  title: 'Plan room', editions: 'Plans and editions', search: 'Find a clause, body or duty', back: 'All plans', inForce: 'In force', kept: 'Not in force', since: 'in force since {day}', noDay: 'no date in the source', edition: 'Edition', document: 'Document', jurisdiction: 'Jurisdiction', name: 'Plan', state: 'State',
  inherits: 'Chapters taken over from edition {edition}: {chapters}', none: 'No plans', sourceSays: ' (source: {text})', when: '[{when}]', any: 'any', always: 'always',
  mark: { assumption: 'Assumption', erratum: 'Erratum' },
  tab: { overview: 'Overview', organisation: 'Organisation', response: 'Response', clocks: 'Time limits', guides: 'Guides', warnings: 'Warnings', ending: 'End, aftermath', findings: 'Findings', compare: 'Compare', try: 'What if' },
  tabs: 'Parts of the plan',
  count: { posts: 'Posts', members: 'Members', duties: 'Duties', groups: 'Groups', levels: 'Levels', clocks: 'Time limits', guides: 'Guides', steps: 'Steps', assumptions: 'Assumptions', errata: 'Errata' },
  phase: { standing: 'standing', response: 'response', aftermath: 'aftermath' },
  scope: 'Scope', hazards: 'Hazards', phases: 'Phases', facilities: 'Facilities', fallback: 'Where no other plan applies, these rules hold.', exclusions: 'Does not apply to', insteadOf: 'see {title}',
  upkeep: 'Drills, revision and updates', who: 'Who', what: 'What', every: 'Every', everyOpen: 'not stated',
  posts: 'Posts', post: 'Post', holder: 'Held by', sectors: 'In charge of', superior: 'Superior headquarters', standIn: 'Where {post} is absent, {by} stands in', noStandIn: 'The plan does not say who stands in.',
  groups: 'Work groups', members: 'Members and duties', duties: 'Duties', inGroups: 'In groups', inNoGroup: 'Members in no group', roles: 'Bodies known per incident', role: 'Name', binding: 'Determined', candidates: 'Candidates',
  bind: { 'by-place': 'by place', 'by-sector': 'by sector', 'by-hand': 'by hand' },
  grading: 'Grades', counted: 'Deaths count: {deaths}; injuries count: {injuries}. "Or more" includes the number.', otherGrounds: 'Other grounds', levelOf: 'Level', fromPeople: '{n} people or more', from: '{what} or more', belowPeople: 'fewer than {n}', below: 'less than {what}', anyCase: 'all others', tenThousand: '{n} × 10,000 yuan', yuan: '{n} yuan',
  grounds: 'Grounds (one is enough)', whoActs: 'Who proposes and activates', nobody: 'not stated', calls: 'Calls: ', onScene: 'on-scene command post', measures: '{n} measures',
  called: { leaders: 'leaders', 'all-members': 'all members', groups: 'groups', experts: 'experts', 'task-force': 'task force', locality: 'locality government', office: 'HQ office', 'as-fit': 'bodies as fit' },
  how: { 'to-scene': 'to the scene', notify: 'notify', standby: 'stand by', supervise: 'supervise' },
  condition: 'Condition', colours: 'Colours and who issues', issuer: 'Issues', across: 'Across borders', approver: 'Approves', effect: 'Sets off', noWarnings: 'The plan has no warnings.', thresholds: 'Thresholds', thresholdsNote: 'One row reached by the forecast is enough; people decide, nothing is issued by itself.', forecastAbove: '{name} > {above}, for {hours} hours', forecastIncluded: '{name} ≥ {above}, for {hours} hours', andTogether: ', and ', notices: 'Texts to pass on', sentBy: 'sent by {bodies}', whenLifted: 'When lifted', prepared: 'Preparedness, {colour}', warningContents: 'What a warning says', colourBodies: 'Tasks of {n} bodies in a {colour} warning', bodiesAct: '{n} bodies act', issues: 'issues', approves: 'approves',
  issuers: { 'county-office': 'county HQ office', 'city-office': 'city HQ office', province: 'province' },
  endBy: '{grade}: ended by {who}', hq: { county: 'the county HQ', city: 'the city HQ', province: 'the province HQ' }, superiorOrder: 'After a transfer of command, ending needs the superior\'s order.', approvedBy: 'approved by {who}', evaluationTo: 'Evaluation goes to',
  severity: { error: 'Error', warning: 'Warning', note: 'Note' }, noFindings: 'Nothing found', rule: 'Rule',
  compareWith: 'Compare with', editionOf: '{title} ({edition})', same: 'No differences',
  section: { scope: 'Scope', grades: 'Grades', posts: 'Posts', units: 'Bodies', duties: 'Duties', groups: 'Groups', clocks: 'Time limits', warnings: 'Warnings', levels: 'Levels', ending: 'End' },
  changed: { new: 'new', gone: 'gone', renamed: 'renamed', merged: 'merged', changed: 'changed' },
  saveSvg: 'Download SVG', organisationChart: 'Organisation: {title}', organisationDescription: '{posts} posts, the office and {groups} groups with {members} members.', responseFlow: 'Course of a response: {title}', responseDescription: 'Report, {grades} grades, {levels} levels, who activates, measures and conditions for ending.', clockAxis: 'Time limits: {title}', clockDescription: '{n} time limits by their start; dashed where the source has no figure and an assumed one is drawn.',
  flow: { report: 'Report', warning: '{colour} warning', deaths: '{n} deaths or more', injuries: '{n} injured or more', fewDeaths: 'fewer than {n} deaths', fewInjuries: 'fewer than {n} injured', proposes: 'Proposes', activates: 'Activates' }, more: '{n} more', days: '{n} days', hours: '{n} hours', axisFrom: 'from {from}', axisAssumed: '{word} (assumed {time})',
  try: 'Suppose a case', tryHint: 'Nothing is entered and nobody told; worked out by this edition.',
  bring: 'Bring in a pack', bringHint: 'Upload a jurisdiction\'s folder of plans as a zip. It is reviewed first and changes nothing; once kept, two people put it in force.', chooseZip: 'Choose a zip', reviewZip: 'Review', keepZip: 'Keep, not yet in force', reviewed: 'Reviewed, not kept yet', keptNow: 'Kept, not in force', broken: 'It cannot be brought in; mend these errors first', leftAside: 'Files that are no part of a pack and were not read', already: 'there already', differences: '{n} differences from the edition in force', firstOf: 'new plan',
  propose: 'Propose to put in force', proposals: 'Proposals', proposed: 'Proposed by {who} at {at}', confirm: 'Put in force', withdraw: 'Send back', withdrawReason: 'Reason', mine: 'Another person must confirm', confirmedBy: 'Put in force by {who} at {at}', withdrawnBy: 'Sent back by {who} at {at}: {reason}', noProposals: 'No open proposals', open: 'open',
}

export const reduction = {
  title: 'Emission-reduction list', none: 'No list yet. The HQ office imports it as CSV or xlsx.', edition: 'Edition {n}, {lines} lines, confirmed {at}', download: 'Download {format}',
  choose: 'Choose a table', tried: '{rows} rows, {good} good, {bad} faulty. Good ones: {added} new, {changed} changed, {same} the same; {gone} of the list are not in the table.', waits: 'The list is unchanged until you confirm.',
  merge: 'Merge into the list', replace: 'Replace the list', replaceAsk: 'The {gone} lines that are not in the table leave the list. Replace it?', row: 'Row', column: 'Column', value: 'Value', cure: 'Cure',
  orders: 'In a {colour} warning', counts: '{enterprises} enterprises, {total} lines', find: 'Find an enterprise', enterprise: 'Enterprise', line: 'Line', grade: 'Performance grade', outcome: 'Outcome', measure: 'Measure', phone: 'Phone',
  stops: 'stops', own: 'its own choice', more: 'Only the first {n} are shown; search for an enterprise.',
  is: { 'not-stopped': 'never stopped', 'own-choice': 'own choice', strictest: 'strictest measure', 'as-listed': 'as listed', eased: 'eased' },
}

export const replay = {
  title: 'Replay', heading: 'Replay of the incident', back: 'Back to the evaluation', now: 'The board of now', first: 'First', last: 'Last', previous: 'Back', next: 'Forward', earlier: 'Earlier mark', later: 'Later mark', play: 'Play', pause: 'Pause', speed: 'Speed', perSecond: '{n} steps a second',
  step: 'step {n} of {total}', slider: 'Time', position: 'ledger {n}', lines: '{n} entries', marks: 'Marks', between: 'between two steps', keys: '← → by step, PageUp PageDown by mark, Home End, space plays', readOnly: 'A replay is read only; whether a terminal was open then is not on record, names are those of now.', empty: 'Nothing to replay',
  mark: { opened: 'Report', figures: 'Figures', level: 'Level', command: 'Command', struck: 'Struck', escalated: 'Escalated', end: 'End' },
}
export const comparison = {
  title: 'Comparison of incidents', open: 'Compare', choose: 'Choose incidents to compare (2 to 6)', chosen: '{n} chosen', show: 'Compare', tooFew: 'Choose at least two', noIncidents: 'Nothing to compare', plan: 'Plan', incident: 'Incident', overview: 'Overview', duties: 'Time limits', bodies: 'Acknowledgement and feedback by body', none: 'does not apply', notCalled: 'not called',
  received: 'Received', highest: 'Highest level', toActivate: 'Received to activated', toEnd: 'Received to ended', figures: 'Casualties', obligations: 'Time limits', median: 'Acknowledged, median', medianFeedback: 'Fed back, median', longest: 'Acknowledged, longest', unanswered: 'Not acknowledged', toCall: 'On the call list', acknowledge: 'ack. {n}', feedback: 'fed back {n}', took: 'took {n}', differentPlans: 'The incidents fall under different plans or editions; clauses are those of each.',
}
export const documents = {
  title: 'Documents', heading: 'Documents and numbers', back: { incidents: 'Back to the board', warnings: 'Back to the warning' }, list: 'Documents', preview: 'Preview', docx: 'Download Word', register: 'Give a number', number: 'Number', unnumbered: 'without number', unsigned: 'not signed', takenBack: 'taken back', takenBackNote: 'This decision was denied and taken back; see the notice of that.', signedBy: 'Signed: {name}', to: 'To', empty: 'No decision, instruction, paper or release to make a document of yet', choose: 'Choose a document on the left',
  registerNote: 'Numbers run through the year without a gap and cannot be changed.', notSigned: 'A number is given after signing or approval.', kind: { activation: 'Activation', instruction: 'Instruction', transfer: 'Transfer of command', release: 'Release', ending: 'End', recall: 'Decision recalled', resumption: 'Response resumed', flash: 'Flash report', written: 'Written report', 'follow-up': 'Follow-up', final: 'Final report', request: 'Request', 'warning-issue': 'Warning issued', 'warning-change': 'Warning changed', 'warning-lift': 'Warning lifted' },
}
export const register = { title: 'Register of documents', year: 'Year', series: 'Series', name: 'Title', kind: 'Kind', by: 'By', at: 'Registered', none: 'No documents registered this year', state: 'State', held: 'In force', voided: 'Void', cancel: 'Void it', cancelAsk: 'A voided number stays in the register and is never used again; the document may get another. Say why.', reason: 'Why it is void', prefix: 'Prefix of numbers', prefixOf: 'Prefix of numbers ({name}): ', prefixNone: 'none', save: 'Save', back: 'Cancel' }

export const upkeep = {
  title: 'Drills and revisions', overdueAt: '{who}: {text}, {days} days overdue', last: 'Last', due: 'Due', state: 'State', who: 'Who', what: 'What', every: 'Every',
  overdue: '{days} days overdue', inTime: 'in time', noRecord: 'no record', record: 'Record', party: 'Which body (not where the plan names it)', on: 'Held on', remark: 'Remark', withdraw: 'Withdraw', withdrawAsk: 'Withdraw this record?', none: 'The plan in force has no periodic duties',
}
