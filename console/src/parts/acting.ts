/** What every part of a command board shares: the board itself, the incident's time, and how an act is asked for. */
import { inject, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import type { ActSpec, Choice } from '../model/acts'
import type { Board } from '../model/kinds'

export interface Acting {
  incident: string
  board: ComputedRef<Board>
  now: Ref<number>
  /** whether this person is shown acts of the office at all; the server decides about each */
  mayAct: ComputedRef<boolean>
  units: ComputedRef<Choice[]>
  /** to whom the plan has reports and the evaluation go */
  addressees: ComputedRef<Choice[]>
  posts: ComputedRef<Choice[]>
  people: ComputedRef<Choice[]>
  nameOf: (body: string) => string
  ask: (spec: ActSpec) => void
  /** An act without a dialog; a refusal shows at the top of the board. */
  act: (name: string, body: object, assignment?: string) => Promise<boolean>
  openBody: (assignment: string) => void
  refresh: () => Promise<void>
}
export const ACTING: InjectionKey<Acting> = Symbol('acting')

export function useActing(): Acting {
  const acting = inject(ACTING)
  if (!acting) throw new Error('this part belongs on a command board')
  return acting
}
