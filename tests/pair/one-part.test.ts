import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Remark, Rule } from '../../src/check/rule.ts'
import { extra } from '../../src/check/rules/structure/extra.ts'
import { headingLevel } from '../../src/check/rules/structure/heading-level.ts'
import { missing } from '../../src/check/rules/structure/missing.ts'
import { tableShape } from '../../src/check/rules/structure/table-shape.ts'
import { unrelated } from '../../src/check/rules/structure/unrelated.ts'
import type { Article, Block } from '../../src/model/article.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import type { Pair } from '../../src/model/pair.ts'
import { article, beside, pairOf } from './article.ts'

const content = join(import.meta.dirname, '../../content')
const read = (locale: string) => readFileSync(join(content, locale, 'troubleshoot-sspr.md'), 'utf8')

describe('of a random article', () => {
  test('one part less is that finding', () => {
    fc.assert(
      fc.property(articles, fc.nat(), (text, pick) => {
        const part = pickOf(parts(article(text)), pick)
        const remarks = judge(pairOf(text, without(text, part)))
        expect(remarks.map(({ id }) => id)).toEqual(['structure/missing'])
        expect(remarks[0]!.source).toMatchObject({ start: part.start, end: part.end })
      }),
    )
  })

  test('one part more is that finding', () => {
    fc.assert(
      fc.property(articles, fc.nat(), (text, pick) => {
        const part = pickOf(parts(article(text)), pick)
        const remarks = judge(pairOf(without(text, part), text))
        expect(remarks.map(({ id }) => id)).toEqual(['structure/extra'])
        expect(remarks[0]!.place).toMatchObject({ start: part.start, end: part.end })
      }),
    )
  })

  test('no part less is none', () => {
    fc.assert(
      fc.property(articles, (text) => {
        expect(judge(pairOf(text, text))).toEqual([])
      }),
    )
  })
})

/** Names, numbers and lengths are all that is alike; look-alike items of a list may be mixed up. */
describe.each(['sv', 'ar'])('of our own content in %s', (locale) => {
  const [source, translation] = [read('en'), read(locale)]
  const whole = pairOf(source, translation)
  const all = parts(whole.target)

  test('nothing is missing and nothing is added', () => expect(judge(whole)).toEqual([]))

  test('one part less is one finding, in its place', () => {
    let exact = 0
    const runs = 25
    fc.assert(
      fc.property(fc.nat(), (pick) => {
        const part = pickOf(all, pick)
        const remarks = judge(beside(whole.base!, without(translation, part)))
        expect(remarks.map(({ id }) => id)).toEqual(['structure/missing'])
        const wanted = whole.matches.find(({ target }) => target === part.segment)!.source!
        const { place, block } = whole.base!.segments[wanted]!
        const { start, end } = remarks[0]!.source!
        if (start <= place.start && place.end <= end) exact++
        else {
          const list = whole.base!.blocks[whole.base!.blocks[block]!.parent!]!
          expect(list.kind).toBe('list')
          expect([list.place.start <= start, end <= list.place.end]).toEqual([true, true])
        }
      }),
      { numRuns: runs, seed: 7 },
    )
    expect(exact / runs).toBeGreaterThan(0.9)
  })
})

/** A stretch of an article that can be taken out of it alone. */
interface Part {
  start: number
  end: number
  /** Its first segment. */
  segment: number
}

/** Sections, quotations, lists, tables, items, rows, paragraphs and blocks of code that have lines of their own. */
function parts({ blocks, segments, text }: Article): Part[] {
  const whole: Block['kind'][] = ['section', 'list', 'table', 'item', 'row', 'quote', 'alert']
  const many = blocks.filter(({ kind, parent, depth, place }) => {
    const siblings = blocks.filter((one) => one.parent === parent && one.kind === kind)
    const isAlone = (kind === 'item' || kind === 'row') && siblings.length < 3
    // Without most of it, an article is another text.
    const isMost = place.end - place.start > text.length / 2
    return whole.includes(kind) && !isMost && !isAlone && !(kind === 'row' && depth === 0)
  })
  const inBlock = ({ place }: Block) =>
    segments.find((one) => one.place.start >= place.start && one.place.end <= place.end)!.index
  const found = [
    ...many.map((block) => ({ ...block.place, segment: inBlock(block) })),
    ...segments
      .filter(({ kind }) => kind === 'paragraph' || kind === 'code')
      .filter(({ block }) => !['quote', 'alert'].includes(blocks[block]!.kind))
      .map(({ place, index }) => ({ ...place, segment: index })),
  ]
  const isOwn = ({ start }: Part) =>
    /^[ >]*$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))
  return found.filter(isOwn).map(({ start, end, segment }) => ({ start, end, segment }))
}

function pickOf(all: readonly Part[], pick: number): Part {
  return all[pick % all.length]!
}

function without(text: string, { start, end }: Part): string {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const to = text.indexOf('\n', end)
  return text.slice(0, from) + (to === -1 ? '' : text.slice(to + 1))
}

function judge(pair: Pair): (Remark & { id: string })[] {
  const catalog = {
    registry: { entries: null },
    pairs: { [pair.target.file]: pair },
  } as unknown as Catalog
  const subject = {
    catalog,
    article: pair.target,
    pair,
    sourceLanguage: false,
    candidates: [],
  }
  return [unrelated, missing, extra, headingLevel, tableShape].flatMap((rule: Rule) =>
    [...rule.article!(subject)].map((remark) => ({ id: rule.id, ...remark })),
  )
}

/** Every segment holds a number of its own, as a name or a figure would be. */
const articles = fc
  .array(
    fc.record({
      depth: fc.integer({ min: 2, max: 4 }),
      parts: fc.array(fc.constantFrom('paragraph', 'list', 'table', 'code', 'quote'), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
    { minLength: 3, maxLength: 7 },
  )
  .map((sections) => {
    let count = 100
    const next = () => `Segment ${(count += 1)} says something.`
    const block: Record<string, () => string> = {
      paragraph: () => next(),
      quote: () => `> ${next()}`,
      code: () => `\`\`\`\nrun ${(count += 1)}\n\`\`\``,
      list: () => [next(), next(), next()].map((one) => `- ${one}`).join('\n'),
      table: () =>
        ['| Name | Says |', '| --- | --- |']
          .concat([1, 2, 3].map(() => `| ${next()} | ${next()} |`))
          .join('\n'),
    }
    const lead = `# Title ${count}\n\n${next()}`
    const text = sections.map(({ depth, parts: kinds }) =>
      // Two lists or tables in a row would be one.
      [`${'#'.repeat(depth)} ${next()}`, ...kinds.flatMap((kind) => [block[kind]!(), next()])].join(
        '\n\n',
      ),
    )
    return `${[lead, ...text].join('\n\n')}\n`
  })
