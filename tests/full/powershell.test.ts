import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diffArrays } from 'diff'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { check } from '../../src/check/engine/check.ts'
import { load } from '../../src/load/load.ts'
import type { Article } from '../../src/model/article.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Pair } from '../../src/model/pair.ts'

const bundle = join(import.meta.dirname, '../../../shared/corpus/powershell-sv.bundle')
const isThere = existsSync(bundle)

/** The commits of the bundle: when the pages were translated, and six and twelve months later. */
const translated = 'HEAD~2'
const later = ['HEAD~1', 'HEAD']

interface Judged {
  catalog: Catalog
  /** Of the Swedish pages. */
  findings: Finding[]
}

describe.skipIf(!isThere)('411 pages and what became of their source in a year', () => {
  const folder = mkdtempSync(join(tmpdir(), 'felkod-powershell-'))
  const judged = new Map<string, Judged>()

  beforeAll(async () => {
    const git = (...words: string[]) => execFileSync('git', words, { cwd: folder, stdio: 'pipe' })
    git('clone', '--quiet', bundle, '.')
    const main = git('rev-parse', 'HEAD').toString().trim()
    for (const commit of [translated, ...later]) {
      git('checkout', '--quiet', commit.replace('HEAD', main))
      const catalog = await load(folder)
      const findings = check(catalog).findings.filter(({ locale }) => locale === 'sv')
      judged.set(commit, { catalog, findings })
    }
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const of = (commit: string, wanted: RegExp) =>
    judged.get(commit)!.findings.filter(({ rule }) => wanted.test(rule))

  test.each([translated, ...later])('at %s the revision of all but one is found', (commit) => {
    const { pairs } = judged.get(commit)!.catalog
    const lost = Object.values(pairs).filter(({ revision }) => revision.status !== 'found')
    expect(Object.keys(pairs)).toHaveLength(411)
    expect(lost.map(({ target }) => target.path)).toEqual(['7.1/ThreadJob/Start-ThreadJob.md'])
    expect(lost[0]!.revision.reason).toMatch(/^no commit of `en\/7\.1\/ThreadJob\/Start-ThreadJob/)
  })

  test('as it was translated, structure differs on at most four pages', () => {
    const pages = new Set(of(translated, /^structure\/(?!anchor)/).map(({ file }) => file))
    expect([...pages]).toEqual([
      'sv/7.1/PackageManagement/Uninstall-Package.md',
      'sv/7.2/Microsoft.PowerShell.Core/About/about_Environment_Provider.md',
    ])
  })

  test('anchors are lost on the pages whose reference labels were translated at one end', () => {
    const found = of(translated, /^structure\/anchor/)
    const pages = new Set(found.map(({ file }) => file))
    const { articles, pairs } = judged.get(translated)!.catalog
    const labels = articles.filter(
      ({ file, locale, deadReferences }) =>
        locale === 'sv' && deadReferences.length > pairs[file]!.base!.deadReferences.length,
    )
    expect([...pages]).toEqual(labels.map(({ file }) => file))
    expect([pages.size, found.length]).toEqual([5, 27])
    expect(found.every(({ reason }) => reason.startsWith('Reference label'))).toBe(true)
  })

  test('nothing is stale as it was translated', () => {
    expect(of(translated, /^freshness\/stale/)).toEqual([])
  })

  test.each(later)('at %s structure differs as before', (commit) => {
    const told = (all: Finding[]) =>
      all.map(({ rule, file, line, column, reason }) => ({ rule, file, line, column, reason }))
    expect(told(of(commit, /^structure\//))).toEqual(told(of(translated, /^structure\//)))
  })

  test.each(later)('at %s each deleted source is one finding', (commit) => {
    const { pairs } = judged.get(commit)!.catalog
    const gone = Object.values(pairs).filter(({ today }) => today === null)
    expect(gone).toHaveLength(commit === 'HEAD' ? 25 : 3)
    for (const { target } of gone) {
      const found = of(commit, /^freshness\//).filter(({ file }) => file === target.file)
      expect(found.map(({ rule }) => rule)).toEqual(['freshness/stale', 'freshness/machine'])
    }
  })

  test.each(later)('at %s what changed is what a word diff of the whole texts says', (commit) => {
    const pairs = Object.values(judged.get(commit)!.catalog.pairs).filter(
      ({ base, today, revision }) => revision.status === 'found' && base !== null && today !== null,
    )
    const unlike = pairs.flatMap(disagreements)
    expect(unlike).toEqual([])
    expect(pairs.filter(({ changes }) => changes.length > 0).length).toBeGreaterThan(140)
  })
})

/**
 * Another way to see what changed: the words of the raw files, diffed as one sequence. Where the
 * two ways differ, one of them has to be explained: by a segment that is word for word in both
 * texts (it moved), by one that was cut out of another whose change is told, or by one whose marks
 * alone changed (words do not see those).
 */
function disagreements({ base, today, changes, target }: Pair): string[] {
  const [before, after] = [words(base!), words(today!)]
  const touched = { before: new Set<number>(), after: new Set<number>() }
  let [i, j] = [0, 0]
  for (const { added, removed, count } of diffArrays(
    before.map(({ word }) => word),
    after.map(({ word }) => word),
  )) {
    if (removed) for (const { segment } of before.slice(i, i + count)) touched.before.add(segment)
    if (added) for (const { segment } of after.slice(j, j + count)) touched.after.add(segment)
    if (!added) i += count
    if (!removed) j += count
  }
  const told = {
    before: new Set(changes.flatMap((change) => change.before ?? [])),
    after: new Set(changes.flatMap((change) => change.after ?? [])),
  }
  const missed = [
    ...[...touched.before].filter((one) => !told.before.has(one)).map((one) => says(base!, one)),
    ...[...touched.after].filter((one) => !told.after.has(one)).map((one) => says(today!, one)),
  ]
    .filter((text) => !(within(text, base!) && within(text, today!)))
    .filter((text) => ![...told.before].some((one) => isPartOf(text, says(base!, one))))
  const invented = changes
    .filter(
      (change) =>
        !touched.before.has(change.before ?? -1) && !touched.after.has(change.after ?? -1),
    )
    .filter(({ before: one, after: other }) => {
      const [old, now] = [
        one === null ? '' : says(base!, one),
        other === null ? '' : says(today!, other),
      ]
      return old !== now && !(within(old, today!) || within(now, base!))
    })
    .map(({ diff }) => diff)
  return [
    ...missed.map((text) => `${target.file}: not told: ${text.slice(0, 80)}`),
    ...invented.map((text) => `${target.file}: no word of it changed: ${text.slice(0, 80)}`),
  ]
}

/** The words of a file's segments, as they stand between its marks. */
function words({ text, segments }: Article): { word: string; segment: number }[] {
  return segments
    .filter(({ kind }) => kind !== 'title')
    .flatMap(({ index, place }) =>
      (text.slice(place.start, place.end).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => ({
        word,
        segment: index,
      })),
    )
}

function says({ segments }: Article, index: number): string {
  return (segments[index]!.plain.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

/** Whether the words of a text are among those of another, in their order: it was cut out of it. */
function isPartOf(text: string, whole: string): boolean {
  let from = 0
  const all = whole.split(' ')
  return text.split(' ').every((word) => (from = all.indexOf(word, from) + 1) > 0)
}

const plains = new WeakMap<Article, string>()

/** Whether the words stand in one piece anywhere in an article. */
function within(text: string, article: Article): boolean {
  let all = plains.get(article)
  if (all === undefined) {
    all = ` ${article.segments.map(({ index }) => says(article, index)).join(' ')} `
    plains.set(article, all)
  }
  return all.includes(` ${text} `)
}
