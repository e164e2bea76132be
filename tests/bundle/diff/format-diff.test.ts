import { expect, test } from 'vitest'
import { diff } from '../../../src/bundle/diff/diff.ts'
import { formatDiff } from '../../../src/bundle/diff/format-diff.ts'
import { bundleOf } from '../bundle-of.ts'
import { mercury, planets, venus } from '../planets.ts'

const old = bundleOf(planets())

test('what changed is told for people, the greatest first', () => {
  const moon = { ...venus, code: '3', symbol: 'NoSignal', supportId: 'PLANET_003' }
  const next = bundleOf(planets({ codes: [mercury, moon], version: '1.3.0' }))
  next.messages['en']!['1.message'] = 'Your probe cannot land by day. Wait for the evening.'
  next.messages['sv']!['1.title'] = 'Merkurius är för varm'
  next.manifest.locales['sv']!.entries[1]!.machine = false
  expect(formatDiff(diff(old, next), 'pretty')).toMatchInlineSnapshot(`
    "major  code removed        2
           - AcidRain
    minor  code added          3
           + NoSignal
    patch  text changed        en 1.message
           - …not land by day. Wait for the night.
           + …not land by day. Wait for the evening.
    patch  text changed        sv 1.title
           Merkurius är för het → Merkurius är för varm
    patch  state changed       sv 1
           current, machine → current

    1.2.3 → 1.3.0: 5 changes (1 major, 1 minor, 3 patch), but the version promises no more than a minor change; the next version is 2.0.0.
    "
  `)
})

test('a version that promises enough is told so', () => {
  const next = bundleOf(planets({ codes: [mercury], version: '2.0.0' }))
  expect(formatDiff(diff(old, next), 'pretty')).toMatchInlineSnapshot(`
    "major  code removed        2
           - AcidRain

    1.2.3 → 2.0.0: 1 change (1 major), as the version says.
    "
  `)
})

test('nothing is one line', () => {
  expect(formatDiff(diff(old, old), 'pretty')).toMatchInlineSnapshot(`
    "1.2.3 → 1.2.3: nothing changed.
    "
  `)
})

test('a version that never changes is told what to do', () => {
  const [one, two] = ['0.0.0', '0.0.0'].map((version) => bundleOf(planets({ version })))
  two!.messages['sv']!['2.title'] = 'Syraregn'
  expect(formatDiff(diff(one!, two!), 'pretty')).toMatchInlineSnapshot(`
    "patch  text changed        sv 2.title
           Det regnar syra → Syraregn

    0.0.0 → 0.0.0: 1 change (1 patch), but the version promises no change; the next version is 0.0.1.
    "
  `)
})

test('a text cannot command the terminal', () => {
  const next = bundleOf(planets())
  next.messages['sv']!['2.title'] = 'Syra\u001b[2Jregn\u202e\nen rad'
  const said = formatDiff(diff(old, next), 'pretty')
  expect(said).toContain('Syra\\u001b[2Jregn\\u202e ⏎ en rad')
  expect(said).not.toContain('\u001b')
  expect(said).not.toContain('\u202e')
})

test('a long text is cut down to where it differs', () => {
  const [one, two] = ['night', 'evening'].map((time) => {
    const bundle = bundleOf(planets())
    bundle.messages['en']!['1.admin'] =
      `${'Look. '.repeat(50)}Wait for the ${time}.${' Land.'.repeat(50)}`
    return bundle
  })
  expect(formatDiff(diff(one!, two!), 'pretty').split('\n').slice(0, 4)).toMatchInlineSnapshot(`
    [
      "patch  text changed        en 1.admin",
      "       - …ook. Look. Look. Wait for the night. Land. Land. Land. Land. Land…",
      "       + …ook. Look. Look. Wait for the evening. Land. Land. Land. Land. Land…",
      "",
    ]
  `)
})

test('JSON is the comparison itself', () => {
  const next = bundleOf(planets({ codes: [mercury] }))
  expect(JSON.parse(formatDiff(diff(old, next), 'json'))).toEqual(diff(old, next))
})

test('colour is there only where it is asked for', () => {
  const next = bundleOf(planets({ codes: [mercury] }))
  expect(formatDiff(diff(old, next), 'pretty', true)).toContain('\u001b[31mmajor')
})
