/** A decision that somebody gave by telephone; a second witness or a recording is needed. */
export interface BehalfInput {
  used: boolean
  post: string
  account: string
  spokenTo: string
  at: string | null
  witness: string
  recording: string
}
export const noBehalf = (now: number): BehalfInput => ({ used: false, post: '', account: '', spokenTo: '', at: new Date(now).toISOString(), witness: '', recording: '' })

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

export function onBehalfOf(input: BehalfInput | undefined): object | null {
  if (!input?.used) return null
  return { post: input.post, account: input.account.trim(), spokenTo: orNull(input.spokenTo), at: input.at, witness: orNull(input.witness), recording: orNull(input.recording) }
}
/** Key of what is missing, or null. */
export function wrongBehalf(input: BehalfInput | undefined): string | null {
  if (!input?.used) return null
  if (input.post === '' || input.account.trim() === '' || input.at === null) return 'behalf.incomplete'
  return input.witness.trim() === '' && input.recording.trim() === '' ? 'behalf.noWitness' : null
}
