import { describe, expect, test } from 'vitest'
import { searchDocuments } from '../../../src/site/build/search-documents.ts'
import { richPage } from '../../../src/render/rich-text.ts'
import { read } from '../../parse/read.ts'
import { code, entry, page, site, text } from '../sample.ts'

function article(markdown: string) {
  const { tree } = read(markdown)
  return page({
    ...richPage(tree.children, (url) => url),
    headings: [{ depth: 2, text: 'Fuel', anchor: 'fuel' }],
  })
}

const markdown = `Intro.

<h2 id="fuel">Fuel</h2>

The tank is empty.

#### Detail

Fill it.

<h2 id="error-4">Error 4</h2>

Dry.

<h2 id="more">More</h2>

- [on](/x)
`

describe('an article', () => {
  const parts = searchDocuments(site({ pages: { en: [article(markdown)] } })).filter(
    ({ address }) => address.includes('/articles/'),
  )

  test('is a document a section, but for what explains codes and lists of links', () => {
    expect(parts.map(({ address, title }) => [address, title])).toEqual([
      ['/en/articles/orbit/', 'Stay in orbit'],
      ['/en/articles/orbit/#fuel', 'Fuel'],
    ])
  })

  test('leaves out the heading that is the title, and keeps deeper ones', () => {
    expect(parts[1]!.html).not.toContain('<h2')
    expect(parts[1]!.html).toContain('<h4>Detail</h4>\n<p>Fill it.</p>')
    expect(parts[1]!.within).toBeNull()
  })

  test('is named in its parts where there are many', () => {
    const pages = ['a', 'b', 'c', 'd'].map((slug) => ({ ...article(markdown), slug }))
    const documents = searchDocuments(site({ codes: [], pages: { en: pages } }))
    expect(documents.map(({ within }) => within).slice(0, 2)).toEqual([null, 'Stay in orbit'])
  })

  test('is not searched where it is shown in another language', () => {
    const missing = { ...article(markdown), state: 'missing' as const }
    expect(searchDocuments(site({ codes: [], pages: { en: [missing] } }))).toEqual([])
  })
})

test('a code is what its entry says, with its spellings; not where it is a fallback', () => {
  const known = entry({ sections: [{ title: 'Tools & tips', anchor: null, text: text('Spade.') }] })
  const documents = searchDocuments(
    site({
      codes: [code()],
      entries: { en: { 4: known }, sv: { 4: entry({ state: 'missing' }) } },
    }),
  ).filter(({ address }) => address.includes('/errors/'))
  expect(documents).toHaveLength(1)
  expect(documents[0]).toMatchObject({
    address: '/en/errors/4/',
    title: 'Mars could not be reached',
    who: 'admin',
    aliases: expect.arrayContaining(['ORB0004']),
    html: expect.stringContaining('<h2>Tools &amp; tips</h2><div><p>Spade.</p></div>'),
    text: expect.stringContaining('We lost sight of Mars.'),
  })
})
