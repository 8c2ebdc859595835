import { describe, expect, it } from 'vitest'
import type { WarningRow, WarningSheet } from '../src/api/wire'
import { WARNING_STATES } from '../src/model/kinds'
import { actsInOrder, contentOf, inputOf, noWarning, passedDownOf, WARNING_ACTS, warningSpec, warningsInOrder, wrongInWarning, type WarningInput } from '../src/model/warnings'
import { zh } from '../src/words/zh'
import { reference } from './story'
import { warningRow } from './warnings'

const NINE = Date.parse('2026-06-01T01:00:00Z')
const row: WarningRow = { ...warningRow, startsAt: '2026-06-01T01:00:00Z', draftedAt: '2026-06-01T00:50:00Z', issuedAt: '2026-06-01T01:00:00Z', id: 'w1', pending: null, pendingColour: null, requested: false }
const acts = (may: string[]): WarningSheet['acts'] => WARNING_ACTS.map((act) => ({ act, may: may.includes(act), code: 'x', why: '由省发布', whyEn: '', clause: '§3.2' }))
const sheet = (over: Partial<WarningRow>, may: string[] = []): WarningSheet => ({ position: 1, version: 4, row: { ...row, ...over }, edition: '2020', document: '文', packHash: 'h', notices: [], acts: acts(may), standIns: [], bodies: [], preview: [] })
const whole = (): WarningInput => ({ ...noWarning(reference.plans[0], NINE, '市指挥部办公室'), areas: ['140525'], effects: ' 可能泄漏 ', cautions: '远离', measures: '巡查\n\n 备勤 ' })

describe('a warning as it is typed', () => {
  it('begins with the plan, its first hazard and now', () => {
    const input = noWarning(reference.plans[0], NINE, '办公室')
    expect([input.plan, input.hazard, input.startsAt, input.endsAt]).toEqual([reference.plans[0]!.id, reference.plans[0]!.hazards[0], '2026-06-01T01:00:00.000Z', null])
    expect(Object.keys(wrongInWarning(input)).sort()).toEqual(['areas', 'cautions', 'effects', 'measures'])
  })
  it('goes out trimmed, a measure a line, blanks as null', () => {
    expect(contentOf(whole())).toMatchObject({ effects: '可能泄漏', measures: ['巡查', '备勤'], across: null, place: null, headline: null, endsAt: null })
    expect(passedDownOf(whole())).toBeNull()
    expect(wrongInWarning(whole())).toEqual({})
  })
  it('does not end before it begins', () => {
    expect(wrongInWarning({ ...whole(), endsAt: '2026-06-01T00:59:00Z' })).toEqual({ endsAt: 'warning.endsBefore' })
    expect(wrongInWarning({ ...whole(), startsAt: null })).toEqual({ startsAt: 'field.time' })
  })
  it('says what was passed down, where something was', () => {
    const input = { ...whole(), passed: true }
    expect(wrongInWarning(input)).toEqual({ passedFrom: 'field.missing' })
    expect(passedDownOf({ ...input, passedFrom: ' 省厅 ', passedDocument: '' })).toEqual({ from: '省厅', colour: 'orange', receivedAt: '2026-06-01T01:00:00.000Z', document: null })
  })
  it('comes back the same for another wording', () => {
    const content = contentOf({ ...whole(), across: 'county', place: '园区', endsAt: '2026-06-02T01:00:00Z' })
    expect(contentOf(inputOf(row, content, [], NINE))).toEqual(content)
  })
})

describe('warnings', () => {
  it('stand in order: in force by colour, then drafts, then what is over', () => {
    const rows = [row, { ...row, id: 'w2', colour: 'red' as const }, { ...row, id: 'w3', status: 'draft' as const, colour: 'red' as const }, { ...row, id: 'w4', status: 'lifted' as const }, { ...row, id: 'w5', issuedAt: '2026-06-01T02:00:00Z' }]
    expect(warningsInOrder(rows).map((one) => one.id)).toEqual(['w2', 'w5', 'w1', 'w3', 'w4'])
  })
  it('show what may be done, and what may not with its reason', () => {
    expect(actsInOrder(sheet({}, ['draft-lift'])).map((one) => [one.act, one.may, one.why])).toEqual([['draft-change', false, '由省发布'], ['draft-lift', true, '由省发布']])
    expect(actsInOrder(sheet({ status: 'draft', pending: 'issue' })).map((one) => one.act)).toEqual(['revise-draft', 'approve-draft', 'issue-draft', 'request-issue', 'record-issue-answer', 'discard-draft'])
    expect(actsInOrder(sheet({ status: 'lifted' }))).toEqual([])
    const draft = sheet({ status: 'draft', pending: 'issue' })
    expect(actsInOrder({ ...draft, acts: draft.acts.map((one) => ({ ...one, code: 'not-of-this-plan' })) }).map((one) => one.act)).not.toContain('approve-draft')
  })
  it('ask before each act on the version that was seen', () => {
    for (const act of WARNING_ACTS) if (act !== 'revise-draft' && act !== 'draft-change') expect(warningSpec(act, sheet({})).version).toBe(4)
    expect(warningSpec('issue-draft', sheet({ pending: 'lift' })).title).toBe('warning.lift')
    const answer = warningSpec('record-issue-answer', sheet({})).body!({ issued: 'no', from: ' 省厅 ', number: ' 1号 ', answeredAt: 'x', remark: '' })
    expect(answer).toEqual({ issued: false, from: '省厅', number: '1号', answeredAt: 'x', remark: null })
  })
  it('have words for every state and act', () => {
    for (const status of Object.keys(WARNING_STATES)) expect(zh.warning.status[status as WarningRow['status']]).toBeTruthy()
    for (const act of WARNING_ACTS) expect(zh.warning.act[act]).toBeTruthy()
  })
})
