import { describe, expect, test } from 'vitest'
import { at, read } from '../parse/read.ts'

const dead = (text: string) => {
  const article = read(text)
  return article.deadReferences.map(({ label, text, segment, place }) => {
    expect(article.segments[segment]!.place.start).toBeLessThanOrEqual(place.start)
    return [label, text, at(article, place)]
  })
}

describe('dead', () => {
  test.each([
    ['See [the docs][Docs].', [['Docs', 'the docs', '[the docs][Docs]']]],
    ['See [docs][].', [['docs', 'docs', '[docs][]']]],
    [
      '[`code`][x] and [**b**][y]',
      [
        ['x', '`code`', '[`code`][x]'],
        ['y', '**b**', '[**b**][y]'],
      ],
    ],
    ['> a [b\n> c][d] e', [['d', 'b\n> c', '[b\n> c][d]']]],
    ['| a |\n|---|\n| [b][c] |', [['c', 'b', '[b][c]']]],
    ['# [a][b]', [['b', 'a', '[a][b]']]],
    [
      'See [röda planeten].\n\n[red planet]: x',
      [['röda planeten', 'röda planeten', '[röda planeten]']],
    ],
  ])('%j', (text, expected) => {
    expect(dead(text)).toEqual(expected)
  })
})

describe('none', () => {
  test.each([
    'See [the docs][docs].\n\n[DOCS]: x',
    '[a][b]\n\n> [b]: x',
    '`[a][b]` and ```[c][d]```',
    '\\[a][b] list[a][b] [0][1] [^a][b]',
    '[a](b)[c](d)',
    '![a][b]\n\n[b]: c',
    'an [aside] without definitions',
    'an [aside] and [used]\n\n[used]: x',
    'array[i] is [1] of <https://a.example/[a][b]>\n\n[x]: y',
  ])('%j', (text) => {
    expect(dead(text)).toEqual([])
  })
})

test('definitions are listed with their place', () => {
  const article = read('[a b]: <c d> "e"\n\n> [f]: g\n')
  expect(
    article.definitions.map(({ label, url, place }) => [label, url, at(article, place)]),
  ).toEqual([
    ['a b', 'c d', '[a b]: <c d> "e"'],
    ['f', 'g', '[f]: g'],
  ])
})

test('brackets without end take no time', { timeout: 3_000 }, () => {
  read(`${'[a'.repeat(2400)}][${'b'.repeat(90_000)}`)
})
