import { describe, expect, test } from 'vitest'
import { catalogOf, type Files } from './catalog-of.ts'
import { planets, registry } from './planets.ts'

const links = 'https://docs.example.com/{locale}/planets/'
const yaml = `${registry}site: { links: "${links}" }\n`

/** Where a link in the message of Mars leads to, from an article at a path. */
function href(
  url: string,
  { yaml: catalog = yaml, path = 'guides/mars.md', locale = 'en', files = {} as Files } = {},
): string | null {
  const article = `# Mars\n\n| a | b |\n| - | - |\n| MarsTooDry = 4 | [x](<${url}>) |\n\n## Here {#here}\n\n### Error 4: Dry {#error-4}\n\n#### Do {#error-4-user}\n\nx <a name="deep"></a>\n`
  const found = catalogOf({
    ...planets,
    'en/landing.md': '# Landing\n\n## Below\n',
    ...files,
    'catalog.yaml': catalog,
    [`en/${path}`]: article,
  })
  const { html } = found.entries[locale]!['4']!.message
  return /href="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#x26;', '&') ?? null
}

describe('a link', () => {
  test.each([
    ['https://example.com/a?b=1&c=2#d', 'https://example.com/a?b=1&c=2#d'],
    ['mailto:help@example.com', 'mailto:help@example.com'],
    ['tel:+46700000000', 'tel:+46700000000'],
    ['//example.com/a', 'https://example.com/a'],
    ['javascript:alert(1)', null],
    ['JaVaScRiPt:alert(1)', null],
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    ['', null],
  ])('to %j leads to %j', (url, address) => expect(href(url)).toBe(address))

  test("by the words of the source's heading leads to the translated one", () => {
    const link = '| MarsTooDry = 4 | [x](../landing.md#below) |\n'
    const files = {
      ...planets,
      'catalog.yaml': yaml,
      'en/landing.md': '# Landing\n\n## Below\n',
      'sv/landing.md': '# Landning\n\n## Nedan\n',
      'en/guides/mars.md': `# Mars\n\n| a | b |\n| - | - |\n${link}`,
      'sv/guides/mars.md': `# Mars\n\n| a | b |\n| - | - |\n${link}`,
    }
    const found = catalogOf(files)
    expect(found.entries['sv']!['4']!.message.html).toContain('/sv/articles/landing/#below')
    const page = found.pages['sv']!.find(({ path }) => path === 'landing.md')!
    expect(page.html).toContain('id="below"')
  })

  describe('to an article of ours', () => {
    test.each([
      ['../night.md', '/en/articles/night/'],
      ['../night.md#dark', '/en/articles/night/#dark'],
      ['../night.md#DARK', '/en/articles/night/#dark'],
      ['../night.md#nowhere', '/en/articles/night/'],
      ['../night.md?view=x#dark', '/en/articles/night/#dark'],
      ['.././night.md', '/en/articles/night/'],
      ['../ni%67ht.md', '/en/articles/night/'],
      ['../landing.md#below', '/en/articles/landing/#below'],
      ['mars.md#here', '/en/articles/guides/mars/#here'],
      ['#here', '/en/articles/guides/mars/#here'],
      ['#Here', '/en/articles/guides/mars/#here'],
      ['../../sv/landing.md', '/sv/articles/landing/'],
      ['../../SV/landing.md', '/sv/articles/landing/'],
    ])('at %s leads to its page', (url, address) => expect(href(url)).toBe(address))

    test.each([
      ['#error-4', '/en/errors/4/'],
      ['#error-4-user', '/en/errors/4/#error-4-user'],
      ['#deep', '/en/errors/4/#error-4-user'],
      ['mars.md#error-4-user', '/en/errors/4/#error-4-user'],
    ])('at %s, in what is said of an error, leads to the error', (url, address) => {
      expect(href(url)).toBe(address)
    })

    test('keeps to the pages of the locale that shows it', () => {
      expect(href('../night.md#dark', { locale: 'sv' })).toBe('/sv/articles/night/#dark')
      expect(href('#error-4', { locale: 'sv' })).toBe('/sv/errors/4/')
    })

    test('is encoded where its path is odd', () => {
      const files = { 'en/å b/c#d.md': '# Odd\n' }
      expect(href('../å%20b/c%23d.md', { files })).toBe('/en/articles/%C3%A5%20b/c%23d/')
    })
  })

  describe('to what is elsewhere', () => {
    test.each([
      ['other.md', 'https://docs.example.com/en/planets/guides/other'],
      ['../other.md#part', 'https://docs.example.com/en/planets/other#part'],
      ['../deep/other.md?view=1', 'https://docs.example.com/en/planets/deep/other?view=1'],
      ['../../other.md', 'https://docs.example.com/en/other'],
      ['../../../other.md', 'https://docs.example.com/en/other'],
      ['../../../../../etc/passwd', 'https://docs.example.com/en/etc/passwd'],
      ['..%2F..%2F..%2Fetc/passwd', 'https://docs.example.com/en/etc/passwd'],
      ['/azure/other', 'https://docs.example.com/en/azure/other'],
      ['other/', 'https://docs.example.com/en/planets/guides/other/'],
      ['a b.md', 'https://docs.example.com/en/planets/guides/a%20b'],
    ])('%s leads below site.links', (url, address) => expect(href(url)).toBe(address))

    test('has the locale of the page', () => {
      expect(href('other.md', { locale: 'sv' })).toBe(
        'https://docs.example.com/sv/planets/guides/other',
      )
    })

    test('leads nowhere without site.links', () => {
      expect(href('other.md', { yaml: registry })).toBeNull()
      expect(href('../../../other.md', { yaml: registry })).toBeNull()
      expect(href('/azure/other', { yaml: registry })).toBeNull()
      expect(href('~/azure/other.md', { yaml })).toBeNull()
    })

    test('never leaves the host, nor the locale', () => {
      const climbing = '../'.repeat(50) + 'x'
      expect(href(climbing)).toBe('https://docs.example.com/en/x')
      const plain = `${registry}site: { links: "https://docs.example.com/a/b" }\n`
      expect(href(climbing, { yaml: plain })).toBe('https://docs.example.com/x')
      expect(href('../../x.md', { yaml: plain })).toBe('https://docs.example.com/a/x')
    })
  })
})
