import { describe, expect, test } from 'vitest'
import { related } from '../../../../src/site/view/articles/related.ts'

describe('related', () => {
  const ask = (title: string, body: string) => ({
    title,
    body,
    anchor: title,
    href: `/${title}`,
    group: null,
    lang: 'en',
  })
  const questions = [
    ask('Mars', 'The antenna of the probe points at Mars.'),
    ask('Fuel', 'The tank is empty and the engine stops.'),
    ask('Suit', 'The zip of the suit is stuck.'),
  ]

  test('finds those that share rare words, the likest first', () => {
    const found = related('The antenna does not point at the probe', questions)
    expect(found.map(({ title }) => title)).toEqual(['Mars'])
  })

  test('finds nothing where nothing is alike', () => {
    expect(related('Zucchini', questions)).toEqual([])
  })
})
