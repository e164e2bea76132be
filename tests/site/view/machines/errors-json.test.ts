import { describe, expect, test } from 'vitest'
import { errorsJson } from '../../../../src/site/view/machines/errors-json.ts'
import { site } from '../../sample.ts'

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
