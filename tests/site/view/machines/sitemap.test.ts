import { describe, expect, test } from 'vitest'
import { sitemap } from '../../../../src/site/view/machines/sitemap.ts'
import { site } from '../../sample.ts'

const url = 'https://help.example.com/orbit/'
const known = site({ settings: { url, edit: null, support: null } })

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
