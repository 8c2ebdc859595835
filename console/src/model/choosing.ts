/** What can be asked before a plan is chosen: hazards, phases and kinds of facility, in the words of the packs. */
import type { PlanBrief } from '../api/wire'

export interface Option { value: string; label: string }

const options = (codes: (string | null)[], plans: PlanBrief[]): Option[] =>
  [...new Set(codes)].filter((code) => code !== null).map((value) => ({ value, label: plans.find((plan) => plan.words[value])?.words[value] ?? value }))

/** Plans that speak of a hazard, be it to leave it to others. */
const speaking = (plans: PlanBrief[], hazard: string): PlanBrief[] =>
  plans.filter((plan) => plan.hazards.includes(hazard) || plan.exclusions.some((one) => one.hazard === hazard))

export const hazardOptions = (plans: PlanBrief[]): Option[] => options(plans.flatMap((plan) => [...plan.hazards, ...plan.exclusions.map((one) => one.hazard)]), plans)

export function phaseOptions(plans: PlanBrief[], hazard: string): Option[] {
  const some = speaking(plans, hazard)
  return options(some.flatMap((plan) => [...plan.phases, ...plan.exclusions.map((one) => one.phase)]), some)
}

export function facilityOptions(plans: PlanBrief[], hazard: string): Option[] {
  const some = speaking(plans, hazard)
  return options(some.flatMap((plan) => [...plan.facilities, ...plan.exclusions.map((one) => one.facility)]), some)
}

/** The sector under which posts and conditions of a plan look at an incident: the hazard, where the plan tells several apart. */
export const sectorOf = (plan: PlanBrief | undefined, hazard: string): string | null => (plan && plan.hazards.length > 1 && plan.hazards.includes(hazard) ? hazard : null)
