/** Units as a tree, and who may see what of the directory. */
import { computed } from 'vue'
import type { Unit } from '../api/directory'
import { isAdministrator, isDutyOfficer, session } from './session'

/** A unit in the tree with how deep it stands. */
export interface Branch { unit: Unit; depth: number }

/** Whether a unit bears or bore this, or can be called by it. */
export function answers(unit: Unit, search: string): boolean {
  const text = search.trim().toLowerCase()
  if (text === '') return true
  return unit.id.toLowerCase().includes(text) || unit.names.some((one) => one.name.toLowerCase().includes(text)) || unit.lines.some((one) => one.phone.includes(text))
}

/** The former name by which a unit was found, where its present one does not answer. */
export function foundBy(unit: Unit, search: string): string | null {
  const text = search.trim().toLowerCase()
  if (text === '' || unit.name.toLowerCase().includes(text)) return null
  return unit.names.find((one) => one.name.toLowerCase().includes(text))?.name ?? unit.lines.find((one) => one.phone.includes(text))?.phone ?? null
}

/** Units that answer a search, under the units above them, which stay so that the way can be seen; each once. */
export function tree(units: Unit[], search: string): Branch[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const wanted = new Set<string>()
  for (const unit of units) {
    if (!answers(unit, search)) continue
    for (let at: Unit | undefined = unit; at && !wanted.has(at.id); at = at.parent === null ? undefined : byId.get(at.parent)) wanted.add(at.id)
  }
  const below = new Map<string, Unit[]>()
  for (const unit of units) {
    if (!wanted.has(unit.id)) continue
    const above = unit.parent !== null && byId.has(unit.parent) ? unit.parent : ''
    below.set(above, [...(below.get(above) ?? []), unit])
  }
  const branches: Branch[] = []
  const grow = (above: string, depth: number) => {
    for (const unit of below.get(above) ?? []) {
      branches.push({ unit, depth })
      grow(unit.id, depth + 1)
    }
  }
  grow('', 0)
  return branches
}

/** Tops of the tree by tier: those without one last. */
export function byTier(branches: Branch[]): { tier: number; branches: Branch[] }[] {
  const groups = new Map<number, Branch[]>()
  let tier = 0
  for (const branch of branches) {
    if (branch.depth === 0) tier = branch.unit.tier
    groups.set(tier, [...(groups.get(tier) ?? []), branch])
  }
  return [...groups].sort(([one], [two]) => (one === 0 ? 9 : one) - (two === 0 ? 9 : two)).map(([of, rows]) => ({ tier: of, branches: rows }))
}

export const readsPosts = computed(() => Boolean(session.value && (isAdministrator.value || isDutyOfficer.value || session.value.capabilities.includes('reader') || session.value.posts.length > 0)))
export const readsAllPeople = computed(() => isAdministrator.value || isDutyOfficer.value)
export const readsPeopleOf = (unit: string) => readsAllPeople.value || (session.value?.unit === unit && (session.value?.capabilities.includes('unit') ?? false))
/** Months of a period such as P3M or P1Y. */
export const monthsOf = (period: string) => {
  const found = /^P(?:(\d+)Y)?(?:(\d+)M)?/.exec(period)
  return Number(found?.[1] ?? 0) * 12 + Number(found?.[2] ?? 0)
}
