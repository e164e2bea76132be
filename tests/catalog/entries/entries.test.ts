import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../src/model/catalog.ts'
import { catalogOf } from '../catalog-of.ts'
import { planets, registry } from '../planets.ts'

const catalog = catalogOf(planets)
const { en, sv } = catalog.entries as Record<'en' | 'sv', Record<string, Entry>>

describe('a row', () => {
  test('is an entry with its message, its link and its technical text', () => {
    expect(en['1']).toMatchObject({
      code: '1',
      locale: 'en',
      lang: 'en',
      state: 'current',
      title: 'The surface is too hot to land on.',
      message: { plain: 'The surface is too hot to land on. Wait for the night.' },
      variants: [],
      technical: {
        plain: 'The hull would melt. Its limit is in the manual.',
        html: 'The hull would melt. Its limit is in <a href="https://example.com/manual">the manual</a>.',
      },
      links: [
        {
          text: 'To learn more, see Night on Mercury.',
          label: 'Night on Mercury',
          url: 'night.md#dark',
          href: '/en/articles/night/#dark',
        },
      ],
    })
  })

  test('has a variant for each part between one-word parts', () => {
    expect(en['2']).toMatchObject({
      message: { plain: 'No landing place can be seen from here.' },
      variants: [{ plain: 'The clouds hide every landing place.' }],
      links: [{ text: 'Look again later.', label: 'later' }],
    })
    expect(sv['2']).toMatchObject({
      message: { plain: 'Ingen landningsplats syns härifrån.' },
      variants: [{ plain: 'Molnen döljer alla landningsplatser.' }],
    })
  })

  test('stands at its place', () => {
    const { place } = en['4']!
    expect(place).toMatchObject({ file: 'en/landing.md', line: 14, column: 1 })
    const text = planets['en/landing.md'].slice(place.start, place.end)
    expect(text).toMatch(/^\| MarsTooDry = 4 .* \|$/)
  })
})

describe('cells', () => {
  const cell = (message: string, locale = 'en') => {
    const article = `# T\n\n| a | b | c |\n| - | - | - |\n| MarsTooDry = 4 | ${message} | ORBIT_004: x |\n`
    const files = { 'catalog.yaml': registry, 'en/a.md': article, [`${locale}/a.md`]: article }
    return catalogOf(files).entries[locale]!['4']!
  }

  test('have no white space around either face', () => {
    const entry = cell(' A *b*. <br><br>Or<br><br> C. ')
    expect(entry.message).toEqual({ plain: 'A b.', html: 'A <em>b</em>.' })
    expect(entry.variants).toEqual([{ plain: 'C.', html: 'C.' }])
  })

  test('of one part keep their link in the message', () => {
    const entry = cell('See [Night](https://example.com/).')
    expect(entry.message.plain).toBe('See Night.')
    expect(entry.message.html).toBe('See <a href="https://example.com/">Night</a>.')
    expect(entry.links).toEqual([])
  })

  test('leave the word before a last part with a link out of the message', () => {
    const entry = cell('Dry.<br><br>Or<br><br>See [A](https://a.example/).')
    expect(entry.message.plain).toBe('Dry.')
    expect(entry.variants).toEqual([])
    expect(entry.links).toMatchObject([{ text: 'See A.' }])
  })

  test('keep a last part with two links in the message', () => {
    const entry = cell('Dry.<br><br>See [A](https://a.example/) or [B](https://b.example/).')
    expect(entry.message.plain).toBe('Dry.\n\nSee A or B.')
    expect(entry.message.html).toMatch(/^<p>Dry.<\/p>\n<p>See <a /)
    expect(entry.links).toEqual([])
  })

  test('count a link of HTML as a link', () => {
    const entry = cell('Dry.<br><br>See <a href="https://a.example/?a=1&amp;b=2">A &amp; B</a>.')
    expect(entry.links).toEqual([
      {
        text: 'See A & B.',
        label: 'A & B',
        url: 'https://a.example/?a=1&b=2',
        href: 'https://a.example/?a=1&b=2',
      },
    ])
  })

  test('count a reference as a link, and none in a script', () => {
    const dry = (last: string) => {
      const article = `# T\n\n| a | b |\n| - | - |\n| MarsTooDry = 4 | Dry.<br><br>${last} |\n\n[r]: https://a.example/\n`
      return catalogOf({ 'catalog.yaml': registry, 'en/a.md': article }).entries.en!['4']!
    }
    const url = 'https://a.example/'
    expect(dry('See **[A][r]**.').links).toEqual([{ text: 'See A.', label: 'A', url, href: url }])
    expect(dry('See [r].').links).toMatchObject([{ label: 'r', url }])
    expect(dry('See [A][r] or [B](https://b.example/).').links).toEqual([])
    expect(dry('See <script><a href="https://b.example/">B</a></script>[r].').links).toMatchObject([
      { label: 'r' },
    ])
  })

  test('are cut whatever is left open in them, or dropped around them', () => {
    const link = '[A](https://a.example/)'
    for (const message of [
      `Dry <b>now.<br><br>See ${link}.`,
      `<font>Dry now.<br><br>See ${link}.</font>`,
    ]) {
      expect(cell(message).message.plain).toBe('Dry now.')
      expect(cell(message).links).toMatchObject([{ text: 'See A.' }])
    }
  })

  test('keep single line breaks and lists inside a part', () => {
    const entry = cell('Dry.<br>Very.<br><br>Bring:<ul><li>water<br><br>or ice</li></ul>')
    expect(entry.message.plain).toBe('Dry.\nVery.\n\nBring:\n- water\n\nor ice')
    expect(entry.variants).toEqual([])
  })

  test('separate variants only by a part between two others', () => {
    expect(cell('Dry.<br><br>Sorry').message.plain).toBe('Dry.\n\nSorry')
    expect(cell('Sorry<br><br>Dry.').message.plain).toBe('Sorry\n\nDry.')
    expect(cell('A b.<br><br>— Or —<br><br>C d.<br><br>E f.').variants).toMatchObject([
      { plain: 'C d.\n\nE f.' },
    ])
  })

  test('keep a message of one word', () => {
    const entry = cell(
      'Dry.<br><br>Or<br><br>Cold.<br><br>Or<br><br>Dark.<br><br>See [A](https://a.example/).',
    )
    expect(entry.message.plain).toBe('Dry.')
    expect(entry.variants).toMatchObject([{ plain: 'Cold.' }, { plain: 'Dark.' }])
    expect(entry.links).toMatchObject([{ label: 'A' }])
  })

  test.each([
    ['ja', '水がありません。<br><br>または<br><br>空気がありません。'],
    ['zh', '没有水。<br><br>或者<br><br>没有空气。'],
    ['th', 'ไม่มีน้ำ<br><br>หรือ<br><br>ไม่มีอากาศ'],
    ['ar', 'لا يوجد ماء.<br><br>أو<br><br>لا يوجد هواء.'],
  ])('know one word where %s writes no spaces', (locale, message) => {
    expect(cell(message, locale).variants).toHaveLength(1)
  })

  test('lose an unsafe link and keep its text', () => {
    const entry = cell('Dry.<br><br>See [A](javascript:alert(1)).')
    expect(entry.links).toMatchObject([{ label: 'A', href: null }])
    expect(cell('[A](data:text/html,x)').message.html).toBe('A')
  })

  test('resolve references by the definitions of the article', () => {
    const article =
      '# T\n\n| a | b |\n| - | - |\n| MarsTooDry = 4 | Dry. See [it][Far Away]. |\n\n[far away]: https://example.com/'
    const entry = catalogOf({ 'catalog.yaml': registry, 'en/a.md': article }).entries.en!['4']!
    expect(entry.message.html).toBe('Dry. See <a href="https://example.com/">it</a>.')
  })
})

describe('technical text', () => {
  const technical = (cell: string) => {
    const article = `# T\n\n| a | b | c |\n| - | - | - |\n| MarsTooDry = 4 | Dry. | ${cell} |\n`
    return catalogOf({ 'catalog.yaml': registry, 'en/a.md': article }).entries.en!['4']!.technical
  }

  test.each([
    ['ORBIT_004: The tank.', 'The tank.'],
    ['**ORBIT_004:** The tank.', 'The tank.'],
    ['`ORBIT_004` : The tank.', 'The tank.'],
    ['orbit-4：The tank.', 'The tank.'],
    ['ORBIT_004 – The tank.', 'The tank.'],
    ['ORBIT_004 is shown.', 'ORBIT_004 is shown.'],
    ['ORBIT_004 The tank.', 'The tank.'],
    ['ORBIT_004. The tank.', 'The tank.'],
    ['(ORBIT_004) the tank.', 'the tank.'],
    ['[ORBIT_004]: the tank.', 'the tank.'],
    ['ORBIT_004<br>the tank.', 'the tank.'],
    ['**ORBIT_004**<br><br>the tank.', 'the tank.'],
    ['ORBIT_004:<br />the tank.', 'the tank.'],
    ['\u200FORBIT_004:\u200F the tank.', 'the tank.'],
    ['The tank: ORBIT_004: dry.', 'The tank: ORBIT_004: dry.'],
    ['ORBIT_004: The [tank](https://example.com/). Twice.', 'The tank. Twice.'],
  ])('%s is %s', (cell, plain) => {
    expect(technical(cell)?.plain).toBe(plain)
  })

  test('is null where the cell holds nothing else', () => {
    expect(technical('ORBIT_004:')).toBeNull()
    expect(technical('')).toBeNull()
  })
})

describe('details', () => {
  test('give title, cause, what to do and the rest', () => {
    expect(en['4']).toMatchObject({
      title: 'The planet is dry',
      cause: { plain: 'The water left with the air.' },
      user: { plain: '1. Bring water.\n2. Drink it.' },
      admin: {
        html: '<p>Orders <code>rain</code>, see <a href="/en/articles/night/">Night</a>.</p>',
      },
      sections: [
        { title: '', anchor: null, text: { plain: 'Rain has not been seen for long.' } },
        { title: 'History', anchor: 'history', text: { plain: 'It was wet once.' } },
      ],
    })
  })

  test('may each be absent', () => {
    expect(en['1']).toMatchObject({ cause: null, user: null, admin: null, sections: [] })
  })

  test('without parts are the cause', () => {
    const article = `# T\n\n| a | b |\n| - | - |\n| MarsTooDry = 4 | Dry. |\n\n## 4 {#error-4}\n\nNo rain.\n\n- None.\n`
    const entry = catalogOf({ 'catalog.yaml': registry, 'en/a.md': article }).entries.en!['4']!
    expect(entry).toMatchObject({ title: 'Dry.', cause: { plain: 'No rain.\n\n- None.' } })
  })

  test('are found in another article and by an anchor of HTML', () => {
    const table = '# T\n\n| a | b |\n| - | - |\n| MarsTooDry = 4 | Dry. |\n'
    const details =
      '# D\n\n<a name="error-4"></a>\n## About 4\n\n<a name="error-4-user"></a>\nDrink.\n\nMore.\n\n## Next\n'
    const files = { 'catalog.yaml': registry, 'en/a.md': table, 'en/b.md': details }
    expect(catalogOf(files).entries.en!['4']).toMatchObject({ user: { plain: 'Drink.\n\nMore.' } })
  })
})

describe('details without a heading', () => {
  const entry = (body: string) => {
    const article = `# T\n\n| a | b |\n| - | - |\n| MarsTooDry = 4 | Dry. |\n\n${body}`
    return catalogOf({ 'catalog.yaml': registry, 'en/a.md': article }).entries.en!['4']!
  }

  test('are a whole list, or the item that the anchor stands in', () => {
    const list = '- No rain.\n- No snow.\n'
    const before = entry(`<a name="error-4"></a>\n\n${list}`)
    expect(before.cause?.plain).toBe('- No rain.\n- No snow.')
    const inside = entry(list.replace('No snow', '<a name="error-4"></a>No snow'))
    expect(inside.cause?.plain).toBe('No snow.')
    const deeper = entry('- Weather\n  - <a name="error-4"></a>No rain.\n  - No snow.\n')
    expect(deeper.cause?.plain).toBe('No rain.')
  })

  test('are a table below the anchor, but never the table of the row itself', () => {
    const table = '| a | b |\n| - | - |\n| c | d |\n'
    expect(entry(`<a name="error-4"></a>\n\n${table}`).cause?.plain).toBe('a b\nc d')
    expect(entry(table.replace('| c', '| <a name="error-4"></a>c')).cause).toBeNull()
  })
})

describe('a missing entry', () => {
  test('shows its fallback, in its own place on the site', () => {
    expect(sv['4']).toMatchObject({
      locale: 'sv',
      lang: 'en',
      state: 'missing',
      machine: false,
      message: { plain: 'There is no water.' },
      admin: { html: expect.stringContaining('href="/sv/articles/night/"') },
      place: { file: 'en/landing.md' },
    })
  })

  test('takes the nearest fallback', () => {
    const rows = (cell: string) => `# T\n\n| a | b |\n| - | - |\n| ${cell} | Dry. |\n`
    const files = {
      'catalog.yaml': registry,
      'en/a.md': rows('MarsTooDry = 4'),
      'pt/a.md': rows('MarsTooDry = 4'),
      'pt-BR/a.md': '# Nothing\n',
    }
    const catalog = catalogOf(files)
    expect(catalog.fallbacks).toEqual({ en: [], pt: ['en'], 'pt-BR': ['pt', 'en'] })
    expect(catalog.entries['pt-BR']!['4']).toMatchObject({ state: 'missing', lang: 'pt' })
    expect(catalog.entries['pt-BR']!['1']).toMatchObject({
      state: 'missing',
      title: 'MercuryTooHot',
      message: { plain: '', html: '' },
      place: { file: 'catalog.yaml' },
    })
  })
})

describe('state', () => {
  test('is machine until a person has reviewed it', () => {
    expect(sv['1']).toMatchObject({ machine: true, state: 'current', unverified: false })
    const machine = (front: string) => {
      const text = planets['sv/landing.md'].replace('ms.translationtype: MT', front)
      return catalogOf({ ...planets, 'sv/landing.md': text }).entries.sv!['1']!.machine
    }
    expect(machine('ms.translationtype: HT')).toBe(false)
    expect(machine('translation: { by: machine }')).toBe(true)
    expect(machine('translation: { by: machine, reviewed: 2026-11-20 }')).toBe(false)
    expect(machine('translation: { by: person }')).toBe(false)
    expect(machine('translation: machine')).toBe(false)
  })

  test('is outdated only where an own row or section changed', () => {
    const before = planets['en/landing.md'].replace('too hot to land on', 'too warm to land on')
    const { sv } = catalogOf(planets, { bases: { 'sv/landing.md': before } }).entries
    expect(sv!['1']).toMatchObject({
      state: 'outdated',
      changes: [{ kind: 'changed', before: expect.stringContaining('too warm') }],
    })
    expect(sv!['2']).toMatchObject({ state: 'current', changes: [] })
  })

  test('is outdated where the source took the row away', () => {
    const row = /\| MercuryTooHot.*\n/.exec(planets['en/landing.md'])![0]
    const today = { ...planets, 'en/landing.md': planets['en/landing.md'].replace(row, '') }
    const catalog = catalogOf(today, { bases: { 'sv/landing.md': planets['en/landing.md'] } })
    expect(catalog.entries.sv!['1']).toMatchObject({ state: 'outdated' })
    expect(catalog.entries.en!['1']).toMatchObject({ state: 'missing' })
  })

  test('is current and unverified where nothing can be known', () => {
    const { sv } = catalogOf(planets, { unverified: ['sv/landing.md'] }).entries
    expect(sv!['1']).toMatchObject({ state: 'current', unverified: true })
    expect(sv!['4']).toMatchObject({ state: 'missing', unverified: false })
  })
})

test('texts are plain data to whoever reads them', () => {
  const copy = JSON.parse(JSON.stringify(en['1'])) as { message: { plain: string } }
  expect(copy.message.plain).toContain('too hot')
  expect({ ...en['1'] }).toEqual(copy)
})
