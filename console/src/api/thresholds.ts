/** What the thresholds of the edition in force make of a forecast. */
import { post } from './client'
import type { Colour } from './wire'

export interface ThresholdPart { figure: string; name: string; bound: number; included: boolean; days: number; longest: number; first: string | null; last: string | null }
// POST /api/warning-thresholds {plan, forecast: [{day, value}]}; the colour is advice, null where no threshold is met
export interface ColourAdvice { plan: string; edition: string; colour: Colour | null; judged: { colour: Colour; met: boolean; parts: ThresholdPart[]; clause: string; notes: { kind: string; text: string }[] }[] }
export interface ForecastDay { day: string; value: number }

export const adviseColour = (plan: string, forecast: ForecastDay[]) => post<ColourAdvice>('/api/warning-thresholds', { plan, forecast })
