import { expect, test } from 'vitest'
import { line } from '../../../src/report/formats/line.ts'
import { finding, report } from '../report.ts'

test('a line a finding', () => {
  const findings = [
    finding(),
    finding({ severity: 'warn', rule: 'text/terms', line: 9, column: 1 }),
  ]
  expect(line(report(findings))).toBe(
    'sv/errors.md:3:3: error codes/symbol: Unexpected symbol `Olicensierad`, expected `UserNotLicensed`\n' +
      'sv/errors.md:9:1: warn text/terms: Unexpected symbol `Olicensierad`, expected `UserNotLicensed`\n',
  )
})

test('a reason never breaks its line', () => {
  const text = line(report([finding({ reason: 'Unexpected `a\r\n  b`' })]))
  expect(text).toBe('sv/errors.md:3:3: error codes/symbol: Unexpected `a b`\n')
})

test('nothing found is no text', () => {
  expect(line(report([]))).toBe('')
})
