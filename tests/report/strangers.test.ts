import { expect, test } from 'vitest'
import { github } from '../../src/report/formats/github.ts'
import { json } from '../../src/report/formats/json.ts'
import { line } from '../../src/report/formats/line.ts'
import { markdown } from '../../src/report/formats/markdown.ts'
import { pretty } from '../../src/report/formats/pretty.ts'
import { sarif } from '../../src/report/formats/sarif.ts'
import { finding, report } from './report.ts'

/** Clears the screen, sets the title, turns the order around, hides, ends a line. */
const evil = 'a\u001b[2Jb\u001b]0;c\u0007d\u009b31me\u202ef\u2066g\u200bh\u007fi\rj'
const file = `sv/${evil.replace('\r', '')}.md`

const hostile = report([
  finding({
    file,
    reason: `Unexpected \`${evil}\`, expected \`b\``,
    actual: evil,
    expected: evil,
    source: { file, line: 1, column: 1, endLine: 1, endColumn: 5 },
    related: [{ file, line: 1, column: 1, note: evil }],
    fix: { start: 0, end: 3, text: evil },
  }),
])

const texts = { target: () => `${evil}\n${evil}\n${evil}`, source: () => evil }

test.each([
  ['pretty', pretty(hostile, { texts })],
  ['line', line(hostile)],
  ['github', github(hostile)],
  ['markdown', markdown(hostile)],
  ['json', json(hostile)],
  ['sarif', sarif(hostile)],
])('what a stranger wrote does nothing to a terminal: %s', (_format, text) => {
  // oxlint-disable-next-line no-control-regex
  expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066\u2067]/)
})

test('JSON says the same all the same', () => {
  expect(JSON.parse(json(hostile))).toEqual(hostile)
})
