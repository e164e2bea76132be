import { expect, test } from 'vitest'
import { github } from '../../../src/report/formats/github.ts'
import { finding, report } from '../report.ts'

test('an annotation at its place, with the place of the source', () => {
  expect(github(report([finding()]), { prefix: 'content/' })).toBe(
    '::error file=content/sv/errors.md,line=3,endLine=3,col=3,endColumn=15,title=codes/symbol (12)::' +
      'Unexpected symbol `Olicensierad`, expected `UserNotLicensed`%0ASource: content/en/errors.md:2:3\n',
  )
})

test('nothing of a text ends its command, or begins another', () => {
  const reason = '100 %\r\n::error::taken over'
  const one = finding({ severity: 'warn', source: null, reason, file: 'sv/a,b:c.md', code: null })
  expect(github(report([one]))).toBe(
    '::warning file=sv/a%2Cb%3Ac.md,line=3,endLine=3,col=3,endColumn=15,title=codes/symbol::' +
      '100 %25%0D%0A::error::taken over\n',
  )
})

test('a note is a notice', () => {
  expect(github(report([finding({ severity: 'info' })]))).toMatch(/^::notice /)
})
