/** What the parts of a board share: bodies with work, the time there, how an act is asked for; on a command board, the board itself. */
import { inject, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import type { ActSpec, Choice } from '../model/acts'
import type { Board, BodyRow } from '../model/kinds'

/** What work rests on: an incident or a warning. */
export interface Ground {
  bodies: ComputedRef<BodyRow[]>
  now: Ref<number>
  /** whether this person is shown acts of the office at all; the server decides about each */
  mayAct: ComputedRef<boolean>
  /** the board of another moment: whose terminal was open is not known */
  past?: boolean
  units: ComputedRef<Choice[]>
  posts: ComputedRef<Choice[]>
  people: ComputedRef<Choice[]>
  ask: (spec: ActSpec) => void
  /** Sends what a dialog asked for; throws where it is refused. */
  send: (spec: ActSpec, body: object) => Promise<unknown>
  /** An act without a dialog; a refusal shows at the top of the board. */
  act: (name: string, body: object, assignment?: string) => Promise<boolean>
  openBody: (assignment: string) => void
}
export const GROUND: InjectionKey<Ground> = Symbol('ground')

export interface Acting extends Ground {
  incident: string
  board: ComputedRef<Board>
  /** to whom the plan has reports and the evaluation go */
  addressees: ComputedRef<Choice[]>
  nameOf: (body: string) => string
  refresh: () => Promise<void>
}
export const ACTING: InjectionKey<Acting> = Symbol('acting')

export function useActing(): Acting {
  const acting = inject(ACTING)
  if (!acting) throw new Error('this part belongs on a command board')
  return acting
}

export function useGround(): Ground {
  const ground = inject(GROUND)
  if (!ground) throw new Error('this part belongs where work rests on something')
  return ground
}
