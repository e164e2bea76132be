import { describe, expect, test } from 'vitest'
import type { Candidate } from '../../src/model/catalog.ts'
import { catalogOf, type Files } from './catalog-of.ts'
import { registry } from './planets.ts'

const header = '| Error | Message | Details |\n| --- | --- | --- |\n'

/** The candidates of an article in a catalog about planets. */
function candidates(article: string, yaml = registry): Candidate[] {
  return catalogOf({ 'catalog.yaml': yaml, 'en/a.md': `# T\n\n${article}\n` }).candidates
}

/** `code: written symbol = written code, written ID`, `-` for what is not there. */
function shown({ code, written }: Candidate): string {
  const said = (part: keyof Candidate['written']) => written[part]?.text ?? '-'
  return `${code ?? '-'}: ${said('symbol')} = ${said('code')}, ${said('supportId')}`
}

describe('rows', () => {
  test.each([
    ['MarsTooDry = 4 | Dry. | ORBIT_004: x', ['4: MarsTooDry = 4, ORBIT_004']],
    ['`MarsTooDry = 4` | Dry. | ORBIT_004: x', ['4: MarsTooDry = 4, ORBIT_004']],
    ['**MarsTooDry** = 4 | Dry. | ORBIT_004: x', ['4: MarsTooDry = 4, ORBIT_004']],
    ['MarsTooDry = 4 | Dry.', ['4: MarsTooDry = 4, -']],
    ['MarsTooDry = iv | Dry. | ORBIT_004: x', ['4: MarsTooDry = iv, ORBIT_004']],
    ['MarsTooDry = ٤ | Dry. | x', ['4: MarsTooDry = ٤, -']],
    ['MarsTooDry = | Dry. | x', ['4: MarsTooDry = -, -']],
    ['MarsTooDry: 4 | Dry. | ORBIT_004: x', ['4: MarsTooDry = -, ORBIT_004']],
    ['Mars too dry = 4 | Dry. | x', ['4: Mars too dry = 4, -']],
    ['Mars too dry = iv | Dry. | ORBIT_004: x', ['4: Mars too dry = iv, ORBIT_004']],
    ['Mars is too dry | Dry. | ORBIT_004: x', ['4: - = -, ORBIT_004']],
    ['JupiterTooBig = 5 | Big. | ORBIT_005: x', ['-: JupiterTooBig = 5, ORBIT_005']],
    ['JupiterTooBig = 77 | Big. | ORBIT_077', ['-: JupiterTooBig = 77, ORBIT_077']],
    ['JupiterTooBig = 5 | Big. | x', []],
    ['JupiterTooBig = 5 | ORBIT_005: big. | x', []],
    ['JupiterTooBig | Big. | ORBIT_005: x', []],
    ['timeout = 5 | Seconds. | Before ORBIT_005 is shown.', []],
    ['MarsTooDry = 1 | Dry. | ORBIT_004: x', ['4: MarsTooDry = 1, ORBIT_004']],
    ['MarsTooDry = 1 | Dry. | ORBIT_001: x', ['1: MarsTooDry = 1, ORBIT_001']],
    ['MarsTooDry = 99 | Dry. | x', ['4: MarsTooDry = 99, -']],
    ['MarsTooDry = 4 | Dry. \\| dusty | orbit 004: x', ['4: MarsTooDry = 4, orbit 004']],
    ['MarsTooDry = 4 | Dry. | and | ORBIT_04: x', ['4: MarsTooDry = 4, ORBIT_04']],
    ['MarsTooDry = 4 | See ORBIT_001. | ORBIT_004: x', ['4: MarsTooDry = 4, ORBIT_004']],
    ['timeout | 4 | seconds', []],
    ['ORBIT_004 | Dry. | x', []],
    ['Call us | ORBIT_004: dry | x', []],
    ['MarsTooDry | Dry. | x', []],
  ])('| %s |', (row, found) => {
    expect(candidates(`${header}| ${row} |`).map(shown)).toEqual(found)
  })

  test('that say little count beside rows that speak for themselves', () => {
    const rows = [
      'MarsTooDry = 4 | Dry. | ORBIT_004: x',
      'Venus too cloudy = 2 | Clouds. | x',
      'Mercury too hot = i | Hot. | x',
      'JupiterTooBig = 5 | Big. | x',
      'MercuryTooHot | Hot. | x',
      'Nothing at all | Hot. | x',
    ]
    expect(candidates(header + rows.map((row) => `| ${row} |`).join('\n')).map(shown)).toEqual([
      '4: MarsTooDry = 4, ORBIT_004',
      '2: Venus too cloudy = 2, -',
      '-: Mercury too hot = i, -',
      '-: JupiterTooBig = 5, -',
      '1: MercuryTooHot = -, -',
    ])
  })

  test('of codes that there are not speak for themselves alone', () => {
    const rows = ['JupiterTooBig = 5 | Big. | ORBIT_005: x', 'SaturnTooFar = 6 | Far. | x']
    expect(candidates(header + rows.map((row) => `| ${row} |`).join('\n')).map(shown)).toEqual([
      '-: JupiterTooBig = 5, ORBIT_005',
    ])
  })

  test('of another article do not, where one of the locale holds the errors for certain', () => {
    const errors = `# E\n\n${header}| MarsTooDry = 4 | Dry. | ORBIT_004: x |\n`
    const settings =
      '# S\n\n| Setting | Default |\n| - | - |\n| retries = 2 | two |\n| wait = 4 | s |\n'
    const files: Files = { 'catalog.yaml': registry, 'en/a.md': settings, 'en/b.md': errors }
    const found = catalogOf({ ...files, 'sv/a.md': settings, 'sv/b.md': errors })
    expect(found.candidates.map(({ file, code }) => [file, code])).toEqual([
      ['en/b.md', '4'],
      ['sv/b.md', '4'],
    ])
    expect(found.entries.en!['2']!.state).toBe('missing')
  })

  test('of a translation do, where its source holds errors, whatever became of its own', () => {
    const row = (text: string) => `# E\n\n${header}${text}\n`
    const found = catalogOf({
      'catalog.yaml': registry,
      'en/a.md': row('| MarsTooDry = 4 | Dry. | ORBIT_004: x |'),
      'en/b.md': row('| VenusTooCloudy = 2 | Cloudy. | ORBIT_002: x |'),
      'sv/a.md': row('| MarsTooDry = 4 | Torr. | ORBIT_004: x |'),
      'sv/b.md': row('| Venus är molnig = 2 | Molnig. | x |'),
    })
    expect(found.candidates.filter(({ locale }) => locale === 'sv').map(shown)).toEqual([
      '4: MarsTooDry = 4, ORBIT_004',
      '2: Venus är molnig = 2, -',
    ])
  })

  test('of a table of settings do not, where another holds the errors', () => {
    const errors = `${header}| MarsTooDry = 4 | Dry. | ORBIT_004: x |`
    const settings = '| Setting | Default |\n| - | - |\n| retries = 2 | seconds = 4 |'
    expect(candidates(`${errors}\n\n${settings}`).map(shown)).toHaveLength(1)
  })

  test('are read where the header should be', () => {
    const table =
      '| MarsTooDry = 4 | Dry. | ORBIT_004: x |\n| - | - | - |\n| VenusTooCloudy = 2 | C. | |'
    expect(candidates(table).map(({ code }) => code)).toEqual(['4', '2'])
  })

  test('that Markdown reads as running text are read and said to be lost', () => {
    const found = candidates(
      'The errors:\nMarsTooDry = 4 | Dry. | ORBIT_004: x |\n| VenusTooCloudy = 2 | Cloudy. | ORBIT_002: y |',
    )
    expect(found.map(shown)).toEqual([
      '4: MarsTooDry = 4, ORBIT_004',
      '2: VenusTooCloudy = 2, ORBIT_002',
    ])
    expect(found).toMatchObject([
      { lost: true, block: null, cells: { length: 3 } },
      { lost: true, place: { line: 5, column: 3 } },
    ])
  })

  test('tell their exact places', () => {
    const files = {
      'catalog.yaml': registry,
      'en/a.md': `\uFEFF# T\r\n\r\n${header.replaceAll('\n', '\r\n')}| **Mars\\_dry** &#61; \`4\` | Dry. | See: 😀 orbit\\_4 |\r\n| MercuryTooHot = 1 | H. | ORBIT_001: |\r\n`,
    }
    const [candidate] = catalogOf(files).candidates
    const text = (place: { start: number; end: number }) =>
      files['en/a.md'].slice(place.start, place.end)
    const { symbol, code, supportId } = candidate!.written
    expect(symbol).toMatchObject({ text: 'Mars_dry', place: { line: 5, column: 5 } })
    expect(text(symbol!.place)).toBe('Mars\\_dry')
    expect(text(code!.place)).toBe('4')
    expect(text(supportId!.place)).toBe('orbit\\_4')
  })
})

describe('duplicates', () => {
  test('leave the entry to the first, in the order of the files', () => {
    const row = (message: string) =>
      `# T\n\n${header}| MarsTooDry = 4 | ${message} | ORBIT_004: x |\n`
    const files = { 'catalog.yaml': registry, 'en/b.md': row('B.'), 'en/a.md': row('A.') }
    const catalog = catalogOf(files)
    expect(catalog.candidates.map(({ file }) => file)).toEqual(['en/a.md', 'en/b.md'])
    expect(catalog.entries.en!['4']!.message.plain).toBe('A.')
  })

  test('never to a row whose symbol and ID are of another code', () => {
    const rows =
      '| VenusTooCloudy = 4 | Cloudy. | ORBIT_002: x |\n| MarsTooDry = 4 | Dry. | ORBIT_004: x |'
    const { entries } = catalogOf({
      'catalog.yaml': registry,
      'en/a.md': `# T\n\n${header}${rows}\n`,
    })
    expect(entries.en!['4']!.message.plain).toBe('Dry.')
    expect(entries.en!['2']!.state).toBe('missing')
  })

  test('a row without a code of its own is no entry', () => {
    const rows = '| MarsTooDry = iv | Dry. | ORBIT_004: x |'
    const { entries } = catalogOf({
      'catalog.yaml': registry,
      'en/a.md': `# T\n\n${header}${rows}\n`,
    })
    expect(entries.en!['4']!.state).toBe('missing')
  })
})

describe('codes from the source', () => {
  test('are those of its rows', () => {
    const yaml = registry.replace(/codes:[\s\S]*/, 'codes: from-source\n')
    const en = `# T\n\n${header}| MarsTooDry = 4 | Dry. | ORBIT_004: x |\n| X = 10 | Ten. | ORBIT_010: x |\n| Y = iv | | |\n`
    const sv = `# T\n\n${header}| MarsTooDry = 4 | Torr. | ORBIT_004: x |\n| Z = 7 | Sju. | ORBIT_007: x |\n`
    const { registry: read, entries } = catalogOf({
      'catalog.yaml': yaml,
      'en/a.md': en,
      'sv/a.md': sv,
    })
    expect(Object.values(read.codes)).toMatchObject([
      { code: '4', symbol: 'MarsTooDry', supportId: 'ORBIT_004', fixedBy: null },
      { code: '10', symbol: 'X', supportId: 'ORBIT_010' },
    ])
    expect(entries.sv!['4']).toMatchObject({ state: 'current', message: { plain: 'Torr.' } })
    expect(entries.sv!['10']).toMatchObject({ state: 'missing', lang: 'en' })
  })
})

describe('pages', () => {
  const yaml =
    'id: c\nsource: en\nentries: { from: page, title: "[A-Z]{1,4}\\\\d{3,5}" }\ncodes: from-source\n'
  const page = (title: string, text = 'It is wrong.') =>
    `---\ntitle: "${title}"\n---\n# ${title}\n\n${text}\n`
  const files: Files = {
    'catalog.yaml': yaml,
    'en/c2.md': page('Error C2065', "> '*name*' : unknown\n\nMore.\n\n## Example\n\nCode."),
    'en/c1.md': page('Warning C4244 (level 1)', 'See [the other](levels/c3.md#example).'),
    'en/levels/c3.md': page('Warning C4244 (level 2)', 'Also.\n\n## Example\n'),
    'en/two.md': page('Warning C5208, error C7626'),
    'en/range.md': page('Errors C2000 through C2999', 'See [C2065](c2.md#example).'),
    'en/none.md': page('All errors'),
    'sv/c2.md': page('Fel c2065', '> "*namn*": okänt'),
    'sv/range.md': page('Fel C2000'),
    'sv/c1.md': page('Varning C4245'),
    'sv/extra.md': page('Fel C9999'),
  }
  const catalog = catalogOf(files)

  test('of the source name the codes that there are', () => {
    expect(Object.keys(catalog.registry.codes)).toEqual(['C2065', 'C4244', 'C5208', 'C7626'])
  })

  test('of a translation have the codes of the source page at their path', () => {
    const found = catalog.candidates.filter(({ locale }) => locale === 'sv')
    expect(found.map((one) => [one.file, one.code, one.written.code?.text])).toEqual([
      ['sv/c1.md', 'C4244', 'C4245'],
      ['sv/c2.md', 'C2065', 'c2065'],
      ['sv/extra.md', null, 'C9999'],
    ])
    expect(found[1]!.written.code!.place).toMatchObject({ line: 2, column: 13, endColumn: 18 })
    expect(catalog.entries.sv!['C2065']).toMatchObject({ state: 'current', lang: 'sv' })
  })

  test('are entries: message, sections, title', () => {
    expect(catalog.entries.en!['C2065']).toMatchObject({
      title: "'name' : unknown",
      message: { plain: "'name' : unknown", html: "'<em>name</em>' : unknown" },
      sections: [
        { title: '', anchor: null, text: { plain: 'More.' } },
        { title: 'Example', anchor: 'example', text: { plain: 'Code.' } },
      ],
      links: [],
      also: [],
    })
    expect(catalog.entries.en!['C5208']!.message).toEqual(catalog.entries.en!['C7626']!.message)
  })

  test('of one code: the first by path is the entry, the other is linked from it', () => {
    expect(catalog.entries.en!['C4244']).toMatchObject({
      place: { file: 'en/c1.md' },
      also: [{ title: 'Warning C4244 (level 2)', href: '/en/articles/levels/c3/' }],
      message: { html: 'See <a href="/en/articles/levels/c3/#example">the other</a>.' },
    })
    const pages = Object.fromEntries(catalog.pages.en!.map(({ slug, codes }) => [slug, codes]))
    expect(pages).toEqual({
      c1: ['C4244'],
      c2: ['C2065'],
      'levels/c3': [],
      none: [],
      range: [],
      two: ['C5208', 'C7626'],
    })
  })

  test('are linked to by their codes', () => {
    const range = catalog.pages.en!.find(({ slug }) => slug === 'range')!
    expect(range.html).toBe('<p>See <a href="/en/errors/C2065/#example">C2065</a>.</p>')
  })

  test('without a message are their title', () => {
    const only = catalogOf({
      'catalog.yaml': yaml,
      'en/a.md': '# Error C1001\n\n## Example\n\nx\n',
    })
    expect(only.entries.en!['C1001']).toMatchObject({
      title: 'Error C1001',
      message: { plain: '', html: '' },
      sections: [{ title: 'Example' }],
    })
  })

  test('find their message behind notes and pictures', () => {
    const text = '> [!NOTE]\n> Read this.\n\n![Picture](x.png)\n\nIt is *wrong*. Really.'
    const only = catalogOf({ 'catalog.yaml': yaml, 'en/a.md': page('Error C1001', text) })
    expect(only.entries.en!['C1001']).toMatchObject({
      title: 'It is wrong.',
      message: { plain: 'It is wrong. Really.' },
    })
  })
})
