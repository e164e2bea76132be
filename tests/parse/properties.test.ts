import fc from 'fast-check'
import type { Element, Nodes as Hast } from 'hast'
import { raw } from 'hast-util-raw'
import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import type { Article } from '../../src/model/article.ts'
import type { Place } from '../../src/model/place.ts'
import { plainText, richText } from '../../src/render/rich-text.ts'
import { markdown } from './markdown.ts'
import { read, row } from './read.ts'

const runs = { numRuns: 400 }

test('any bytes are an article', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const article = read(bytes, row)
      expect(article.text).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
    }),
    runs,
  )
})

test('any text is an article', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      checkPlaces(read(text, row))
    }),
    runs,
  )
})

test('every place is exact', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const article = read(text, row)
      checkPlaces(article)
      checkSegments(article)
      checkTree(article)
    }),
    { numRuns: 1500 },
  )
})

test('a segment reads as its rich text does', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      for (const { nodes, plain, prose } of read(text).segments) {
        if (nodes.length === 0) continue
        expect(plainText(nodes)).toBe(plain)
        expect(prose.length <= plain.length || prose.includes('\uFFFC')).toBe(true)
      }
    }),
    { numRuns: 1500 },
  )
})

test('HTML is safe, whatever the text', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const { tree } = read(text)
      const { html, plain } = richText(tree.children, (url) => url)
      // Code shows what stands in it, blanks too.
      if (!html.includes('<code')) {
        expect(plain).not.toMatch(/\n{3}|[ \t]\n|^\s|\s$/)
      }
      eachElement(raw({ type: 'raw', value: html } as never), ({ tagName, properties }) => {
        expect(tagName).not.toMatch(/^(?:script|style|iframe|svg|form|input|object|tenant)$/)
        for (const [name, value] of Object.entries(properties)) {
          expect(name).not.toMatch(/^on|^style$/i)
          if (name === 'href' || name === 'src')
            expect(String(value)).not.toMatch(/^\s*(?:javascript|data):/i)
        }
      })
    }),
    { numRuns: 1000 },
  )
})

test('the same text is the same article', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      expect(JSON.stringify(read(text, row))).toBe(JSON.stringify(read(text, row)))
    }),
    { numRuns: 100 },
  )
})

function checkPlaces(article: Article): void {
  const starts = [
    0,
    ...[...article.text.matchAll(/\r\n?|\n/g)].map((end) => end.index + end[0].length),
  ]
  const check = (place: Place): void => {
    expect(place.start).toBeGreaterThanOrEqual(0)
    expect(place.end).toBeGreaterThanOrEqual(place.start)
    expect(place.end).toBeLessThanOrEqual(article.text.length)
    expect(starts[place.line - 1]! + place.column - 1).toBe(place.start)
    expect(starts[place.endLine - 1]! + place.endColumn - 1).toBe(place.end)
    // No column is past the end of its line.
    for (const [line, offset] of [
      [place.line, place.start],
      [place.endLine, place.end],
    ] as const) {
      expect(offset).toBeLessThanOrEqual(starts[line] ?? article.text.length)
    }
  }
  if (!article.unreadable) eachPlace(article, check)
}

function eachPlace(value: unknown, look: (place: Place) => void): void {
  if (value === null || typeof value !== 'object') return
  if ('endColumn' in value && 'start' in value) return look(value as Place)
  for (const [key, inner] of Object.entries(value)) {
    if (key !== 'nodes' && key !== 'tree' && key !== 'data') eachPlace(inner, look)
  }
}

function checkSegments(article: Article): void {
  for (const { place, spans, block, nodes, plain } of article.segments) {
    const holder = article.blocks[block]!.place
    expect(holder.start <= place.start && place.end <= holder.end).toBe(true)
    for (const span of spans) {
      expect(place.start <= span.place.start && span.place.end <= place.end).toBe(true)
    }
    const source = article.text.slice(place.start, place.end)
    if (nodes.length > 0) expect(source).toBe(source.trim())
    if (/^[A-Za-z ]*$/.test(source) && nodes.length > 0) expect(plain).toBe(source)
  }
}

/** What a node's place holds is what the node says; a NUL, which no article may hold, aside. */
function checkTree({ text, tree }: Article): void {
  if (text.includes('\0')) return
  const check = (node: Nodes): void => {
    const source = text.slice(node.position!.start.offset, node.position!.end.offset)
    if (node.type === 'text' && !/[\\&\r\n\0]/.test(source)) expect(node.value).toBe(source)
    if (node.type === 'inlineCode') expect(source).toMatch(/^`[\s\S]*`$/)
    if (node.type === 'strong') expect(source).toMatch(/^(\*\*|__)[\s\S]*\1$/)
    if (node.type === 'docsDirective') expect(source.slice(0, 2)).toBe(node.value.slice(0, 2))
    if ('children' in node) node.children.forEach(check)
  }
  check(tree)
}

function eachElement(node: Hast, look: (element: Element) => void): void {
  expect(node.type).not.toBe('comment')
  if (node.type === 'element') look(node)
  if ('children' in node) for (const child of node.children) eachElement(child, look)
}
