/** Figures as they are typed: blank is unknown, 0 is known to be none. */
import type { Figures, Grade, Judgement, WhatIfQuestion } from '../api/wire'

export const FIGURE_FIELDS = ['deaths', 'serious', 'poisoned', 'missing', 'atRisk', 'lossYuan', 'foreigners'] as const
export type FigureField = (typeof FIGURE_FIELDS)[number]
export type FigureInput = Record<FigureField, string>
export interface JudgementInput {
  undetermined: boolean
  mayBecome: Grade | ''
  beyond: 'county' | 'city' | 'province' | ''
  across: 'county' | 'city' | 'province' | ''
  socialImpact: Grade | ''
  graveCourse: boolean
  judged: string[]
}

export const noFigures = (): FigureInput => ({ deaths: '', serious: '', poisoned: '', missing: '', atRisk: '', lossYuan: '', foreigners: '' })
export const noJudgement = (): JudgementInput => ({ undetermined: false, mayBecome: '', beyond: '', across: '', socialImpact: '', graveCourse: false, judged: [] })

export const wrongFigure = (field: FigureField, text: string): boolean =>
  text.trim() !== '' && !(field === 'lossYuan' ? /^\d{1,13}(\.\d{1,2})?$/ : /^\d{1,7}$/).test(text.trim())

const number = (text: string): number | null => (text.trim() === '' ? null : Number(text.trim()))

export function figuresOf(input: FigureInput): Figures {
  return Object.fromEntries(FIGURE_FIELDS.map((field) => [field, number(input[field])])) as unknown as Figures
}
export function figureInput(figures: Figures): FigureInput {
  return Object.fromEntries(FIGURE_FIELDS.map((field) => [field, figures[field] === null || figures[field] === undefined ? '' : String(figures[field])])) as FigureInput
}
export function judgementOf(input: JudgementInput): Judgement {
  return {
    undetermined: input.undetermined, mayBecome: input.mayBecome || null, beyond: input.beyond || null, across: input.across || null,
    socialImpact: input.socialImpact || null, graveCourse: input.graveCourse, judged: [...input.judged],
  }
}
export function judgementInput(judgement: Judgement): JudgementInput {
  return {
    undetermined: judgement.undetermined, mayBecome: judgement.mayBecome ?? '', beyond: judgement.beyond ?? '', across: judgement.across ?? '',
    socialImpact: judgement.socialImpact ?? '', graveCourse: judgement.graveCourse, judged: [...judgement.judged],
  }
}

/** The question to the engine while somebody types; null while a figure cannot be read. */
export function questionOf(plan: string, figures: FigureInput, judgement: JudgementInput, at?: string): WhatIfQuestion | null {
  if (plan === '' || FIGURE_FIELDS.some((field) => wrongFigure(field, figures[field]))) return null
  const question: WhatIfQuestion = { plan }
  const put = (key: 'deaths' | 'serious' | 'poisoned' | 'missing' | 'loss', text: string) => {
    const value = number(text)
    if (value !== null) question[key] = value
  }
  put('deaths', figures.deaths)
  put('serious', figures.serious)
  put('poisoned', figures.poisoned)
  put('missing', figures.missing)
  put('loss', figures.lossYuan)
  if (question.deaths === undefined && question.serious === undefined && question.poisoned === undefined && question.missing === undefined && question.loss === undefined) question.noFigures = true
  if (judgement.undetermined) question.undetermined = true
  if (judgement.mayBecome) question.mayBecome = judgement.mayBecome
  if (judgement.beyond === 'county' || judgement.beyond === 'city') question.beyond = judgement.beyond
  if (judgement.beyond === 'province') question.beyond = 'city'
  if (judgement.across) question.across = judgement.across
  if (judgement.socialImpact) question.socialImpact = judgement.socialImpact
  if (judgement.graveCourse) question.graveCourse = true
  if ((number(figures.foreigners) ?? 0) > 0) question.foreigners = true
  if (at) question.at = at
  return question
}
