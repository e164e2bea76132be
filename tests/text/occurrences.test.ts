import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contained, occurrences } from '../../src/text/occurrences.ts'

const letters = (maxLength: number) =>
  fc.array(fc.constantFrom('a', 'b', 'é', '😀'), { maxLength }).map((all) => all.join(''))

/** Few and many are sought in different ways. */
const sought = fc.oneof(
  fc.array(letters(4), { maxLength: 4 }),
  fc.array(letters(6), { minLength: 12, maxLength: 60 }),
)

test('finds each place of each text, overlapping or not', () => {
  fc.assert(
    fc.property(letters(60), sought, (text, parts) => {
      const found = occurrences(text, parts)
      for (const part of parts) {
        const places = [...text].length === 0 || part === '' ? [] : placesOf(part, text)
        expect(found.get(part) ?? []).toEqual(places)
      }
    }),
  )
})

test('tells which of many texts stand in one', () => {
  fc.assert(
    fc.property(letters(60), sought, (text, parts) => {
      expect(contained(text, parts)).toEqual(new Set(parts.filter((part) => text.includes(part))))
    }),
  )
})

function placesOf(part: string, text: string): number[] {
  const found: number[] = []
  for (let at = 0; at < text.length; at++) if (text.startsWith(part, at)) found.push(at)
  return found
}
