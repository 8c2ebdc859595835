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

/** What makes a terminal ring: unacknowledged items, and new tasks in those already acknowledged. */
export function ringing(inbox: Inbox): string[] {
  return inbox.items.filter((item) => !settled(item)).flatMap((item) => (isNew(item) ? [item.assignment] : item.row.tasks.filter((task) => task.isNew).map((task) => `${item.assignment}#${task.id}`)))
}
