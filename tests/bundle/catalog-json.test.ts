import { expect, test } from 'vitest'
import { catalogJson } from '../../src/bundle/catalog-json.ts'
import { planets } from './planets.ts'

test('catalog.json knows of every entry where it stands, and what is known of it', () => {
  const catalog = planets()
  const entry = catalog.entries['sv']!['1']!
  entry.state = 'outdated'
  entry.since = '2026-03-01'
  entry.changes = [
    { kind: 'changed', before: 'by day', after: 'by noon', diff: 'by [-day-]{+noon+}' },
  ]
  entry.revision = {
    status: 'found',
    recorded: 'abc',
    place: null,
    in: 'history',
    commit: 'def',
    date: '2026-02-01T00:00:00Z',
    reason: null,
  }
  const { locales, codes, ...head } = read(catalog)
  expect(head).toEqual({ version: '1.2.3', catalog: 'planets', source: 'en', site: null })
  expect(codes[1]).toMatchObject({ symbol: 'TooHot', supportId: 'PLANET_001', variants: 1 })
  expect(locales.sv.fallback).toEqual(['en'])
  expect(locales.sv.entries[1]).toMatchInlineSnapshot(`
    {
      "admin": null,
      "also": [],
      "article": "planets.md",
      "cause": null,
      "changes": [
        {
          "after": "by noon",
          "before": "by day",
          "diff": "by [-day-]{+noon+}",
          "kind": "changed",
        },
      ],
      "html": {
        "admin": null,
        "cause": null,
        "message": "<p>Sonden kan inte landa om dagen.</p>",
        "technical": null,
        "user": null,
        "variants": [],
      },
      "lang": "sv",
      "links": [],
      "machine": true,
      "message": "Sonden kan inte landa om dagen.",
      "place": {
        "column": 1,
        "endColumn": 9,
        "endLine": 3,
        "file": "sv/planets.md",
        "line": 3,
      },
      "revision": {
        "commit": "def",
        "date": "2026-02-01T00:00:00Z",
        "in": "history",
        "reason": null,
        "recorded": "abc",
        "status": "found",
      },
      "sections": [],
      "since": "2026-03-01",
      "state": "outdated",
      "technical": null,
      "title": "Merkurius är för het",
      "unverified": false,
      "url": "sv/errors/1/",
      "user": null,
      "variants": [],
    }
  `)
})

test('a missing entry says whose texts it shows', () => {
  expect(read(planets()).locales.ar.entries[2]).toMatchObject({
    state: 'missing',
    lang: 'en',
    title: 'It rains acid',
    variants: ['The lander does not answer.'],
    admin: 'Send another lander.',
    html: { admin: '<p>Send another lander.</p>' },
    user: null,
  })
})

test('a link keeps what the article says, and where that leads', () => {
  expect(read(planets()).locales.en.entries[1].links.at(-1)).toEqual({
    text: 'See Nowhere.',
    label: 'Nowhere',
    url: 'nowhere.md',
    href: null,
  })
})

function read(catalog: ReturnType<typeof planets>): any {
  return JSON.parse(String(catalogJson(catalog)[0]!.content))
}
