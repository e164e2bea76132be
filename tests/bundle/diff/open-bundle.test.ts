import { describe, expect, test } from 'vitest'
import { openBundle } from '../../../src/bundle/diff/open-bundle.ts'
import { messages } from '../../../src/bundle/messages.ts'
import { UserError } from '../../../src/text/user-error.ts'
import { bundleOf } from '../bundle-of.ts'
import { planets } from '../planets.ts'

const published = new Map(
  messages(planets()).map(({ path, content }) => [path.replace('messages/', ''), String(content)]),
)

describe('openBundle', () => {
  test('reads back what was published', async () => {
    expect(await open({})).toEqual(bundleOf(planets()))
  })

  test.each([
    [
      'an empty folder',
      { 'manifest.json': null },
      'dist/messages: not a message bundle, it has no manifest.json; `felkod build` makes a bundle',
    ],
    [
      'a locale that is not there',
      { 'sv.json': null },
      'dist/messages: not a message bundle, it has no sv.json; `felkod build` makes a bundle',
    ],
    [
      'another manifest',
      { 'manifest.json': '{"name":"portal"}' },
      'dist/messages/manifest.json: not the manifest of a message bundle; `felkod build` makes a bundle',
    ],
    [
      'an entry that is none',
      {
        'manifest.json':
          '{"version":"1.0.0","catalog":"a","codes":{},"locales":{"sv":{"file":"sv.json","entries":{"1":null}}}}',
      },
      'dist/messages/manifest.json: not the manifest of a message bundle; `felkod build` makes a bundle',
    ],
    [
      'links that are none',
      {
        'manifest.json': published.get('manifest.json')!.replace('"links": []', '"links": [null]'),
      },
      'dist/messages/manifest.json: not the manifest of a message bundle; `felkod build` makes a bundle',
    ],
    [
      'a package without a name',
      { 'package.json': '[]' },
      'dist/messages/package.json: names no package; `felkod build` makes a bundle',
    ],
    [
      'a manifest that names a file elsewhere',
      {
        'manifest.json': published
          .get('manifest.json')!
          .replace('"sv.json"', '"../../secret.json"'),
      },
      'dist/messages/manifest.json: not the manifest of a message bundle; `felkod build` makes a bundle',
    ],
    [
      'nested messages',
      { 'sv.json': '{"1":{"title":"Het"}}' },
      'dist/messages/sv.json: not a file of messages, keys with texts; `felkod build` makes a bundle',
    ],
  ])('refuses %s in one line', async (_, change, message) => {
    await expect(open(change)).rejects.toThrow(new UserError(message))
  })

  test('needs no package.json', async () => {
    expect(await open({ 'package.json': null })).toEqual({ ...bundleOf(planets()), package: null })
  })

  test('says where JSON is broken', async () => {
    await expect(open({ 'sv.json': '{"1.title": ' })).rejects.toThrow(
      /^dist\/messages\/sv\.json: .+JSON/,
    )
  })
})

function open(change: Record<string, string | null>) {
  const files = new Map<string, string | null>([...published, ...Object.entries(change)])
  return openBundle('dist/messages', async (file) => files.get(file) ?? null)
}
