import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { resolve as resolveAll } from '../../../src/catalog/resolve/resolve.ts'
import type { ResolveIndex } from '../../../src/model/catalog.ts'
import type { Code } from '../../../src/model/registry.ts'
import { mercury, planets, venus } from '../planets.ts'
import { project, type Project } from '../write-bundle.ts'

/** Among them a symbol that is a plain word, and a code with zeros. */
const codes: Code[] = [
  mercury,
  venus,
  { ...venus, code: '7', symbol: 'Timeout', supportId: 'PLANET_007' },
  { ...venus, code: '010', symbol: 'RingLost', supportId: 'PLANET_010' },
  { ...venus, code: 'constructor', symbol: null, supportId: 'PLANET_constructor' },
  { ...venus, code: 'no_air', symbol: null, supportId: 'PLANET_no_air' },
]

let home: Project
let resolve: (text: string | number) => string | null

beforeAll(async () => {
  home = project(planets({ codes }))
  resolve = (await home.load('index.js')).resolve
})

afterAll(() => home.remove())

describe('resolve', () => {
  test('reads what is encoded again and again a few times over', () => {
    const encoded = (times: number) => `%${'25'.repeat(times - 1)}50LANET_002`
    expect([1, 8, 9, 4000].map((times) => resolve(encoded(times)))).toEqual(['2', '2', null, null])
  })

  test.each([
    ['2', '2'],
    [2, '2'],
    ['002', '2'],
    ['0x02', '2'],
    [' "2". ', '2'],
    ['PLANET_002', '2'],
    ['planet-2', '2'],
    ['Planet 002', '2'],
    ['AcidRain', '2'],
    ['acidrain', '2'],
    ['AcidRain = 2', '2'],
    ['AcidRain (2)', '2'],
    ['https://portal.example/?lang=sv&code=2#top', '2'],
    ['https://portal.example/?code=PLANET_002', '2'],
    ['https%3A%2F%2Fportal.example%2F%3Fcode%3DAcidRain', '2'],
    ['The lander is gone (PLANET_002), 44 days ago', '2'],
    ['Error: AcidRain at 12:30', '2'],
    ['Timeout', '7'],
    ['Timeout (7) at 12:30', '7'],
    ['010', '010'],
    ['0010', '010'],
    ['PLANET_10', '010'],
    ['PLANET : 002', '2'],
    ['٢', '2'],
    ['PLANET_٠٠٢', '2'],
    ['constructor', 'constructor'],
    ['planet_Constructor', 'constructor'],
    ['Landing refused: PLANET_no_air.', 'no_air'],
    ['no_air', 'no_air'],
    ['Planet constructor', 'constructor'],
  ])('%j is %s', (text, code) => {
    expect(resolve(text)).toBe(code)
  })

  test.each([
    '',
    '3',
    '99',
    '10',
    'RingLost = 10',
    'PLANET_003',
    'AcidRain = 1',
    'PLANET_001 or PLANET_002',
    'wait 2 days',
    'the Timeout of the server',
    'fel 2',
    'error code 2',
    'PLANETS 002',
    'XAcidRain',
    'toString',
    'PLANET_toString',
    'a Planet constructor',
    'PLANET 12 was seen',
    '__proto__',
  ])('%j is none', (text) => {
    expect(resolve(text)).toBeNull()
  })

  test(
    'answers nothing to a text past its bound, and fast to one below it',
    { timeout: 2_000 },
    () => {
      expect(resolve(`2${' '.repeat(10_000)}`)).toBeNull()
      for (const text of [' '.repeat(9_998), '(='.repeat(4_999), 'PLANET_'.repeat(1_428)])
        expect(resolve(`a${text}b`)).toBeNull()
    },
  )

  test('never answers another code than the catalog does', () => {
    const index: ResolveIndex = {
      codes: codes.map(({ code }) => code),
      symbols: Object.fromEntries(
        codes.flatMap(({ code, symbol }) => (symbol === null ? [] : [[code, symbol]])),
      ),
      range: [1, 9],
      supportId: 'PLANET_{code:3}',
      words: [],
      messages: {},
    }
    const word = fc.constantFrom(
      '2',
      '010',
      '0x7',
      '3',
      'PLANET',
      'PLANET_002',
      'planet-1',
      'planet_constructor',
      'constructor',
      'no_air',
      '٢',
      'AcidRain',
      'timeout',
      'RingLost',
      '=',
      '(',
      ')',
      ' ',
      '_',
      '-',
      '?code=',
      '&',
      '%20',
      '"',
      '.',
      'fel',
      '\n',
      '７',
      'ö',
      '+',
    )
    const pasted = fc.array(word, { maxLength: 7 }).map((words) => words.join(''))
    const expected = (text: string): string | null => {
      const { status, code } = resolveAll(text, index)
      return status === 'known' ? code : null
    }
    for (const one of [pasted, fc.string({ unit: 'grapheme' })])
      fc.assert(
        fc.property(one, (text) => {
          expect([null, expected(text)]).toContain(resolve(text))
        }),
        { numRuns: 3_000 },
      )
  })
})

test.each([
  ['E({code:3})', 'It says E(002), then'],
  ['ERR {code}', 'It says ERR 2: x'],
])('a support ID made as %s is known in a text', async (supportId, text) => {
  const catalog = planets({ codes })
  const one = project({ ...catalog, registry: { ...catalog.registry, supportId } })
  try {
    const { resolve } = await one.load('index.js')
    expect(resolve(text)).toBe('2')
  } finally {
    one.remove()
  }
})
