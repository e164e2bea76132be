import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/model/finding.ts'
import { pretty } from '../../../src/report/formats/pretty.ts'
import { glyphs } from '../../../src/report/terminal/glyphs.ts'
import { finding, report } from '../report.ts'

const target = '# Fel\n\n| Olicensierad = 12 | Ingen licens. |\n'
const source = '# Errors\n| UserNotLicensed = 12 | No license. |\n'
const texts = { target: () => target, source: () => source }

/** One finding on a text of one line, and nothing else around it. */
function excerpt(text: string, over: Partial<Finding>, columns = 60): string[] {
  const one = finding({ line: 1, endLine: 1, source: null, fix: null, ...over })
  const shown = pretty(report([one]), {
    texts: { target: () => text, source: () => null },
    columns,
  })
  return shown.split('\n').filter((line) => line.includes('│'))
}

test('a fault is shown in both languages, with its fix', () => {
  expect(pretty(report([finding()]), { texts, columns: 60 })).toMatchInlineSnapshot(`
    "sv/errors.md

      error 3:3 codes/symbol, code 12
      Unexpected symbol \`Olicensierad\`, expected
      \`UserNotLicensed\`
         3 │ | Olicensierad = 12 | Ingen licens. |
           │   ^^^^^^^^^^^^
      en 2 │ | UserNotLicensed = 12 | No license. |
           │   ^^^^^^^^^^^^^^^
      fix: write \`UserNotLicensed\`

    en  8 of 8 codes, 40 segments: nothing found
    sv  7 of 8 codes, 38 segments (2 out of date): 1 error

    Found 1 error in 1 file. \`felkod check --fix\` corrects all of them.
    "
  `)
})

test('nothing found is said', () => {
  expect(pretty(report([]))).toMatch(/\nNothing found\.\n$/)
})

test('colour only when told', () => {
  expect(pretty(report([finding()]), { texts })).not.toContain('\u001b')
  expect(pretty(report([finding()]), { texts, color: true })).toContain('\u001b[31m')
})

test('another place is named', () => {
  const related = [{ file: 'sv/errors.md', line: 9, column: 1, note: 'the entry of code 12' }]
  expect(pretty(report([finding({ related })]))).toContain(
    '  see sv/errors.md:9:1, the entry of code 12\n',
  )
})

describe('the caret', () => {
  test('stands under wide characters, combining marks and emoji', () => {
    const text = '漢字e\u0301👩‍💻 fel här'
    const column = text.indexOf('fel') + 1
    const [line, marks] = excerpt(text, { column, endColumn: column + 3 })
    expect(columnOf(line!, 'fel')).toBe(columnOf(marks!, '^'))
    expect(marks).toMatch(/ \^\^\^$/)
  })

  test('counts a tab as what it shows', () => {
    const [line, marks] = excerpt('\tfel', { column: 2, endColumn: 5 })
    expect(line).toBe('  1 │   fel')
    expect(marks).toBe('    │   ^^^')
  })

  test('is one for something missing, behind what is there', () => {
    const [line, marks] = excerpt('Steg ett', { column: 9, endColumn: 9 })
    expect(line).toBe('  1 │ Steg ett')
    expect(marks).toBe('    │         ^')
  })

  test('stays in a line that is cropped around it', () => {
    const text = `${'före '.repeat(200)}FEL${' efter'.repeat(200)}`
    const column = text.indexOf('FEL') + 1
    const [line, marks] = excerpt(text, { column, endColumn: column + 3 })
    expect(line!.length).toBeLessThanOrEqual(60)
    expect(line).toMatch(/│ ….*FEL.*…$/)
    expect(columnOf(line!, 'FEL')).toBe(columnOf(marks!, '^'))
  })

  test('runs to the end of its first line where the fault has several', () => {
    const [line, marks] = excerpt('Ett, två\ntre', { column: 6, endLine: 2, endColumn: 4 })
    expect(line).toBe('  1 │ Ett, två')
    expect(marks).toBe('    │      ^^^')
  })

  test('gives way to brackets where letters run from right to left', () => {
    const [line, ...rest] = excerpt('خطأ في الرمز', { column: 5, endColumn: 7 })
    expect(line).toBe('  1 │ \u2068خطأ ⟪في⟫ الرمز\u2069')
    expect(rest).toEqual([])
  })
})

describe('what a stranger wrote', () => {
  test('does nothing to the terminal', () => {
    const evil = 'a\u001b[2J\u202eb\u0007'
    const reason = `Unexpected \`${evil}\``
    const one = finding({ reason, line: 1, endLine: 1, column: 1, endColumn: 9, source: null })
    const shown = pretty(report([one]), { texts: { target: () => evil, source: () => null } })
    for (const unit of ['\u001b', '\u202e', '\u0007']) expect(shown).not.toContain(unit)
    expect(shown).toContain('a<U+001B>[2J<U+202E>b<U+0007>')
  })

  test('a byte order mark takes no room', () => {
    const [line, marks] = excerpt('\ufefffel', { column: 2, endColumn: 5 })
    expect(line).toBe('  1 │ fel')
    expect(marks).toBe('    │ ^^^')
  })
})

/** The column of a terminal at which a text begins. */
function columnOf(line: string, text: string): number {
  const before = line.slice(0, line.indexOf(text))
  return glyphs(before).reduce((sum, { width }) => sum + width, 0)
}
