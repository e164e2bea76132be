import { describe, expect, test } from 'vitest'
import { resource } from '../../src/bundle/emit/resource.ts'
import { explain } from '../../src/catalog/explain.ts'
import { resolveIndex } from '../../src/catalog/resolve/resolve-index.ts'
import { catalogOf } from './catalog-of.ts'
import { planets, registry } from './planets.ts'

const catalog = catalogOf(planets)

describe('explain', () => {
  test('says all that is known, and nothing else', () => {
    expect(explain('mercurytoohot = 1', catalog, 'sv')).toEqual({
      query: 'mercurytoohot = 1',
      status: 'known',
      code: '1',
      locale: 'sv',
      entry: {
        code: '1',
        symbol: 'MercuryTooHot',
        supportId: 'ORBIT_001',
        title: 'Ytan är för varm att landa på.',
        message: 'Ytan är för varm att landa på. Vänta på natten.',
        technical: 'skrovet skulle smälta.',
        fixedBy: 'user',
        url: 'sv/errors/1/',
      },
      candidates: ['1'],
    })
  })

  test('knows the address of a site that has one', () => {
    const yaml = `${registry}site: { url: https://help.example.com/planets }\n`
    const { entry } = explain('4', catalogOf({ ...planets, 'catalog.yaml': yaml }), 'sv')
    expect(entry).toMatchObject({
      url: 'https://help.example.com/planets/sv/errors/4/',
      message: 'There is no water.',
    })
  })

  test('says of a code that nobody has written about what the bundle does', () => {
    const given = catalogOf({
      ...planets,
      'catalog.yaml': `${registry}  5: { symbol: JupiterTooBig, retired: true }\n`,
    })
    const texts = resource(given, 'sv')
    const { title, message } = explain('5', given, 'sv').entry!
    expect([title, message]).toEqual(['JupiterTooBig', 'JupiterTooBig'])
    expect([texts['5.title'], texts['5.message']]).toEqual([title, message])
  })

  test.each([
    ['3', 'reserved', '3', []],
    ['ORBIT_077', 'unknown', null, []],
    ['', 'unknown', null, []],
    ['ORBIT_001 or ORBIT_002', 'ambiguous', null, ['1', '2']],
  ])('says of %j that it is %s', (query, status, code, candidates) => {
    const found = explain(query, catalog, 'en')
    expect(found).toEqual({ query, status, code, locale: 'en', entry: null, candidates })
  })

  test('knows words for error in every locale that there is', () => {
    expect(explain('felkod 4', catalog, 'en').code).toBe('4')
    expect(explain('error 4', catalog, 'sv').code).toBe('4')
    expect(explain('virhe 4', catalog, 'sv').code).toBeNull()
  })

  test('knows messages, variants and technical texts of every locale', () => {
    expect(explain('The clouds hide every landing place', catalog, 'sv').code).toBe('2')
    expect(explain('Ingen landningsplats syns härifrån', catalog, 'en').code).toBe('2')
    expect(explain('The hull would melt. Its limit is in the manual.', catalog, 'en').code).toBe(
      '1',
    )
  })
})

describe('the index', () => {
  test('is plain JSON', () => {
    const index = resolveIndex(catalog)
    expect(JSON.parse(JSON.stringify(index))).toEqual(index)
    expect(index).toMatchObject({
      codes: ['1', '2', '4'],
      symbols: { '4': 'MarsTooDry' },
      range: [1, 9],
      supportId: 'ORBIT_{code:3}',
      words: ['code', 'error', 'fel', 'felkod', 'kod'],
    })
  })

  test('holds no message twice: not those that a locale shows of another', () => {
    const { messages } = resolveIndex(catalog)
    expect(messages.sv!.map(([code]) => code)).toEqual(['1', '1', '2', '2', '2'])
  })

  test('can be small', () => {
    expect(resolveIndex(catalog, { messages: [] }).messages).toEqual({})
    expect(Object.keys(resolveIndex(catalog, { messages: ['sv'] }).messages)).toEqual(['sv'])
  })
})
