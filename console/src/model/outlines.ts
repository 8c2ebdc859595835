/** Where in its areas a warning is for, as people type or paste it: a point a line, a blank line between rings, an area's name before one. */
import type { Outline } from '../api/wire'

export interface OutlinesRead { outlines: Outline[]; wrong: { key: string; line: number } | null }
interface Place { code: string; name: string }

const POINT = /^\s*(-?\d{1,3}(?:\.\d+)?)\s*[,，\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/
const LEAST = 4

/** @param areas the chosen ones; a ring without a name is in the first */
export function readOutlines(text: string, areas: Place[]): OutlinesRead {
  const outlines: Outline[] = []
  let ring: Outline | null = null
  const lines = `${text}\n\n`.split('\n')
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n]!.trim()
    const wrong = (key: string): OutlinesRead => ({ outlines: [], wrong: { key, line: n + 1 } })
    if (line === '') {
      if (ring && ring.points.length > 0) {
        const first = ring.points[0]!
        const last = ring.points.at(-1)!
        if (ring.points.length < LEAST) return { outlines: [], wrong: { key: 'outline.few', line: n } }
        if (first.latitude !== last.latitude || first.longitude !== last.longitude) return { outlines: [], wrong: { key: 'outline.open', line: n } }
        outlines.push(ring)
      }
      ring = null
      continue
    }
    const found = POINT.exec(line)
    if (!found) {
      const place = areas.find((area) => area.name === line || area.code === line)
      if (!place || ring) return wrong(ring ? 'outline.point' : 'outline.area')
      ring = { area: place.code, points: [] }
      continue
    }
    const [latitude, longitude] = [Number(found[1]), Number(found[2])]
    if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return wrong('outline.beyond')
    if (!ring) {
      if (areas.length === 0) return wrong('outline.area')
      ring = { area: areas[0]!.code, points: [] }
    }
    ring.points.push({ latitude, longitude })
  }
  return { outlines, wrong: null }
}

export const outlinesText = (outlines: Outline[]): string => outlines.map((one) => [one.area, ...one.points.map((point) => `${point.latitude},${point.longitude}`)].join('\n')).join('\n\n')
