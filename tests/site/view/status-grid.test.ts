import { expect, test } from 'vitest'
import type { Finding } from '../../../src/model/finding.ts'
import { codeSpans, localeStatus } from '../../../src/site/view/status-grid.ts'
import { site } from '../sample.ts'

const finding = (given: Partial<Finding>): Finding => ({
  rule: 'text/numbers',
  severity: 'error',
  locale: 'sv',
  code: '4',
  reason: 'Unexpected number `3`, expected `2`',
  file: 'sv/orbit.md',
  line: 9,
  column: 1,
  endLine: 9,
  endColumn: 2,
  source: null,
  expected: '2',
  actual: '3',
  related: [],
  fix: null,
  ...given,
})

const link = { code: (code: string) => `/sv/${code}`, article: (slug: string) => `/sv/a/${slug}` }
const { report } = site()

test('a locale’s status counts states and findings, and shows where they stand', () => {
  const given = site({
    settings: { url: null, edit: 'https://git.example.com/{file}#L{line}', support: null },
    report: {
      ...report,
      findings: [
        finding({}),
        finding({ severity: 'info', code: null, line: 2 }),
        finding({ locale: 'en' }),
      ],
    },
  })
  const status = localeStatus(given, 'sv', link)
  expect(status.counts).toEqual({ current: 2, outdated: 0, missing: 1, machine: 0 })
  expect([status.errors, status.warnings, status.infos]).toEqual([1, 0, 1])
  expect(status.entries.map(({ name, state, errors }) => [name, state, errors])).toEqual([
    ['ORB_0004', 'current', 1],
    ['ORB_0005', 'missing', 0],
  ])
  expect(status.files).toHaveLength(1)
  expect(status.files[0]!.findings[0]!.edit).toBe('https://git.example.com/sv/orbit.md#L9')
  expect(status.entries[0]!.href).toBe('#sv-4')
  expect(status.files[0]!.findings.map(({ id }) => id)).toEqual(['sv-4', null])
  expect(status.entries[1]!.href).toBe('/sv/5')
})

test('what is too much is counted, not shown', () => {
  const findings = Array.from({ length: 5 }, (_, line) => finding({ line }))
  const status = localeStatus(site({ report: { ...report, findings } }), 'sv', link, 3)
  expect(status.files[0]!.findings).toHaveLength(3)
  expect(status.more).toBe(2)
})

test('a finding about an article that is not there leads to the source', () => {
  const given = site()
  const page = { ...given.pages['sv']![0]!, path: 'moons.md', state: 'missing' as const }
  const status = localeStatus(
    {
      ...given,
      pages: { ...given.pages, sv: [page] },
      settings: { url: null, edit: 'https://git.example.com/{file}#L{line}', support: null },
      report: {
        ...report,
        findings: [
          finding({
            rule: 'structure/missing',
            file: 'sv/moons.md',
            line: 1,
            source: { file: 'en/moons.md', line: 4, column: 1, endLine: 4, endColumn: 8 },
          }),
        ],
      },
    },
    'sv',
    link,
  )
  expect(status.files[0]!.findings[0]!.edit).toBe('https://git.example.com/en/moons.md#L4')
})

test('what stands between backticks is code, one alone is not', () => {
  const pieces = codeSpans('Unexpected `a`, expected `b`, not ` alone')
  expect(pieces.filter(({ isCode }) => isCode).map(({ text }) => text)).toEqual(['a', 'b'])
  expect(pieces.map(({ text }) => text).join('')).toBe('Unexpected a, expected b, not  alone')
})
