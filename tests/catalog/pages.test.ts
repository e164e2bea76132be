import { describe, expect, test } from 'vitest'
import { catalogOf, type Files } from './catalog-of.ts'
import { planets, registry } from './planets.ts'

const catalog = catalogOf(planets)

function page(article: string, files: Files = {}) {
  const all = { 'catalog.yaml': registry, 'en/docs/a.md': article, ...files }
  return catalogOf(all).pages.en!.find(({ slug }) => slug === 'docs/a')!
}

describe('a page', () => {
  const landing = catalog.pages.en![0]!

  test('is an article without its title heading', () => {
    expect(landing).toMatchObject({
      locale: 'en',
      path: 'landing.md',
      slug: 'landing',
      title: 'Troubleshoot your landing',
      description: null,
      codes: [],
      state: 'current',
      lang: 'en',
      place: { file: 'en/landing.md', line: 2 },
    })
    expect(landing.html).not.toContain('<h1')
    expect(landing.html).toContain('<h2 id="table">Errors</h2>')
    expect(landing.html).toContain('<table>')
  })

  test('links to its own anchors', () => {
    expect(landing.html).toContain('See <a href="#table">the table</a>, <a href="#error-4">Mars')
  })

  test('lists its headings with the anchors that they have', () => {
    expect(landing.headings.slice(0, 3)).toEqual([
      { depth: 2, text: 'Errors', anchor: 'table' },
      { depth: 2, text: 'What each error means', anchor: 'what-each-error-means' },
      { depth: 3, text: 'Error 4: The planet is dry', anchor: 'error-4' },
    ])
    for (const { anchor } of landing.headings) expect(landing.html).toContain(`id="${anchor}"`)
  })

  test('shows its fallback where the locale has none', () => {
    expect(catalog.pages.sv!.map(({ slug, state, lang }) => [slug, state, lang])).toEqual([
      ['landing', 'current', 'sv'],
      ['night', 'missing', 'en'],
    ])
    expect(catalog.pages.sv![0]).toMatchObject({ machine: true, unverified: false })
    expect(catalog.pages.sv![1]).toMatchObject({ machine: false, place: { file: 'en/night.md' } })
  })

  test('is outdated where anything of its source changed', () => {
    const before = planets['en/landing.md'].replace('It was wet once.', 'It was wet.')
    const { pages, entries } = catalogOf(planets, { bases: { 'sv/landing.md': before } })
    expect(pages.sv![0]).toMatchObject({ state: 'outdated', changes: [{ kind: 'changed' }] })
    expect(entries.sv!['1']!.state).toBe('current')
  })
})

describe('what is rendered', () => {
  test('has neither front matter nor suppressions nor scripts', () => {
    const { html, description } = page(
      '---\ntitle: T\ndescription: About T.\n---\n# T\n\n<!-- felkod-disable-next-line text/links -- why -->\nA <!-- b --> c.\n\n<script>alert(1)</script>\n\n<div onclick="x()">d</div>\n',
    )
    expect(description).toBe('About T.')
    expect(html).toContain('<p>A  c.</p>')
    expect(html).toContain('<div>d</div>')
    expect(html).not.toMatch(/script|felkod|onclick|description/)
  })

  test('has an id for every anchor that is not a heading', () => {
    const { html } = page(
      '# T\n\n<a name="one"></a>\nText.\n\n- <a id="two"></a>item\n\n| a |\n| - |\n| <a name="three"></a>x |\n',
    )
    for (const id of ['one', 'two', 'three']) expect(html).toMatch(new RegExp(`<span id="${id}">`))
  })

  test('has every anchor of a heading once', () => {
    const { html } = page(
      '# T\n\nSee [b](#b) and [words](#the-words).\n\n<a name="a"></a>\n## The words {#b}\n\n## The words {#b}\n',
    )
    expect(html.match(/id="[^"]*"/g)).toEqual([
      'id="a"',
      'id="b"',
      'id="the-words"',
      'id="the-words-1"',
    ])
  })

  test('drops a link to an anchor that is not there', () => {
    expect(page('# T\n\n[x](#nowhere) [y](#)\n').html).toBe('<p>x y</p>')
  })

  test('shows a picture as its description', () => {
    const { html } = page(
      '# T\n\n![A *map*](media/map.png) :::image source="media/x.png" alt-text="B":::\n',
    )
    expect(html).toBe('<p>A map B</p>')
    const raw = page('# T\n\nSee <img src="m.png" alt="C <b>"> and\n\n<p><img src=x.png></p>\n')
    expect(raw.html.trim()).toBe('<p>See C &#x3C;b> and</p>')
  })

  test.each([
    ['![C](https://example.com/c.png)', '<a href="https://example.com/c.png">C</a>'],
    ['![C][c]\n\n[c]: https://example.com/c.png', '<a href="https://example.com/c.png">C</a>'],
    [
      ':::image source="https://example.com/c.png" alt-text="C":::',
      '<a href="https://example.com/c.png">C</a>',
    ],
    ['a ![](https://example.com/c.png) b', 'a  b'],
    [
      '[*![C](https://example.com/c.png)* d](https://example.org/)',
      '<a href="https://example.org/"><em>C</em> d</a>',
    ],
    ['<img src="https://example.com/c.png" alt="C">', 'C'],
  ])('asks nobody else for a picture: %s', (markdown, html) => {
    expect(page(`# T\n\n${markdown}\n`).html.trim()).toBe(
      markdown.startsWith('<') ? html : `<p>${html}</p>`,
    )
  })

  test('resolves references and keeps dead ones as text', () => {
    const { html } = page('# T\n\n[x][L] [y][none] ![z][pic]\n\n[l]: https://example.com/\n')
    expect(html).toBe('<p><a href="https://example.com/">x</a> [y][none] ![z][pic]</p>')
  })
})

test('what cannot be read is shown in its fallback', () => {
  const files = { 'catalog.yaml': registry, 'en/a.md': planets['en/landing.md'] }
  const { pages, entries } = catalogOf({ ...files, 'sv/a.md': `# T\n\n${'x'.repeat(200_000)}` })
  expect(pages.sv).toMatchObject([{ state: 'missing', lang: 'en' }])
  expect(entries.sv!['1']).toMatchObject({ state: 'missing', lang: 'en' })
})

describe('includes', () => {
  const part =
    '---\ntitle: Part\n---\n> [!NOTE]\n> Included, see [b](../b.md#x) and [m](m.md).\n\n![p](p.png)\n'

  test('within the locale stand where they are named, and are no pages', () => {
    const files = {
      'en/includes/part.md': part,
      'en/b.md': '# B\n\n## X\n',
      'en/includes/m.md': '# M\n',
    }
    const { html } = page(
      '# T\n\nBefore.\n\n[!INCLUDE [x](../includes/part.md)]\n\nAfter.\n',
      files,
    )
    expect(html).toBe(
      '<p>Before.</p>\n<aside class="note" data-alert="note">\n<p>Included, see <a href="/en/articles/b/#x">b</a> and <a href="/en/articles/includes/m/">m</a>.</p>\n</aside>\n<p>p</p>\n<p>After.</p>',
    )
    const slugs = catalogOf({
      'catalog.yaml': registry,
      'en/docs/a.md': '# T\n\n[!INCLUDE [x](../includes/part.md)]\n',
      ...files,
    }).pages.en!.map(({ slug }) => slug)
    expect(slugs).toEqual(['b', 'docs/a', 'includes/m'])
  })

  test('in the middle of a sentence are its words', () => {
    const files = { 'en/docs/name.md': 'the *planet*\n' }
    expect(page('# T\n\nGo to [!INCLUDE [x](name.md)] now.\n', files).html).toBe(
      '<p>Go to the <em>planet</em> now.</p>',
    )
  })

  test.each([
    '../../secret.md',
    '/etc/passwd',
    '../../../../etc/passwd',
    'nowhere.md',
    '%2e%2e/%2e%2e/x',
  ])('of %s show nothing', (url) =>
    expect(page(`# T\n\nA.\n\n[!INCLUDE [x](${url})]\n`).html.trim()).toBe('<p>A.</p>'),
  )

  test('that go round in a circle end', () => {
    const files = {
      'en/docs/b.md': 'B.\n\n[!INCLUDE [x](a.md)]\n\n[!INCLUDE [x](b.md)]\n',
    }
    expect(page('# T\n\n[!INCLUDE [x](b.md)]\n', files)).toBeUndefined()
    const other = { ...files, 'en/docs/a.md': '# A\n\n[!INCLUDE [x](b.md)]\n' }
    const all = catalogOf({
      'catalog.yaml': registry,
      ...other,
      'en/c.md': '# C\n\n[!INCLUDE [x](docs/a.md)]\n',
    })
    expect(all.pages.en!.find(({ slug }) => slug === 'c')!.html).toContain('B.')
  })

  test('that multiply end', () => {
    const twice = (file: string) => `${`[!INCLUDE [x](${file})]\n\n`.repeat(30)}`
    const files: Files = { 'en/docs/e.md': 'End.\n' }
    for (const [at, to] of [
      ['b', 'c'],
      ['c', 'd'],
      ['d', 'e'],
    ])
      files[`en/docs/${at}.md`] = twice(`${to}.md`)
    const { html } = page(`# T\n\n${twice('b.md')}`, files)
    expect(html.length).toBeLessThan(10_000)
  })

  test('fall back where a translation has none', () => {
    const files = {
      'catalog.yaml': registry,
      'en/a.md': '# T\n\n[!INCLUDE [x](p.md)]\n',
      'en/p.md': 'English.\n',
      'sv/a.md': '# T\n\n[!INCLUDE [x](p.md)]\n',
    }
    expect(catalogOf(files).pages.sv![0]!.html).toBe('<p>English.</p>')
  })
})
