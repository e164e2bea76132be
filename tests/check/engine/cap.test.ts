import { expect, test } from 'vitest'
import { check, checkAgainst } from '../../../src/check/engine/check.ts'
import { applyFixes } from '../../../src/check/engine/fixes/apply-fixes.ts'
import { catalogOf } from '../../catalog/catalog-of.ts'

const rule = 'text/hidden-characters'
const words = Array.from({ length: 30 }, (_, index) => `ord\u200B${index}`).join(' ')

function catalog(before = '') {
  return catalogOf({
    'catalog.yaml': 'id: planets\nsource: en\n',
    'en/a.md': '# Mercury\n\nWords.\n\nMore.\n',
    'sv/a.md': `# Merkurius\n\n${before}${words}\n\nMer\u200B.\n`,
  })
}

function found(text = catalog(), most?: number) {
  const options = most === undefined ? {} : { most }
  return check(text, options).findings.filter((one) => one.rule === rule)
}

test('of many in one segment twenty are told, and the last tells of the rest', () => {
  const reasons = found().map(({ reason }) => reason)
  expect(reasons).toHaveLength(21)
  expect(reasons[18]).toBe('Unexpected hidden character U+200B zero width space, expected none')
  expect(reasons[19]).toBe(
    'Unexpected hidden character U+200B zero width space, expected none; and 10 more of its kind in this segment',
  )
  expect(reasons[20]).toBe(reasons[0])
})

test('the summary counts what is told', () => {
  const { findings, summary, locales } = check(catalog())
  const errors = findings.filter(({ severity }) => severity === 'error')
  expect(summary.errors).toBe(errors.length)
  expect(locales.sv!.errors).toBe(errors.filter(({ locale }) => locale === 'sv').length)
})

test('all are there to be mended', () => {
  const all = found(catalog(), Infinity)
  expect(all).toHaveLength(31)
  const { text } = catalog().articles.find(({ file }) => file === 'sv/a.md')!
  expect(applyFixes(text, all).text).not.toContain('\u200B')
})

test('a suppression covers all of them, and is used', () => {
  const text = catalog(`<!-- felkod-disable-next-line ${rule} -- so written -->\n\n`)
  const { findings } = check(text)
  expect(findings.filter((one) => one.rule === rule)).toHaveLength(1)
  expect(findings.filter((one) => one.rule === 'syntax/unused-suppression')).toEqual([])
})

test('a baseline knows all of them, and stays as it is when the last told changes', () => {
  const { baseline } = checkAgainst(catalog())
  const marks = baseline.updated.split('\n').filter((mark) => mark.includes(rule))
  expect(marks).toHaveLength(31)
  expect(new Set(marks).size).toBe(1)
  const known = checkAgainst(catalog(), { baseline: baseline.updated })
  expect(known.report.findings).toEqual([])
  expect(known.baseline.dead).toEqual([])
  const rest = checkAgainst(catalog(), { baseline: marks.slice(10).join('\n') })
  expect(rest.report.findings.filter((one) => one.rule === rule)).toHaveLength(10)
})
