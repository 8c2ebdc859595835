/** Closed sets: the array is the source, the type and the tests follow from it. Words for each stand in `words/`. */
import type { BodyState, Colour, Grade, LevelName, Stage, Verdict, WarningRow, Way } from '../api/wire'

export type * from '../api/wire'

export const GRADES = ['especially-major', 'major', 'considerable', 'ordinary'] as const satisfies readonly Grade[]
export const LEVELS = ['I', 'II', 'III', 'IV'] as const satisfies readonly LevelName[]
export const KINDS = ['real', 'drill', 'test'] as const
export const WAYS = ['telephone', 'written', 'fax', 'in-person', 'terminal'] as const satisfies readonly Way[]
export const STAGES = ['set-out', 'arrived', 'in-progress', 'done', 'cannot'] as const satisfies readonly Stage[]
export const SOURCES = ['county-duty', 'enterprise', 'citizen', 'police-110', 'fire-119', 'medical-120', 'hotline-12345', 'bureau', 'superior', 'sensor'] as const
export const COLOURS = ['red', 'orange', 'yellow', 'blue'] as const satisfies readonly Colour[]
export const PAPERS = ['flash', 'written', 'follow-up', 'final', 'request'] as const
export const CHANGES = ['follow-up', 'correction', 'found-alive'] as const
export const FILTERS = ['all', 'silent', 'late', 'telephone', 'to-call'] as const
export type Filter = (typeof FILTERS)[number]

/** How a state is shown: a sign, a tone; the word comes from `words/`. */
export type Tone = 'calm' | 'good' | 'wait' | 'warn' | 'bad' | 'off'
export const BODY_STATES: Record<BodyState, { sign: string; tone: Tone }> = {
  issued: { sign: '○', tone: 'wait' },
  delivered: { sign: '◐', tone: 'wait' },
  urged: { sign: '!', tone: 'warn' },
  'to-call': { sign: '☏', tone: 'bad' },
  escalated: { sign: '▲', tone: 'bad' },
  acknowledged: { sign: '✓', tone: 'calm' },
  'fed-back': { sign: '✓✓', tone: 'good' },
  done: { sign: '■', tone: 'good' },
  cannot: { sign: '✕', tone: 'bad' },
  recalled: { sign: '↩', tone: 'off' },
  closed: { sign: '—', tone: 'off' },
}
export const VERDICTS: Record<Verdict, { sign: string; tone: Tone }> = {
  open: { sign: '◔', tone: 'wait' },
  struck: { sign: '▲', tone: 'bad' },
  met: { sign: '✓', tone: 'good' },
  'met-entered-late': { sign: '✓', tone: 'calm' },
  late: { sign: '!', tone: 'warn' },
  'slower-than-assumed': { sign: '≈', tone: 'warn' },
  missed: { sign: '✕', tone: 'bad' },
  withdrawn: { sign: '↩', tone: 'off' },
}

/** Where a warning is in its life. */
export const WARNING_STATES: Record<WarningRow['status'], { sign: string; tone: Tone }> = {
  draft: { sign: '✎', tone: 'wait' },
  'in-force': { sign: '●', tone: 'bad' },
  lifted: { sign: '✓', tone: 'good' },
  discarded: { sign: '✕', tone: 'off' },
}
