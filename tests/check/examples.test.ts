import { existsSync, mkdtempSync, readFileSync, cpSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../src/check/engine/check.ts'
import { applyFixes } from '../../src/check/engine/fixes/apply-fixes.ts'
import { rules } from '../../src/check/rules.ts'
import type { Report } from '../../src/model/report.ts'
import { line } from '../../src/report/formats/line.ts'
import { examplesIn, filesOf, here, loadExample } from './example.ts'

const root = join(here, 'rules')
const examples = examplesIn(root)

describe('examples of rules', () => {
  test.each(examples)('%s', async (example) => {
    const folder = join(root, example)
    const rule = ruleOf(example)
    const catalog = await loadExample(folder)
    const own = only(check(catalog), (id) => id === rule)
    expect(line(own)).toBe(read(join(folder, 'expected.txt')))
    if (existsSync(join(folder, 'after'))) await expectFixed(folder, rule, own)
  })
})

describe('examples of rules together', () => {
  test.each(examplesIn(join(here, 'together')))('%s', async (example) => {
    const folder = join(here, 'together', example)
    const quiet = ['freshness/unverified', 'freshness/machine']
    const report = only(check(await loadExample(folder)), (id) => !quiet.includes(id))
    expect(line(report)).toBe(read(join(folder, 'expected.txt')))
  })
})

describe('every rule', () => {
  test.each(rules.map(({ id }) => id))('%s has an example that fires and a silent one', (id) => {
    const expected = examples
      .filter((example) => ruleOf(example) === id)
      .map((example) => read(join(root, example, 'expected.txt')))
    expect(
      expected.some((text) => text.includes(` ${id}: `)),
      'fires',
    ).toBe(true)
    expect(
      expected.some((text) => text === ''),
      'stays silent',
    ).toBe(true)
  })

  test('every example belongs to a rule there is', () => {
    const known = new Set(rules.map(({ id }) => id))
    expect(examples.filter((example) => !known.has(ruleOf(example)))).toEqual([])
  })
})

/** The fixes make what `after/` holds, leave nothing to find, and nothing to fix again. */
async function expectFixed(folder: string, rule: string, found: Report): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), 'felkod-fixed-'))
  try {
    cpSync(folder, copy, { recursive: true })
    for (const file of filesOf(join(folder, 'after'))) {
      const findings = found.findings.filter((finding) => finding.file === file)
      const { text } = applyFixes(decode(join(folder, file)), findings)
      expect(text, file).toBe(decode(join(folder, 'after', file)))
      writeFileSync(join(copy, file), text)
    }
    const again = only(check(await loadExample(copy)), (id) => id === rule)
    expect(again.findings.filter(({ fix }) => fix !== null)).toEqual([])
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

function ruleOf(example: string): string {
  return example.split('/').slice(0, 2).join('/')
}

function only(report: Report, wanted: (rule: string) => boolean): Report {
  return { ...report, findings: report.findings.filter(({ rule }) => wanted(rule)) }
}

function read(file: string): string {
  return readFileSync(file, 'utf8')
}

/** With its byte order mark, as fixes count. */
function decode(file: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(file))
}
