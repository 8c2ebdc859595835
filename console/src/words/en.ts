import { accessEn } from './accessEn'
import { firstStepsEn } from './firstSteps'
import { keepingEn } from './keeping'
import { offlineEn } from './offline'
import { messages } from './enMessages'
import { rollCallEn } from './rollCall'
import { directory } from './directory'
import { roster } from './roster'
import { dictionaryEn, helpEn, screenEn, tourEn } from './help'
import { comparison, documents, enterprises, forecast, outline, planRoom, reduction, register, replay, upkeep } from './enRooms'

/** Every word on the screens, English. A test holds that nothing is missing against the Chinese. */
export const en = {
  directory: directory.en,
  roster: roster.en,
  access: accessEn,
  firstSteps: firstStepsEn,
  keeping: keepingEn,
  offline: offlineEn,
  planRoom,
  screen: screenEn,
  help: helpEn,
  tour: tourEn,
  dictionary: dictionaryEn,
  enterprises,
  forecast,
  outline,
  reduction,
  replay,
  comparison,
  documents,
  register,
  upkeep,
  messages,
  rollCall: rollCallEn,
  app: { name: 'Hufu', demonstration: 'Demonstration: everything here is invented, no real incident', navigation: 'Navigation', signOut: 'Sign out', busy: 'Working…', notFound: 'There is no such page', home: 'Back to the start' },
  mark: { comma: ', ', semicolon: '; ', colon: ': ', open: ' (', close: ')' },
  print: 'Print',
  clause: 'Clause',
  assumed: 'assumed',
  live: { clock: 'The server clock is more than 5 seconds away from the time it should show; alarms and reminders are paused. Watch the time limits by hand; once it is set right, the administrator confirms it under "Administration".', connected: 'Connected', connecting: 'Connecting', lost: 'Connection lost', lostLong: 'Connection lost, trying again. What follows is {age} old and may have changed.', seconds: '{n} seconds', minutes: '{n} minutes' },
  trouble: { http: 'The request was not completed ({status})', noAnswer: 'The server did not answer', noAnswerCure: 'Whether it was done is not known. Press again: the same content is never done twice.', unexpected: 'The page failed; reload it and try again', again: 'Try again', dismiss: 'Understood', clause: 'Ground', entry: '"{entry}"', thisEntry: 'This entry' },
  signIn: { account: 'Account', pin: 'PIN', submit: 'Sign in', expired: 'The session has ended; please sign in again', device: 'Enrol this device to a unit', deviceCode: 'Enrolment code', deviceSubmit: 'Enrol this device' },
  pin: { title: 'Who acts', submit: 'Confirm' },
  field: { time: 'Write the time as 09:20 or 06-01 09:20', missing: 'This is needed', number: 'A number of 0 or more, please', afterReceipt: 'It occurred after it was received', choose: 'Please choose', chosen: '{n} chosen', search: 'Search', none: 'Nothing fits' },
  act: { at: 'Time', way: 'Way', reason: 'Reason', cancel: 'Cancel', remove: 'Remove' },

  grade: { 'especially-major': 'Especially major', major: 'Major', considerable: 'Considerable', ordinary: 'Ordinary', undetermined: 'Undetermined' },
  level: { of: 'Level {level} response', none: 'Not activated', named: { I: 'level I', II: 'level II', III: 'level III', IV: 'level IV' } },
  kind: { real: 'Real incident', drill: 'Drill', test: 'Test' },
  status: { reported: 'Reported', active: 'Responding', ended: 'Ended', closed: 'Filed', false: 'False report', merged: 'Merged' },
  way: { terminal: 'terminal', telephone: 'telephone', written: 'in writing', fax: 'fax', sms: 'short message', 'in-person': 'in person' },
  stage: { 'set-out': 'Set out', arrived: 'Arrived', 'in-progress': 'In progress', done: 'Done', cannot: 'Cannot' },
  source: {
    citizen: 'Caller from the public', enterprise: 'Enterprise', 'county-duty': 'County duty office', 'police-110': '110 police', 'fire-119': '119 fire', 'medical-120': '120 ambulance', 'hotline-12345': '12345 hotline', sensor: 'Sensor', bureau: 'Department', superior: 'From above',
  },
  state: { issued: 'Issued', delivered: 'Delivered', urged: 'Urged', 'to-call': 'To call', escalated: 'Escalated', acknowledged: 'Acknowledged', 'fed-back': 'Fed back', done: 'Done', cannot: 'Cannot', recalled: 'Recalled', closed: 'Closed' },
  origin: { activation: 'Activation', warning: 'Warning', instruction: 'Instruction', superior: 'From above', mobilisation: 'Supplies', 'roll-call': 'Roll call' },
  post: { commander: 'Commander', 'executive-deputy': 'Executive deputy commander', deputy: 'Deputy commander', 'office-director': 'Office director', office: 'HQ office' },
  extent: { county: 'County', city: 'City', province: 'Province' },
  colour: { red: 'Red', orange: 'Orange', yellow: 'Yellow', blue: 'Blue' },
  capability: { 'duty-officer': 'Duty officer', unit: 'Unit', reader: 'Reader', administrator: 'Administrator' },
  column: { deaths: 'Deaths', injuries: 'Injured (poisoned too)', loss: 'Direct economic loss', 'social-impact': 'Social impact', 'grave-course': 'Grave course' },
  change: { first: 'First report', 'follow-up': 'Follow-up', correction: 'Correction', 'found-alive': 'Found alive', detached: 'Report detached' },
  decision: { activate: 'Activate', raise: 'Raise', lower: 'Lower', terminate: 'End the response', transfer: 'Transfer of command' },
  verdict: { open: 'Running', struck: 'Struck', met: 'Met', 'met-entered-late': 'Met, entered late', late: 'Late', 'slower-than-assumed': 'Slower than assumed', missed: 'Missed', withdrawn: 'Withdrawn' },
  paper: { flash: 'Flash report', written: 'Written report', 'follow-up': 'Follow-up', final: 'Final report', request: 'Request' },

  figure: { deaths: 'Deaths', serious: 'Seriously injured', poisoned: 'Poisoned', missing: 'Missing', atRisk: 'At risk', lossYuan: 'Loss (yuan)', foreigners: 'From abroad', unknown: 'unknown' },
  judgement: { mayBecome: 'May become', beyond: 'Beyond the means of', across: 'Across borders of', socialImpact: 'Social impact', undetermined: 'Grade cannot be told yet', graveCourse: 'Grave course', no: 'No' },

  desk: { title: 'Duty desk' },
  intake: {
    title: 'Report', accidentWord: 'accident', source: 'Source', way: 'Way', reporter: 'Reporter, phone', fromBody: 'On behalf of', noBody: 'Not a body of the plan', role: 'Role', occurredAt: 'Occurred', occurredHint: '08:50, or about', receivedAt: 'Received', into: 'Belongs to', newIncident: 'New incident',
    near: 'The same county has open incidents: {titles}. If it is one of them, choose it under "Belongs to".', area: 'County', site: 'Place', incidentUnit: 'Incident unit', hazard: 'Hazard', plan: 'Plan', accident: 'Kind of accident', phase: 'Phase', facility: 'Facility', unclear: 'Not clear yet',
    figures: 'People and losses: blank is unknown, 0 is confirmed none', judgement: 'Judgement', text: 'What happened', name: 'Title', kind: 'Kind', submit: 'Enter the report', merge: 'Add to the incident', clear: 'Clear', keys: 'Enter or Ctrl+Enter enters it; Alt+1…6 jumps to a group',
  },
  choice: {
    empty: 'Choose a hazard to see which plan applies', several: '{n} plans apply; the duty officer chooses the leading one', common: 'No plan applies: the duty officer acts by the common rules', not: 'does not apply', notLoaded: 'not loaded here', assisting: 'The measures of {title} may still be consulted',
    passed: 'Plans that do not apply ({n})', ask: { phase: 'Phase open, may change this', facility: 'Facility open, may change this' },
    why: { 'other-place': 'not of this place', 'other-hazard': 'other hazard', 'other-phase': 'other phase', 'other-facility': 'other facility', excluded: 'excluded by a clause' },
  },
  whatIf: { title: 'Recommendation', choosePlan: 'Shown once a plan is chosen', notCurrent: 'A number cannot be read; below is the result before it', floor: 'by known figures at least {grade}', withMissing: '{grade} if the missing are dead', noLevel: 'No level is reached as things stand', proposer: 'Proposes: ', activators: 'Activates: ', alsoAssumed: 'posts above', bodies: 'Bodies to be called' },
  clock: {
    workdays: '{n} working days', title: 'Time limits', obligor: 'Who', addressee: 'To whom', within: 'Within', from: 'From', due: 'Due', struck: 'Struck', met: 'Reported', entered: 'Entered', lateBy: '{n} min late', minutes: '{n} min', assumedMinutes: '{word} (assumed {n} min)', onlyOwed: 'Only those owed', empty: 'No time limits',
    wording: { 'at-once': 'at once', promptly: 'promptly' }, since: { occurrence: 'occurrence', receipt: 'receipt', known: 'knowledge', 'oral-report': 'oral report', query: 'query' },
  },
  list: {
    title: 'Incidents', filter: 'Filter', state: { open: 'Open', ended: 'Ended', all: 'All' }, incident: 'Incident', grade: 'Grade', level: 'Response', occurred: 'Occurred', figures: 'Casualties', figuresOf: 'dead {deaths} hurt {injuries} missing {missing}', acknowledged: 'Acknowledged', silent: 'Silent', struck: 'Struck', next: 'Next limit', proposed: 'level {level} proposed', disputed: 'decision by telephone denied', empty: 'No incidents',
  },

  board: { title: 'Command board', occurred: 'Occurred', inCommand: 'In command', casualties: 'Casualties', time: 'Incident time', tabs: 'Tabs' },
  tab: { state: 'State', call: 'Call list', groups: 'Groups', guides: 'Guides', figures: 'Grade, figures', reports: 'Reports', papers: 'Papers, queries', public: 'Public, warnings', supplies: 'Supplies', instructions: 'Instructions', command: 'Command', end: 'End', timeline: 'Timeline' },
  authority: {
    activate: 'Activate level {level}', raise: 'Raise to level {level}', lower: 'Lower to level {level}', current: 'Level {level}', isCurrent: 'in force', as: 'You may: {as}', notYou: 'Not yours to activate', activators: 'May activate', proposed: 'Level {level} response is proposed', automatic: 'by the system', byOffice: 'by the office',
    telephone: 'By telephone', unconfirmed: '{name}, by telephone: {what}; not confirmed yet', denied: '{name} denies having said by telephone: {what}',
    dispute: '{by} denied the decision by telephone on level {level}', disputeOpen: 'It stands until it is recalled', disputeEnd: '{by} denied the decision by telephone to end level {level}', disputeEndOpen: 'It stands until it is recalled, and nothing can be closed', wouldResume: 'Recalled, level {level} is in force again', wouldReopen: '{n} assignments are opened again and to be acknowledged anew', wouldRestore: 'Recalled, level {level} is in force again', wouldCancel: 'Recalled, the response is cancelled', wouldRecall: '{n} assignments would be recalled', mayRecall: 'You may decide: {as}', mayNotRecall: '{who} decides, in person, in the system', confirm: 'Confirm in person',
  },
  activation: {
    title: 'Activate level {level} response', before: 'Now', after: 'Then', authority: 'Authority', byTelephone: 'Decided by telephone, entered by the office', unbound: 'Not determined: {roles}; they will not be called. Bind them under "Command" first.', willCall: '{n} bodies will be called.', offline: '{n} of them have no terminal open and need a call', allOnline: 'all terminals are open',
    call: 'Call', reach: 'Terminal', noAccount: 'no account, telephone', part: 'Part', already: 'called already', optional: 'as fit', matter: 'Matter', hours: 'Expected hours', measures: 'Measures taken', noMeasures: 'Choose at least one measure', submit: 'Activate level {level}, call {n} bodies',
  },
  behalf: {
    title: 'Decided by telephone, entered by the office', post: 'Post of who decided', account: 'Who decided', accountTyped: 'Account of who decided', spokenTo: 'Spoken to (name, phone)', at: 'Time of the call', witness: 'Witness present', recording: 'Where the recording is kept', note: 'It holds at once and is to be confirmed in person later; a witness or a recording is needed.',
    incomplete: 'Post, person and time of the call are needed', noWitness: 'A witness or a recording is needed', by: 'Decided by telephone: {name}', confirmed: 'confirmed in person', denied: 'denied in person', open: 'not confirmed yet', recalled: 'recalled', upheld: 'upheld by {post}',
  },
  matrix: {
    mute: 'will not ring', title: 'State of the bodies', body: 'Body', state: 'State', acknowledged: 'Acknowledged', answer: 'Last feedback', tasks: 'Tasks', next: 'Next limit', search: 'Find a body or group', online: 'Terminal open', offline: 'No terminal open', silent: 'Silent', late: 'Overdue', byTelephone: 'Telephone', call: 'Call', empty: 'Nothing has been issued yet', noneOfFilter: 'No body fits',
    filter: { all: 'All', silent: 'Silent', late: 'Overdue', telephone: 'By telephone', 'to-call': 'To call' },
  },
  body: { lines: 'Duty lines', noLines: 'No duty line on record', groups: 'Groups', times: 'Times', issued: 'Issued', delivered: 'Delivered', acknowledged: 'Acknowledged', fedBack: 'Fed back', last: 'Last feedback', people: '{n} people', vehicles: '{n} vehicles', tasks: 'Tasks', calls: 'Calls', files: 'Photographs and papers' },
  task: { new: 'new', none: 'No feedback', accepted: 'Accepted', overdue: 'Overdue', returned: 'Returned', empty: 'No tasks listed' },
  groups: { lead: 'lead', notCalled: 'not called', empty: 'No groups formed' },
  guides: { empty: 'No guides yet; they appear once a response is activated or the kind of accident is known' },
  protection: { title: 'Protective gear' },
  figures: { settlesAt: 'The response has ended. Changes of casualties known before {until} (within {days} days of the occurrence) can still be entered and change the grade.', settled: 'The {days} days since the occurrence are over (until {until}); changes of casualties no longer change the grade.', ended: 'entered after the end', at: 'Known', entered: 'entered {at}', change: 'Change', by: 'Entered by', knownAt: 'When was it known', report: 'From which report', noReport: 'Not said', submit: 'Save', effect: 'What follows from saving', jump: 'The grade would jump by two or more; check the numbers again' },
  reports: { detached: 'Detached', noText: 'No text', file: 'File' },
  papers: { title: 'Papers to superiors', empty: 'No papers yet', docx: 'Download flash form', drafted: 'Drafted', signed: 'Signed', sent: 'Sent', confirmed: 'Receipt confirmed', status: { draft: 'Draft', signed: 'Signed', sent: 'Sent' } },
  queries: { title: 'Queries from above', empty: 'No queries', answered: 'Answered' },
  releases: { title: 'Releases', empty: 'No releases', approvedBy: 'Approved by', status: { draft: 'Draft', approved: 'Approved', published: 'Published' } },
  warnings: { title: 'Warnings', word: ' warning', empty: 'No warnings', status: { issued: 'Issued', requested: 'Requested', granted: 'Issued from above', declined: 'Declined from above' } },
  warning: {
    title: 'Warnings', draft: 'Draft a warning', all: 'All warnings', publicPage: 'Public page', colour: 'Colour', state: 'State', areas: 'Areas', starts: 'From', ends: 'Until', endsOrEmpty: 'Until (blank: until lifted)', endsBefore: 'It must end after it starts', untilLifted: 'until lifted', expired: 'Its time is over: lift or extend it', more: 'Earlier warnings', requested: 'Asked of the superior, no answer yet',
    hazard: 'Hazard', across: 'Across borders', issuer: 'Issued by', place: 'Place in detail', outline: 'Outline', effects: 'Likely effects', cautions: 'Cautions', measures: 'Measures to take', headline: 'Headline (blank: made from the rest)', save: 'Save the draft', saveNote: 'It goes out only after approval and issue.',
    passed: 'Rests on a warning from above', passedShort: 'From above', passedFrom: 'Passed down by', notices: 'Notices', approval: 'Approval', request: 'Request', acts: 'What can be done', noActs: 'Nothing can be done now', number: 'Number', answerFrom: 'Answered by', answeredAt: 'Issued or answered at', preview: 'Issuing it calls {n} bodies', lift: 'Lift the warning',
    issueNote: 'It goes out at once, and the bodies get their tasks of preparedness.', liftNote: 'The lifting goes out; tasks still open are closed, and what the plan orders afterwards is issued.', requestNote: 'Where this level may not issue it, the superior is asked and the answer recorded.', answerNote: 'Issued by the superior, it is in force from that moment.', draftLiftNote: 'The lifting is drafted first, then issued by whoever may.',
    status: { draft: 'Draft', 'in-force': 'In force', lifted: 'Lifted', discarded: 'Discarded' }, filter: { open: 'Open', all: 'All' }, pending: { issue: 'to be issued', change: 'change to be issued', lift: 'lifting to be issued' },
    notice: { issue: 'Issue', change: 'Change', lift: 'Lifting' }, noticeStatus: { pending: 'In preparation', out: 'Sent out', discarded: 'Discarded' }, answered: { issued: 'Issued', refused: 'Not issued' }, form: { cap: 'CAP 1.2', national: '12379 (not verified)' },
    act: { 'revise-draft': 'Revise the draft', 'approve-draft': 'Approve', 'issue-draft': 'Issue', 'request-issue': 'Ask the superior to issue', 'record-issue-answer': 'Record the answer', 'discard-draft': 'Discard the draft', 'draft-change': 'Change colour or content', 'draft-lift': 'Draft the lifting' },
  },
  supplies: { mobilised: 'Mobilised', empty: 'Nothing mobilised', at: 'Mobilised', arrived: 'Arrived', returned: 'Returned', lines: 'Supply lines', search: 'Name, specification', base: 'Base', allBases: 'All bases', name: 'Name', specification: 'Specification', none: 'Nothing fits', blank: 'quantity not stated' },
  instructions: { ours: 'Instructions of this headquarters', inSupport: 'In support, after the transfer', empty: 'No instructions beyond the plan' },
  command: {
    decisions: 'Decisions', noDecisions: 'No decisions', standIn: 'Stand-in', standIns: 'Stand-ins', noStandIns: 'No stand-ins', actsFor: 'acts for {post}', over: 'over', notInPlan: 'not in the plan', roles: 'Locality and unit', noRoles: 'No roles to bind', unbound: 'Not bound', noAccount: 'no account, entered by the office', expectedEnd: 'Expected end',
  },
  end: {
    conditions: 'Conditions for ending', met: 'Confirmed', tick: 'Confirm', untick: 'Take back', orderFiled: 'The superior\'s order is on file', orderMissing: 'Command was transferred: file the superior\'s order to end first', posts: 'Posts that may end it', allowed: 'It may be ended', notYet: 'It may not be ended yet', telephone: 'End by telephone (entered)',
  },
  aftermath: { title: 'Aftermath', empty: 'Listed after the end' },
  timeline: { at: 'Time', recorded: 'Entered', text: 'What', by: 'Who', onlyImportant: 'Only what is important', empty: 'No entries' },
  call: { script: 'What to say', scriptText: 'This is the city headquarters office. {title} in {place}, {level}. Your tasks have been issued: please acknowledge at the terminal at once, or answer now and we enter it for you. Your name, please.', empty: 'Nobody needs a call' },

  acts: {
    detachReport: 'Detach the report', detachReportNote: 'The report leaves this incident; the figures are to be checked again.', addReport: 'Add a report', mergeIncident: 'Merge into another', into: 'Into', markFalse: 'Mark as false', markFalseNote: 'Proposals and clocks are withdrawn, what was issued is recalled.', changePlan: 'Use another plan', stateAccident: 'State the kind of accident', stateParticulars: 'Correct the particulars', stateParticularsNote: 'Clocks and locality follow; bodies that are no longer in the role are let go, new ones are called.', notice: 'Tell the bodies at work (each acknowledges; blank tells nobody)', bindRole: 'Bind', units: 'Units', freeName: 'Or a name (without account)',
    proposeLevel: 'Propose a level', level: 'Level', appointStandIn: 'Appoint a stand-in', appointStandInNote: 'Where the plan has no rule for stand-ins, the record says so.', forPost: 'For the post', standIn: 'Stand-in', appointedBy: 'Appointed by', document: 'Document or ground', from: 'From', until: 'Until', endStandIn: 'End the stand-in',
    denyDecision: 'Deny in person', recallDecision: 'Recall the decision', resumeResponse: 'Resume the response', upholdEnd: 'Uphold the end', upholdEndNote: 'You take the end upon your own post; the response stays ended, the denial stays on record.', upholdDecision: 'Uphold the response', upholdDecisionNote: 'You take the decision upon your own post; assignments stand, the denial stays on record.', addMember: 'Add a body', unit: 'Unit', giveInstruction: 'Give an instruction', orders: 'Orders', orderText: 'Content', withDue: 'Limit', due: 'Due', moreOrders: 'One more body', ordersIncomplete: 'Each order needs a body and a content',
    enterSuperior: 'Enter a superior\'s instruction', fromWhom: 'From', instructionText: 'Instruction', transferCommand: 'Transfer command', transferCommandNote: 'Afterwards instructions of this level are in support; ending needs the superior\'s order.', toWhom: 'To', fileSuperiorOrder: 'File a superior\'s order',
    terminate: 'End the response', terminateNote: 'All assignments still open are closed.', statement: 'Statement', closeIncident: 'Evaluate and file', evaluationNumber: 'Number of the evaluation', sentTo: 'Sent to',
    recordTold: 'Reported', toldAt: 'Reported at', confirmedBy: 'Confirmed by whom', draftReport: 'Draft a paper', paperKind: 'Kind', addressees: 'To', obligations: 'Time limits it meets', paperText: 'Text', signReport: 'Sign', sendReport: 'Send', number: 'Number', sentAt: 'Sent at', confirmReceipt: 'They have it',
    receiveQuery: 'Enter a query', queryText: 'Query', answerQuery: 'Answer', answerText: 'Answer', draftRelease: 'Draft a release', releaseText: 'Text', approveRelease: 'Approve', publishRelease: 'Publish', channel: 'Channel',
    issueWarning: 'Issue a warning', issueWarningNote: 'Who may issue which colour is the plan\'s; whoever may not is told why and can ask the superior.', requestWarning: 'Ask the superior for a warning', colour: 'Colour', across: 'Across borders', area: 'Area', outline: 'Outline', measures: 'Measures (one a line)', warningAnswer: 'Record the answer', answer: 'Answer', granted: 'granted', declined: 'declined',
    mobilise: 'Mobilise', quantity: 'Quantity', note: 'Note', supplyArrival: 'Arrived', returnSupply: 'Return', confirmCondition: 'Confirm a condition',
    acknowledgeFor: 'Acknowledge for them', spokenTo: 'Spoken to (name)', feedBackFor: 'Feed back for them', task: 'Task', whole: 'All of it', stage: 'Stage', people: 'People', vehicles: 'Vehicles', feedbackText: 'What is happening', recordCall: 'Record a call', answered: 'Answered', yes: 'yes', no: 'no', line: 'Line called', otherLine: 'Another number', remark: 'Remark',
    urge: 'Urge', acceptWork: 'Accept', returnWork: 'Return', recall: 'Recall',
  },

  terminal: {
    title: 'Terminal', waiting: '{n} to acknowledge', nothingNew: 'Nothing to acknowledge', newWork: 'New work', soundBlocked: 'The browser blocks sound: it will not ring for new work', soundUnlock: 'Turn the sound on', quiet: 'You are not on duty now: work for the unit calls those who are. Here it shows and does not ring.', emptyQuiet: 'No work. New work appears here and does not ring.', empty: 'No work. New work rings and appears here.', recalled: 'Recalled: please stop', reopened: 'The response was resumed at {at}: this work holds again, please acknowledge it anew', closed: 'The response has ended, the work is closed', lifted: 'The warning was lowered or lifted, the task is closed', acknowledge: 'Acknowledge',
  },
  feedback: { title: 'Feedback', photo: 'Photo or file', sent: 'Fed back: {stage}' },

  evaluation: {
    title: 'Evaluation', heading: 'Evaluation of the response', back: 'Back to the board', docx: 'Download Word', obligations: 'Time limits', what: 'What', verdict: 'Verdict', bodies: 'Bodies', toAcknowledge: 'To acknowledge', toFeedback: 'To feed back', feedbackWay: 'Way of feedback', urged: 'Urged', called: 'Called', levels: 'Levels', corrections: 'Corrections', owed: 'Reports owed to', timeline: 'Timeline', assumptions: 'Assumptions used', generated: 'Generated', head: 'Ledger', signed: 'Signed',
    byClause: 'By clause', total: 'Total', owedCount: 'Owed', met: 'Met', enteredLate: 'Met, entered late', late: 'Late', slower: 'Slower than assumed', missed: 'Missed', open: 'Open', withdrawn: 'Withdrawn', assumed: 'with assumption', verdictsDrawn: 'Verdicts by clause', verdictsDescription: '{n} in all, by clause; each part carries its sign and count.', dueDrawn: 'Due and done', dueDescription: '{n} time limits: the thin line runs from start to limit, the square is the limit, the thick line is the excess.',
    answers: 'Answers', median: 'Median', nineTenths: 'Nine in ten within', longest: 'Longest', counted: 'Bodies', ways: 'Ways', acknowledged: 'Acknowledged', fedBack: 'Fed back', never: 'Never', neverAcknowledged: '{n} never acknowledged', neverFedBack: '{n} never fed back', toCall: '{n} were on the call list', onlyNever: 'Only those who never answered',
    course: 'Grade, level, command and figures over time', courseDescription: 'From {from} to {to}, {n} changes; moments of entry.', inCommand: { locality: 'Locality, initial response', headquarters: 'This headquarters', superior: '{name}', over: 'Ended' }, lane: { grade: 'Grade', level: 'Level', command: 'Command', figures: 'Casualties', due: 'Limit' }, noLevel: 'Not activated',
    deaths: 'Deaths', injuries: 'Injured', missing: 'Missing', outstanding: 'Outstanding', toArrive: 'To arrive', noCorrections: 'No corrections',
  },
  contacts: { title: 'Contacts', part: 'Part' },
  checklists: { title: 'Checklists' },
  setup: { title: 'First run', done: 'In service', code: 'One-time setup code', codeHint: 'The code stands in the terminal window in which this system was started; it works once.', name: 'Name', pin: 'PIN', pinAgain: 'PIN once more', pinDiffers: 'The two differ', packs: 'Load plans', submit: 'Begin' },
  admin: {
    clock: 'Server clock', clockRight: 'The clock is trusted; alarms run.', clockWrong: 'The clock is more than 5 seconds away from the time it should show; alarms are paused. Set this machine\'s time right, then confirm.', acceptClock: 'It is right, resume alarms',
    destroy: 'Destroy personal data of an incident', destroyHint: 'Personal data are destroyed when their time is over (Emergency Response Law, articles 83 to 85). Nobody can restore them, and those in backups become unreadable too.', incident: 'Number of the incident', again: 'The number once more', differs: 'The two differ', destroySubmit: 'Destroy for good', destroyed: 'The personal data of incident {incident} are destroyed.', gone: 'Unreadable now: names, phones, what was told, photos and files.', remains: 'Kept: times, bodies, posts, figures, grades and levels, decisions, assignments and acknowledgements, the ledger and its checks; verifying and rebuilding still work.', reason: 'Ground',
    title: 'Administration', accounts: 'Accounts', capabilities: 'May', expires: 'Valid until', locked: 'locked', unlock: 'Unlock', noAccounts: 'No accounts', import: 'Import units and people', importHint: 'Try it out first; only what has no faults can be imported.', csv: 'CSV text', choose: 'Choose a file', try: 'Try out', bring: 'Import', wouldBring: '{units} units and {accounts} accounts can be imported', brought: '{units} units and {accounts} accounts imported', line: 'Line {n}',
    device: 'Enrol a device', deviceName: 'Name of the device (such as: Duty room 1)', makeDevice: 'Make a code', deviceCode: 'Enter this code on the sign-in page of the device: ',
  },
}
