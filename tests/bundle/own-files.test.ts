import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { earlierFiles } from '../../src/bundle/earlier-files.ts'
import { isNoContent, readDigests, readOwnList, writeOwnList } from '../../src/bundle/own-files.ts'

describe('the list of what felkod wrote', () => {
  test('holds any names, sorted, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 20 }), (files) => {
        const sorted = [...new Set(files)].sort()
        const digests = new Map(files.map((file, index) => [file, String(index)]))
        const list = writeOwnList([...files, ...files], new Map([...digests, ['\0gone', '']]))
        expect(readOwnList(list)).toEqual(sorted)
        expect(readDigests(list)).toEqual(digests)
        expect(readDigests(writeOwnList(files, new Map()))).toEqual(new Map())
      }),
    )
  })

  test.each(['', '[]', 'null', '{"version":2,"files":[]}', '{"version":1,"files":[1]}', '*\n'])(
    '%j is none',
    (text) => expect(readOwnList(text)).toBeNull(),
  )

  test.each([
    ['messages/README.md', true],
    ['site/index.html', true],
    ['catalog.json', true],
    ['messages/other.md', false],
    ['site/sv/page.mdx', false],
    ['sv/lift.md', false],
    ['catalog.yaml', false],
    ['../sv/site', false],
  ])('%s may be left out of a listing: %s', (file, may) => expect(isNoContent(file)).toBe(may))
})

describe('what an earlier felkod wrote', () => {
  const locale = { file: 'sv.json', bytes: 1, sha256: '', fallback: [], entries: {} }
  const shape = { version: '1.0.0', catalog: 'x', source: 'sv', codes: {} }
  const known: Record<string, string> = {
    'messages/manifest.json': JSON.stringify({ ...shape, locales: { sv: locale } }),
    'catalog.json': JSON.stringify({ ...shape, locales: {} }),
    'site/errors.json': JSON.stringify({ ...shape, locales: ['sv'] }),
  }
  const files = [
    ...['catalog.json', 'catalog.schema.json', 'messages/manifest.json', 'messages/README.md'],
    ...['messages/sv.json', 'messages/sv.details.d.ts', 'messages/i18next.d.ts'],
    ...['site/errors.json', 'site/index.html', 'site/sv/errors/2/index.html', 'site/pagefind/a/b'],
    'site/.htaccess',
  ]
  const strangers = [
    ...['messages/notes.txt', 'messages/de.json', 'site/CNAME', 'site/sv/mine.txt', 'index.html'],
    'site/blog/index.html',
  ]
  const read = (texts: Record<string, string>) => (file: string) =>
    Promise.resolve(texts[file] ?? null)

  test('is known by the manifest, and by names that felkod gives', async () => {
    expect(await earlierFiles([...files, ...strangers], read(known))).toEqual(files)
  })

  test.each(Object.keys(known))('is not known where %s is another one', async (file) => {
    const part = file.split('/')[0]!.split('.')[0]!
    const texts = { ...known, [file]: '{"name":"mine"}' }
    expect(await earlierFiles(files, read(texts))).toEqual(
      files.filter((name) => !name.startsWith(part)),
    )
  })
})
