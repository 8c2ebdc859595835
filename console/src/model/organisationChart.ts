/** The organisation of a plan as a picture: headquarters with its posts → office, task force, groups with their bodies. */
import { boxOf, laidOut, moved, type Edge, type Node, type Paragraph, type Picture, type Say } from './drawing'
import type { PlanPage } from './plans'

const NARROW = 320
const BROAD = 660

export async function organisationChart(plan: PlanPage, say: Say): Promise<Picture> {
  const org = plan.organisation
  const nodes: Node[] = []
  const edges: Edge[] = []
  const head: Paragraph[] = [{ text: org.headquarters, size: 16, bold: true }]
  for (const post of org.posts) head.push({ text: post.title, bold: true }, { text: post.holder, soft: true })
  if (org.superior) head.push({ text: `${say('planRoom.superior')}${say('mark.colon')}${org.superior}`, soft: true })
  nodes.push({ id: 'headquarters', box: boxOf(head, NARROW, 'head') })
  const add = (id: string, paragraphs: Paragraph[], look: 'plain' | 'calm' | 'faint') => {
    nodes.push({ id, box: boxOf(paragraphs, BROAD, look) })
    edges.push({ from: 'headquarters', to: id })
  }
  add('office', [{ text: org.office.name, size: 15, bold: true }, { text: org.office.units.join(say('mark.comma')) }], 'calm')
  if (org.taskForce) add('task-force', [{ text: org.taskForce.name, size: 15, bold: true }, ...org.taskForce.units.filter((unit) => unit !== org.taskForce?.name).map((text) => ({ text }))], 'calm')
  for (const group of org.groups) {
    const paragraphs: Paragraph[] = [{ text: group.name, size: 15, bold: true }]
    if (group.leads.length) paragraphs.push({ text: `${say('groups.lead')}${say('mark.colon')}${group.leads.join(say('mark.comma'))}`, bold: true })
    if (group.members.length) paragraphs.push({ text: group.members.join(say('mark.comma')) })
    add(`group ${group.id}`, paragraphs, 'plain')
  }
  const others = org.members.filter((member) => member.groups.length === 0).map((member) => member.name)
  if (others.length) add('others', [{ text: say('planRoom.inNoGroup'), size: 15, bold: true }, { text: others.join(say('mark.comma')) }], 'faint')
  const title = say('planRoom.organisationChart', { title: plan.edition.title })
  return headedAbove(await laidOut(nodes, edges, title, say('planRoom.organisationDescription', { posts: org.posts.length, groups: org.groups.length, members: org.members.length })))
}

/** The head stands where reading begins, at the top; the lines to what is below it leave from its first line. */
function headedAbove(picture: Picture): Picture {
  const [head, ...others] = picture.boxes
  if (!head) return picture
  const top = Math.min(...picture.boxes.map((box) => box.y))
  const right = head.x + head.w
  const first = top + 22
  const middle = Math.round((right + Math.min(...others.map((box) => box.x), right + 40)) / 2)
  return {
    ...picture,
    height: Math.max(picture.height, top + head.h + 12),
    boxes: [moved(head, 0, top - head.y), ...others],
    paths: others.map((box) => {
      const y = Math.round(box.y + Math.min(box.h / 2, 22))
      return { points: [[right, first], [middle, first], [middle, y], [box.x, y]], arrow: true }
    }),
  }
}
