/** Why a message did not leave or arrive, in words; what a centre, a server or a robot answers is a code of its own. */
type Say = (key: string, values?: Record<string, string>) => string

const CODED = /^(sms|smtp|http|errcode|code)-(-?\w+)$/

export function reasonWords(reason: string, t: Say, te: (key: string) => boolean): string {
  const key = `messages.reasons.${reason}`
  if (te(key)) return t(key)
  const coded = CODED.exec(reason)
  return coded ? t(`messages.coded.${coded[1]}`, { code: coded[2]! }) : reason
}
