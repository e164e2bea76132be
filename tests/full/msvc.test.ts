import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { check } from '../../src/check/engine/check.ts'
import { load } from '../../src/load/load.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import type { Finding } from '../../src/model/finding.ts'

const folder = join(import.meta.dirname, '../../../shared/corpus/msvc')
const isThere = existsSync(folder)

describe.skipIf(!isThere)('2,481 pages in three languages', () => {
  let catalog: Catalog
  let findings: Finding[]

  beforeAll(async () => {
    catalog = await load(folder)
    findings = check(catalog).findings
  })

  test.each(['it', 'tr'])('of %s the revision of all but three is the working file', (locale) => {
    const pairs = Object.values(catalog.pairs).filter(({ target }) => target.locale === locale)
    const lost = pairs.filter(({ revision }) => revision.in !== 'working-file')
    expect(pairs).toHaveLength(2481)
    expect(lost.map(({ target }) => target.path)).toEqual([
      'compiler-errors-1/fatal-error-c1047.md',
      'compiler-errors-2/compiler-error-c2855.md',
      'tool-errors/vectorizer-and-parallelizer-messages.md',
    ])
  })

  /** Each was read beside its source: what is said of it is so. */
  test('structure differs where it was read to differ', () => {
    const told = findings
      .filter(({ rule }) => rule.startsWith('structure/'))
      .map(({ rule, file, line }) => `${rule} ${file}:${line}`)
    expect(told).toEqual([
      // Made from another text than the source is today: three pages say so.
      'structure/extra it/compiler-errors-1/fatal-error-c1047.md:22',
      'structure/extra it/compiler-errors-1/fatal-error-c1047.md:28',
      'structure/extra it/compiler-errors-2/compiler-error-c2855.md:22',
      'structure/extra it/compiler-errors-2/compiler-error-c2855.md:28',
      'structure/extra it/tool-errors/vectorizer-and-parallelizer-messages.md:49',
      'structure/extra it/tool-errors/vectorizer-and-parallelizer-messages.md:587',
      // Turkish ordinals at the start of a line ("15. satır") are read as a numbered list.
      'structure/missing tr/compiler-errors-1/compiler-error-c2440.md:78',
      'structure/missing tr/compiler-errors-1/fatal-error-c1002.md:19',
      // A step that begins with `>` became a quotation.
      'structure/missing tr/compiler-errors-1/fatal-error-c1010.md:47',
      'structure/extra tr/compiler-errors-1/fatal-error-c1047.md:22',
      'structure/extra tr/compiler-errors-1/fatal-error-c1047.md:28',
      'structure/extra tr/compiler-errors-2/compiler-error-c2855.md:22',
      'structure/extra tr/compiler-errors-2/compiler-error-c2855.md:28',
      'structure/missing tr/compiler-warnings/compiler-warning-level-4-c4125.md:34',
      'structure/extra tr/tool-errors/vectorizer-and-parallelizer-messages.md:49',
      'structure/extra tr/tool-errors/vectorizer-and-parallelizer-messages.md:587',
    ])
  })
})
