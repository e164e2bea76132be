import { describe, expect, test } from 'vitest'
import { structuredData } from '../../../../src/site/view/machines/structured-data.ts'
import { code, entry, site } from '../../sample.ts'

const url = 'https://help.example.com/orbit/'
const known = site({ settings: { url, edit: null, support: null } })

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
