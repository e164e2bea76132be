import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { check } from '../../src/check/engine/check.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import type { Finding, FindingPlace } from '../../src/model/finding.ts'
import { excerpts } from '../../src/report/excerpts.ts'
import { pretty } from '../../src/report/formats/pretty.ts'
import { sarif } from '../../src/report/formats/sarif.ts'
import { here } from './example.ts'
import { catalogOf } from '../catalog/catalog-of.ts'

const front = (title: string, lang: string): string =>
  `---\ntitle: "${title}"\nms.locale: ${lang}\ntranslation: { by: machine }\n---\n\n`

const files = {
  'catalog.yaml': readFileSync(join(here, 'default-catalog.yaml'), 'utf8'),
  'glossary.yaml':
    '- term: Contoso Portal\n- term: user\n  sv: { use: användare, not: [brukare] }\n',
  'en/a.md': `${front('Password reset: all errors', 'en')}# Errors {#errors}

Open the [portal](https://example.com/{tenant}) and wait *5* minutes, see \`reset.log\`.

| Error | Message | Details |
| --- | --- | --- |
| UserNotLicensed = 12 | You have no licence. [Ask](mailto:help@example.com) for 1. | SSPR_0012: The user has no licence. |
| UserNotProperlyConfigured = 14 | You must register a phone first. | SSPR_0014: No method is set up. |

## No licence {#error-12}

> [!NOTE]
> The Contoso Portal shows **all** 20 users, see [above](#errors).

1. Run \`Get-User\` twice.
2. Wait for it.

\`\`\`powershell
Get-User -All # all of them
\`\`\`
`,
  'sv/a.md': `${front('Lösenordsåterställning: alla fel', 'sv')}# Fel {#errors}

Öppna [portalen](https://example.com/{tenant}) och vänta *6* minuter, se \`reset.txt\`.

| Fel | Meddelande | Detaljer |
| --- | --- | --- |
| UserNotLicenced = 12 | Du har ingen licens. [Fråga](mailto:help@example.com) efter 1. | SSPR_12: Brukaren har ingen licens. |
| UserNotProperlyConfigured = 14 | Du måste först registrera en telefon. | SSPR_0014: No method is set up for the user yet. |

## Ingen licens {#error-12}

> [!NOTE]
> Contosos portal visar **alla** 20 användare, se [ovan](#fel).

1. Kör \`Get-User\` två gånger.

\`\`\`powershell
Get-User -Alla # alla
\`\`\`
`,
}

/** Line ends that only some know, and what opens something that is never closed. */
const insertions = [
  ...['\u2028', '\u2029', '\u0085', '\v', '\f', '\r', '\r\n', '\n', '\t', '\0', '\uFEFF', '\u200B'],
  ...['"', "'", '`', '```\n', '|', '[', '](', '*', '**', '<', '<!--', '{#', '---\n', '\n---\n'],
  ...[': ', 'title: "\u2028', '$(', '{{', '\u{1F600}', '́', '\u202E', '\\', '![', '[!NOTE]'],
  ...['&#11;', '&#x9b;', '&#xFFFF;', '&#0;', '&NoBreak;'],
]

interface Mutation {
  kind: 'insert' | 'drop' | 'repeat' | 'cut'
  at: number
  length: number
  text: string
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom<Mutation['kind']>('insert', 'insert', 'drop', 'repeat', 'cut'),
  // Most of what is read otherwise than Markdown stands at the start.
  at: fc.oneof(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 0.1, noNaN: true }),
  ),
  length: fc.integer({ min: 1, max: 60 }),
  text: fc.constantFrom(...insertions),
})

test('every place is one of its file, whatever the file holds', () => {
  fc.assert(
    fc.property(
      fc.array(mutation, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('\n', '\n', '\r\n', '\r'),
      fc.boolean(),
      (mutations, lineEnd, inSource) => {
        const file = inSource ? 'en/a.md' : 'sv/a.md'
        const text = mutations.reduce(mutate, files[file].replaceAll('\n', lineEnd))
        expectPlaces(catalogOf({ ...files, [file]: text }))
      },
    ),
    { numRuns: 400 },
  )
}, 120_000)

function mutate(text: string, { kind, at, length, text: put }: Mutation): string {
  const from = Math.floor(at * text.length)
  const cut = text.slice(from, from + length)
  const end = from + (kind === 'insert' ? 0 : length)
  if (kind === 'cut') return text.slice(0, from)
  return text.slice(0, from) + { insert: put, drop: '', repeat: cut + cut }[kind] + text.slice(end)
}

function expectPlaces(catalog: Catalog): void {
  const report = check(catalog)
  const texts = excerpts(catalog)
  for (const finding of report.findings) {
    const text = texts.target(finding.file)
    expectWithin(finding, text, finding)
    if (finding.source) expectWithin(finding.source, texts.source(finding), finding)
    for (const { file, line, column } of finding.related)
      expectWithin(
        { file, line, column, endLine: line, endColumn: column },
        texts.target(file),
        finding,
      )
    if (finding.fix !== null) {
      expect(0 <= finding.fix.start && finding.fix.start <= finding.fix.end).toBe(true)
      expect(finding.fix.end).toBeLessThanOrEqual(text!.length)
    }
  }
  expect(pretty(report, { texts })).not.toContain('undefined')
  for (const { locations } of JSON.parse(sarif(report)).runs[0].results) {
    const { startLine, startColumn, endLine, endColumn } = locations[0].physicalLocation.region
    expect(startLine < endLine || (startLine === endLine && startColumn <= endColumn)).toBe(true)
  }
}

/** Columns end after the last unit of a line, its line end not counted. */
function expectWithin(place: FindingPlace, text: string | null, finding: Finding): void {
  if (text === null) return
  const lines = text.split(/\r\n|\r|\n/)
  const { line, column, endLine, endColumn } = place
  const says = JSON.stringify({ ...finding, of: place })
  expect(line, says).toBeLessThanOrEqual(lines.length)
  expect(endLine, says).toBeLessThanOrEqual(lines.length)
  expect(line < endLine || (line === endLine && column <= endColumn), says).toBe(true)
  expect(column, says).toBeGreaterThanOrEqual(1)
  expect(column, says).toBeLessThanOrEqual(lines[line - 1]!.length + 1)
  expect(endColumn, says).toBeGreaterThanOrEqual(1)
  expect(endColumn, says).toBeLessThanOrEqual(lines[endLine - 1]!.length + 1)
}
