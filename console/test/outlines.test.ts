import { expect, test } from 'vitest'
import { outlinesText, readOutlines } from '../src/model/outlines'

const areas = [{ code: '140525', name: '泽州县' }, { code: '140581', name: '高平市' }]
const ring = '35.5,112.8\n35.6,112.8\n35.6，112.9\n35.5 112.8'
const wrong = (text: string) => readOutlines(text, areas).wrong

test('rings are separated by a blank line, each in the area named before it or in the first', () => {
  const read = readOutlines(`${ring}\n\n高平市\n${ring}\n`, areas)
  expect(read.wrong).toBeNull()
  expect(read.outlines.map((one) => [one.area, one.points.length])).toEqual([['140525', 4], ['140581', 4]])
  expect(read.outlines[0]!.points[2]).toEqual({ latitude: 35.6, longitude: 112.9 })
  expect(readOutlines(outlinesText(read.outlines), areas)).toEqual(read)
  expect(readOutlines('', areas)).toEqual({ outlines: [], wrong: null })
})

test('what is wrong is named by its line', () => {
  expect(wrong('35.5,112.8\n35.6,112.8\n35.5,112.8')).toEqual({ key: 'outline.few', line: 3 })
  expect(wrong('35.5,112.8\n35.6,112.8\n35.6,112.9\n35.5,112.9')).toEqual({ key: 'outline.open', line: 4 })
  expect(wrong('112.8,35.5\n')).toEqual({ key: 'outline.beyond', line: 1 })
  expect(wrong('35.5,112.8\nabc')).toEqual({ key: 'outline.point', line: 2 })
  expect(wrong('阳城县\n35.5,112.8')).toEqual({ key: 'outline.area', line: 1 })
  expect(readOutlines(ring, []).wrong).toEqual({ key: 'outline.area', line: 1 })
})
