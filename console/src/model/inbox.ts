import type { Inbox, InboxItem } from '../api/wire'

export interface InboxGroup { incident: string; title: string; first: InboxItem; items: InboxItem[] }

const settled = (item: InboxItem) => item.row.state === 'recalled' || item.row.state === 'closed'
export const isNew = (item: InboxItem): boolean => item.row.acknowledgedAt === null && !settled(item)
export const isSettled = settled

/** By incident: those with unacknowledged work first, then the newest. */
export function byIncident(inbox: Inbox): InboxGroup[] {
  const groups = new Map<string, InboxGroup>()
  for (const item of inbox.items) {
    const group = groups.get(item.incident) ?? { incident: item.incident, title: item.incidentTitle, first: item, items: [] }
    group.items.push(item)
    groups.set(item.incident, group)
  }
  const rank = (group: InboxGroup) => (group.items.some(isNew) ? 0 : group.items.every(settled) ? 2 : 1)
  const newest = (group: InboxGroup) => group.items.map((item) => item.row.issuedAt).sort().at(-1) ?? ''
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || newest(b).localeCompare(newest(a)))
}

const LATE_MS = 30_000
/** Whether work of the unit only shows here since others are on duty. What is not known any more rings: nobody is missed. */
export function isQuiet(inbox: Inbox, now: number): boolean {
  if (inbox.ring?.unit !== false) return false
  return inbox.ring.until === null || now < Date.parse(inbox.ring.until) + LATE_MS
}
/** Whether an item is for who sits here; what is for one's post always is. */
export const callsHere = (item: InboxItem, quiet: boolean): boolean => !quiet || item.row.body.startsWith('post:')

/** What makes a terminal ring: unacknowledged items, and new tasks in those already acknowledged. */
export function ringing(inbox: Inbox, quiet: boolean): string[] {
  return inbox.items.filter((item) => !settled(item) && callsHere(item, quiet)).flatMap((item) => (isNew(item) ? [item.assignment] : item.row.tasks.filter((task) => task.isNew).map((task) => `${item.assignment}#${task.id}`)))
}
