import { describe, expect, test } from 'vitest'
import { alignVariants, type VariantTraits } from '../../../src/check/rows/align-variants.ts'

/** A variant of so many letters, with what does not translate, and words. */
function variant(length: number, fixed: string[] = [], words: string[] = []): VariantTraits {
  return { length, fixed, words }
}

describe('variants of a message', () => {
  test('answer each other in order where nothing tells them apart', () => {
    const three = [variant(40), variant(45), variant(50)]
    expect(alignVariants(three, [variant(48)])).toEqual([[0, 0]])
    expect(alignVariants([variant(48), variant(48)], three)).toEqual([
      [0, 0],
      [1, 1],
    ])
    expect(alignVariants([], three)).toEqual([])
  })

  test('are told apart by what does not translate, then by names', () => {
    const [plain, coded] = [variant(40), variant(40, ['number 24', 'code SSPR'])]
    expect(alignVariants([plain, coded], [variant(40, ['number 24'])])).toEqual([[1, 0]])
    expect(alignVariants([coded, plain], [variant(40, ['number 24'])])).toEqual([[0, 0]])
    const named = variant(40, [], ['the', 'active', 'directory'])
    expect(alignVariants([plain, named], [variant(40, [], ['active', 'i', 'directory'])])).toEqual([
      [1, 0],
    ])
  })

  test('are told apart by lengths that differ by much', () => {
    expect(alignVariants([variant(30), variant(100)], [variant(95)])).toEqual([[1, 0]])
    expect(alignVariants([variant(95)], [variant(30), variant(40), variant(100)])).toEqual([[0, 2]])
  })

  test('without words are no fault', () => {
    expect(alignVariants([variant(0), variant(9)], [variant(0)])).toEqual([[0, 0]])
  })

  test('by the thousand take no time', { timeout: 1_000 }, () => {
    const many = Array.from({ length: 6_000 }, () => variant(9, ['number 1'], ['a']))
    expect(alignVariants(many, many.slice(1))).toHaveLength(5_999)
  })
})
