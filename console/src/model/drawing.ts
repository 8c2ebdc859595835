/** Pictures out of boxes, lines and words; measured without a browser, so that the same data give the same picture everywhere. */
import type { ElkNode } from 'elkjs/lib/elk-api'

export interface Words { x: number; y: number; text: string; size: number; bold?: boolean; soft?: boolean; anchor?: 'start' | 'middle' | 'end' }
export type Look = 'plain' | 'head' | 'strong' | 'calm' | 'faint'
export interface Box { x: number; y: number; w: number; h: number; look: Look; words: Words[] }
export interface Path { points: [number, number][]; strong?: boolean; dashed?: boolean; arrow?: boolean }
/** Stale: it still shows what was, another is being laid out. */
export interface Picture { width: number; height: number; title: string; description: string; boxes: Box[]; paths: Path[]; words: Words[]; stale?: boolean }

const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u2014\u2026\u201c\u201d\u2018\u2019\u00b7]/
/** Width in px; a Han character is as wide as its size, others about three fifths. */
export function widthOf(text: string, size: number): number {
  let ems = 0
  for (const character of text) ems += WIDE.test(character) ? 1 : 0.62
  return ems * size
}

const NOT_FIRST = /[，。、；：！？）》”’〕…]/
/** Lines that fit a width; a closing mark never begins a line, a word of letters is torn only where it is wider than the line. */
export function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = []
  let line = ''
  const parts = (text.match(/[A-Za-z0-9.§/-]+|[\s\S]/gu) ?? []).flatMap((part) => (widthOf(part, size) > width ? [...part] : [part]))
  for (const part of parts) {
    if (line !== '' && widthOf(line + part, size) > width && !NOT_FIRST.test(part)) {
      lines.push(line.trimEnd())
      line = part.trim()
    } else line += part
  }
  if (line !== '') lines.push(line)
  return lines
}

export interface Paragraph { text: string; size?: number; bold?: boolean; soft?: boolean }
const PAD = 10
const LEADING = 1.42
/** A box of a width that is as high as its paragraphs need. */
export function boxOf(paragraphs: Paragraph[], width: number, look: Look = 'plain'): Box {
  const words: Words[] = []
  let y = PAD - 2
  for (const one of paragraphs) {
    const size = one.size ?? 13
    for (const text of wrap(one.text, size, width - 2 * PAD)) {
      y += size * LEADING
      words.push({ x: PAD, y: Math.round(y - size * 0.32), text, size, bold: one.bold, soft: one.soft })
    }
    y += 2
  }
  return { x: 0, y: 0, w: width, h: Math.ceil(y + PAD - 2), look, words }
}
/** The box and its words, further by so much. */
export const moved = (box: Box, x: number, y: number): Box => ({ ...box, x: box.x + x, y: box.y + y, words: box.words.map((one) => ({ ...one, x: one.x + x, y: one.y + y })) })

export interface Node { id: string; box: Box }
export interface Edge { from: string; to: string; strong?: boolean }

/** Lays boxes out from left to right along their edges; the order in which they are given is kept. */
export async function laidOut(nodes: Node[], edges: Edge[], title: string, description: string): Promise<Picture> {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js')
  const asked: ElkNode = {
    id: 'all',
    layoutOptions: {
      'elk.algorithm': 'layered', 'elk.direction': 'RIGHT', 'elk.edgeRouting': 'ORTHOGONAL', 'elk.randomSeed': '1', 'elk.padding': '[top=12,left=12,bottom=12,right=12]',
      'elk.spacing.nodeNode': '14', 'elk.layered.spacing.nodeNodeBetweenLayers': '44', 'elk.layered.spacing.edgeNodeBetweenLayers': '18',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES', 'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX', 'elk.layered.mergeEdges': 'true',
    },
    children: nodes.map((node) => ({ id: node.id, width: node.box.w, height: node.box.h })),
    edges: edges.map((edge, index) => ({ id: `e${index}`, sources: [edge.from], targets: [edge.to] })),
  }
  const graph = await new Elk().layout(asked)
  const places = new Map((graph.children ?? []).map((child) => [child.id, child]))
  return {
    width: Math.ceil(graph.width ?? 0), height: Math.ceil(graph.height ?? 0), title, description, words: [],
    boxes: nodes.map((node) => moved(node.box, Math.round(places.get(node.id)?.x ?? 0), Math.round(places.get(node.id)?.y ?? 0))),
    paths: (graph.edges ?? []).flatMap((edge, index) => (edge.sections ?? []).map((section) => ({
      points: [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map((point) => [Math.round(point.x), Math.round(point.y)] as [number, number]), strong: edges[index]?.strong, arrow: true,
    }))),
  }
}
export type Say = (key: string, named?: Record<string, unknown>) => string
