import { describe, expect, test } from 'vitest'
import { errorsJson } from '../../src/site/view/machines/errors-json.ts'
import { localeData } from '../../src/site/view/search/locale-data.ts'
import { headerFiles } from '../../src/site/build/header-files.ts'
import { sitemap } from '../../src/site/view/machines/sitemap.ts'
import { structuredData } from '../../src/site/view/machines/structured-data.ts'
import { code, entry, site } from './sample.ts'

const url = 'https://help.example.com/orbit/'
const known = site({ settings: { url, edit: null, support: null } })

describe('errors.json', () => {
  test('tells of every code what it is and where it stands', () => {
    const read = JSON.parse(errorsJson(site()))
    expect(read.locales).toEqual(['en', 'sv'])
    expect(read.codes['5']).toMatchObject({
      supportId: 'ORB_0005',
      url: 'errors/5/',
      fixedBy: 'admin',
    })
    expect(read.codes['5'].locales.sv).toMatchObject({
      state: 'missing',
      lang: 'en',
      url: 'sv/errors/5/',
    })
  })

  test('has absolute addresses where the site has one', () => {
    expect(JSON.parse(errorsJson(known)).codes['4'].locales.sv.url).toBe(`${url}sv/errors/4/`)
  })
})

describe('sitemap.xml', () => {
  test('lists what is really translated, with its languages', () => {
    const lines = sitemap(known).split('\n')
    const five = lines.filter((line) => line.includes('<loc>') && line.includes('errors/5/'))
    expect(five).toEqual([
      `<url><loc>${url}en/errors/5/</loc><xhtml:link rel="alternate" hreflang="en" href="${url}en/errors/5/"/><xhtml:link rel="alternate" hreflang="x-default" href="${url}errors/5/"/></url>`,
    ])
    expect(
      lines.filter((line) => line.includes('<loc>') && line.includes('errors/4/')),
    ).toHaveLength(2)
    expect(sitemap(known)).not.toContain('status')
  })

  test('is empty where the site has no address', () => {
    expect(sitemap(site())).toBe('')
  })
})

describe('structured data', () => {
  test('is a TechArticle about a DefinedTerm, a translation of the source', () => {
    const read = JSON.parse(structuredData(known, code(), entry({ locale: 'sv', lang: 'sv' })))
    expect(read).toMatchObject({
      '@type': 'TechArticle',
      inLanguage: 'sv',
      url: `${url}sv/errors/4/`,
      translationOfWork: { '@id': `${url}en/errors/4/`, inLanguage: 'en' },
      about: { '@type': 'DefinedTerm', name: 'ORB_0004', termCode: '4', url: `${url}errors/4/` },
    })
  })

  test('cannot end its script element', () => {
    const read = structuredData(site(), code(), entry({ title: '</script><script>alert(1)' }))
    expect(read).not.toContain('</script')
    expect(JSON.parse(read).headline).toBe('</script><script>alert(1)')
  })
})

test('a locale’s search data names its codes, words and plural forms', () => {
  const data = localeData(site(), 'sv')
  expect(data.codes['4']).toEqual({
    id: 'ORB_0004',
    title: 'Mars gick inte att nå',
    href: '/sv/errors/4/',
    who: 'Administratören',
  })
  expect(data.other).toBe('en')
  expect(data.words['search.other']).toBe('På engelska')
  expect(data.results).toEqual({ one: '{{count}} träff', other: '{{count}} träffar' })
  expect(localeData(site(), 'en').other).toBeNull()
})

test('header files say the strict policy for every host', () => {
  const files = headerFiles('/help/')
  expect(files.map(({ path }) => path)).toEqual([
    '_headers',
    'staticwebapp.config.json',
    'vercel.json',
    '.htaccess',
  ])
  for (const { content } of files) {
    expect(content).toContain("default-src 'none'")
    expect(content).toContain("frame-ancestors 'none'")
    expect(content).not.toContain('unsafe-inline')
    expect(content).toMatch(/\/(?:help\/)?assets\//)
  }
})
