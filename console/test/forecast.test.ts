import { expect, test } from 'vitest'
import { readForecast } from '../src/model/forecast'

const now = Date.parse('2026-12-29T08:00:00Z')
const days = (text: string) => readForecast(text, now).days.map((one) => `${one.day} ${one.value}`)
const wrong = (text: string) => readForecast(text, now).wrong.map((one) => one.line)

test('dates as people write them, typed or pasted from a table', () => {
  expect(days('2026-12-30 210\n12-31\t230.5\n\n1月1日，190\n2027/1/2: 88')).toEqual(['2026-12-30 210', '2026-12-31 230.5', '2027-01-01 190', '2027-01-02 88'])
})

test('what cannot be read is named by its line and nothing is guessed', () => {
  expect(wrong('12-30 210\n12-31\n02-30 100\n1-1 -5\n明天 200\n12-30 220\n1-2 1 2')).toEqual([2, 3, 4, 5, 6, 7])
  expect(readForecast('', now)).toEqual({ days: [], wrong: [] })
})
