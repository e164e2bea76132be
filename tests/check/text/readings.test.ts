import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MASK, placeIn, maskedText } from '../../../src/check/text/masked-text.ts'
import { parse } from '../../../src/parse/article.ts'

const article = (text: string) =>
  parse(
    { file: 'en/a.md', locale: 'en', path: 'a.md', bytes: new TextEncoder().encode(text) },
    { row: null },
  )

/** The prose of the first segment. */
const proseOf = (text: string) => {
  const own = article(text)
  return maskedText(own, own.segments[0]!)
}

describe('a reading', () => {
  test.each([
    ['Run `Get-Item` now.', `Run ${MASK} now.`],
    ['Open setup.exe, call +1 4251234567.', `Open ${MASK}, call ${MASK}.`],
    ['Write to a@example.com or see https://example.com/x.', `Write to ${MASK} or see ${MASK}.`],
    ['The {name} of \\<server>.', `The ${MASK} of ${MASK}.`],
    ['**Bold** and [a link](https://example.com).', 'Bold and a link.'],
    ['One<br>two', 'One\ntwo'],
    ['Press <kbd>F1</kbd>.', `Press ${MASK}.`],
    ['Save it in $HOME today.', `Save it in ${MASK} today.`],
    ['A hid\u200Bden one.', 'A hidden one.'],
  ])('of %j masks what does not translate', (text, prose) => {
    expect(proseOf(text).prose).toBe(prose)
  })

  test('knows where each letter stands, past escapes, entities and marks', () => {
    const reading = proseOf('> **a\\*b** &amp; c\n> d')
    expect(reading.prose).toBe('a*b & c\nd')
    const { text } = reading.article
    const letters = [...reading.prose].map((_, index) => text[reading.offsets[index]!])
    expect(letters.join('')).toMatch(/^a[\\*]b & c\nd$/)
  })

  test('places a stretch in the file', () => {
    const reading = proseOf('One `two` three')
    const from = reading.prose.indexOf(MASK)
    const place = placeIn(reading, from, from + 1)
    expect(reading.article.text.slice(place.start, place.end)).toBe('`two`')
  })

  test('never fails, and never points out of its segment', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab 1.`*_[]()<>&;#|\\\n-é\u200B') })
    fc.assert(
      fc.property(text, (source) => {
        const own = article(source)
        for (const segment of own.segments) {
          const { prose, offsets: at } = maskedText(own, segment)
          expect(at).toHaveLength(prose.length + 1)
          for (const offset of at) {
            expect(offset).toBeGreaterThanOrEqual(segment.place.start)
            expect(offset).toBeLessThanOrEqual(segment.place.end)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})
