import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/parse/article.ts'
import { plainText } from '../../src/render/rich-text.ts'
import { at, row } from './read.ts'

const corpus = resolve(import.meta.dirname, '../../../shared/corpus')
const articles = resolve(import.meta.dirname, '../../content')

const readFile = (file: string) =>
  parse({ file, locale: 'en', path: file, bytes: readFileSync(file) }, { row })

const markdownIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => join(folder, file))

describe.skipIf(!existsSync(corpus))('real documents (../shared/corpus)', () => {
  const codes = (cells: string[]) => cells.map((cell) => cell.split(' = ')[1])

  test.each(['en', 'sv'])('the %s article has eight entries in one table', (locale) => {
    const article = readFile(join(corpus, 'sspr', locale, 'troubleshoot-sspr.md'))
    const cells = article.segments.filter(({ kind, plain }) => kind === 'cell' && row(plain))
    expect(codes(cells.map(({ plain }) => plain))).toEqual([
      '9',
      '10',
      '11',
      '12',
      '13',
      '14',
      '29',
      '30',
    ])
    expect(new Set(cells.map(({ block }) => article.blocks[block]!.parent)).size).toBe(1)
    expect(article.faults).toEqual([])
    expect(article.lostRows).toEqual([])
    for (const { place, plain } of cells) expect(at(article, place)).toBe(plain)
  })

  test('the table that went back and forth is lost in a list item, each of its rows found', () => {
    const article = readFile(join(corpus, 'sspr-scraped/en-x-back/troubleshoot-sspr.md'))
    const { lostRows } = article
    expect(codes(lostRows.map(({ cells }) => cells[0]!.plain))).toEqual([
      '9',
      '10',
      '11',
      '12',
      '13',
      '14',
      '29',
      '30',
    ])
    expect(lostRows.map(({ cells }) => cells.length)).toEqual(Array(8).fill(3))
    expect(lostRows.map(({ place }) => place.line)).toEqual([60, 61, 62, 63, 64, 65, 66, 67])
    for (const { cells } of lostRows) expect(at(article, cells[0]!.place)).toBe(cells[0]!.plain)
  })

  const pages = existsSync(corpus)
    ? markdownIn(join(corpus, 'msvc')).filter((_, i) => i % 25 === 0)
    : []

  test('pages that are fine have no fault, and read as their rich text', () => {
    expect(pages.length).toBeGreaterThan(200)
    for (const file of pages) {
      const { faults, segments, text } = readFile(file)
      expect(faults, file).toEqual([])
      for (const { nodes, plain, place, kind } of segments) {
        if (nodes.length > 0) expect(plainText(nodes), `${file}:${place.line}`).toBe(plain)
        if (kind === 'title') expect(text.slice(place.start, place.end)).toBe(plain)
      }
    }
  })
})

test('our own articles are without fault', () => {
  for (const file of markdownIn(articles)) expect(readFile(file).faults, file).toEqual([])
})
