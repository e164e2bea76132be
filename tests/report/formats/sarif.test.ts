import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import type { Log } from 'sarif'
import { expect, test } from 'vitest'
import { check } from '../../../src/check/engine/check.ts'
import { sarif } from '../../../src/report/formats/sarif.ts'
import { examplesIn, here as examples, loadExample } from '../../check/example.ts'
import { finding, report } from '../report.ts'

const uri = (text: string): boolean => /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(text)
const validate = new Ajv({ allErrors: true, formats: { uri, 'uri-reference': uri } }).compile(
  JSON.parse(readFileSync(join(import.meta.dirname, 'sarif.schema.json'), 'utf8')) as object,
)

function results(text: string): NonNullable<Log['runs'][number]['results']> {
  return (JSON.parse(text) as Log).runs[0]!.results!
}

const root = join(examples, 'together')

test.each(examplesIn(root))('the log of %s is what the schema says', async (example) => {
  const log: unknown = JSON.parse(sarif(check(await loadExample(join(root, example)))))
  validate(log)
  expect(validate.errors).toBeNull()
})

test('a result has both places, and its fix', () => {
  const [one] = results(sarif(report([finding({ file: 'sv/å b.md' })]), { prefix: 'content/' }))
  const place = one!.locations![0]!.physicalLocation!
  expect(place.artifactLocation!.uri).toBe('content/sv/%C3%A5%20b.md')
  expect(place.region).toEqual({ startLine: 3, startColumn: 3, endLine: 3, endColumn: 15 })
  const beside = one!.relatedLocations![0]!
  expect(beside.message!.text).toBe('The source')
  expect(beside.physicalLocation!.artifactLocation!.uri).toBe('content/en/errors.md')
  const [change] = one!.fixes![0]!.artifactChanges
  expect(change!.replacements).toEqual([
    {
      deletedRegion: { charOffset: 12, charLength: 12 },
      insertedContent: { text: 'UserNotLicensed' },
    },
  ])
})

test('the rule that a result names is the one it points to', () => {
  const { runs } = JSON.parse(sarif(report([finding()]))) as Log
  const { ruleIndex, ruleId } = runs[0]!.results![0]!
  expect(runs[0]!.tool.driver.rules![ruleIndex!]!.id).toBe(ruleId)
})

test('a fingerprint outlives moved lines, and two alike have two', () => {
  const prints = (...lines: number[]): string[] =>
    results(sarif(report(lines.map((line) => finding({ line, endLine: line }))))).map(
      (one) => one.partialFingerprints!.primaryLocationLineHash!,
    )
  expect(prints(3, 9)).toEqual(prints(4, 10))
  expect(new Set(prints(3, 9)).size).toBe(2)
})

test('a link in a text is no link of the message', () => {
  const reason = 'Unexpected `[click](https://evil.example)`, expected `[0]` or `a[1] (b)`'
  const [one] = results(sarif(report([finding({ reason })])))
  expect(one!.message.text).toBe(reason.replace('[click', '\\[click'))
})

test('levels are those of SARIF', () => {
  const severities = ['error', 'warn', 'info'] as const
  const findings = severities.map((severity) => finding({ severity }))
  expect(results(sarif(report(findings))).map(({ level }) => level)).toEqual([
    'error',
    'warning',
    'note',
  ])
})
