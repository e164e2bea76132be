import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogJson } from '../../src/bundle/catalog-json.ts'
import { toJson } from '../../src/bundle/emit/to-json.ts'
import { messages } from '../../src/bundle/messages.ts'
import { catalogSchema } from '../../src/bundle/schema/catalog.ts'
import { manifestSchema } from '../../src/bundle/schema/manifest.ts'
import { resourceSchema } from '../../src/bundle/schema/resource.ts'
import { faults, isCatalog, isManifest, isResource } from './faults.ts'
import { planets } from './planets.ts'

describe('schemas', () => {
  test.each([
    ['bundle', resourceSchema],
    ['manifest', manifestSchema],
    ['catalog-json', catalogSchema],
  ])('schema/%s.schema.json is the one that is shipped', (name, schema) => {
    const file = join(import.meta.dirname, `../../schema/${name}.schema.json`)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(schema)
  })

  test('stand beside what they describe', () => {
    const files = new Map(
      [...messages(planets()), ...catalogJson(planets())].map((file) => [file.path, file.content]),
    )
    expect(files.get('messages/schema.json')).toBe(toJson(resourceSchema))
    expect(files.get('messages/manifest.schema.json')).toBe(toJson(manifestSchema))
    expect(files.get('catalog.schema.json')).toBe(toJson(catalogSchema))
  })

  test('accept what is published', () => {
    expect(faults(planets())).toEqual([])
    expect(faults(planets({ url: 'https://help.example.com/' }))).toEqual([])
    expect(faults(planets({ codes: [], texts: { en: {} } }))).toEqual([])
  })

  test.each([
    ['an unknown part', { '1.other': 'text' }],
    ['a first variant', { '1.message1': 'text' }],
    ['an empty text', { '1.title': '' }],
    ['no text', { '1.title': null }],
    ['a nested object', { '1': { title: 'text' } }],
    ['an interpolation', { '1.title': 'Hello {{name}}' }],
    ['a nesting', { '1.title': '$t(2.title)' }],
  ])('refuse messages with %s', (_, texts) => {
    expect(isResource(texts)).toBe(false)
  })

  test.each([
    ['no version', (value: any) => delete value.version],
    ['another state', (value: any) => (value.locales.sv.entries[1].state = 'fallback')],
    ['no checksum', (value: any) => (value.locales.sv.sha256 = 'none')],
    ['a tag that is no locale', (value: any) => (value.locales.swedish = value.locales.sv)],
    [
      'a link that runs',
      (value: any) => (value.locales.en.entries[1].links[0].url = 'javascript:1'),
    ],
    ['anything more', (value: any) => (value.more = true)],
  ])('refuse a manifest with %s', (_, spoil) => {
    const manifest = read('messages/manifest.json')
    expect(isManifest(manifest)).toBe(true)
    spoil(manifest)
    expect(isManifest(manifest)).toBe(false)
  })

  test.each([
    ['no place', (value: any) => delete value.locales.sv.entries[1].place],
    ['line 0', (value: any) => (value.locales.sv.entries[1].place.line = 0)],
    ['a marked-up text', (value: any) => (value.locales.sv.entries[1].message = { html: '' })],
  ])('refuse a catalog with %s', (_, spoil) => {
    const catalog = read('catalog.json')
    expect(isCatalog(catalog)).toBe(true)
    spoil(catalog)
    expect(isCatalog(catalog)).toBe(false)
  })
})

function read(path: string): any {
  const files = [...messages(planets()), ...catalogJson(planets())]
  return JSON.parse(String(files.find((file) => file.path === path)!.content))
}
