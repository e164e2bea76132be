import { expect, test } from 'vitest'
import { slow } from './hostile-steps.ts'

/** Of each way to be slow one; tests/full has them all, in longer texts. */
const kinds = [
  'open comments in lines',
  'open includes',
  'stars between letters',
  'runs of stars',
  'runs of backticks',
  'notes in each other',
  'open quotes in front matter',
  'mappings in front matter',
]

test('nothing within bounds is looked through again and again', { timeout: 120_000 }, () => {
  expect(slow(10_000, kinds)).toEqual({})
})
