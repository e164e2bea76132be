import { describe, expect, test } from 'vitest'
import type { Html } from '../../src/model/article.ts'
import { richPage, richText } from '../../src/render/rich-text.ts'
import { read } from '../parse/read.ts'

const link = (url: string): string => url

/** Fills every slot with its kind in brackets. */
function filled({ html, slots = [] }: Html): string {
  return slots
    .toReversed()
    .reduce(
      (text, { kind, start, end, alert }) =>
        `${text.slice(0, start)}[${alert ?? kind}]${text.slice(end)}`,
      html,
    )
}

describe('slots', () => {
  test.each([
    ['`a` b', '<code[code]>a</code> b'],
    ['[a](/x) [b](//x) [c](https://x)', '<a href="[address]x">a</a>'],
    ['![a](/x.png)', '<img src="[address]x.png" alt="a" loading="lazy">'],
    ['<a title=\' href="/y\' href="/x">a</a>', ' href=&#x22;/y" href="[address]x">a</a>'],
    ['plain <em>&</em>', 'plain <em>&#x26;</em>'],
  ])('%s', (markdown, expected) => {
    const [segment] = read(markdown).segments
    expect(filled(richText(segment!.nodes, link))).toContain(expected)
  })

  test('blocks of code take attributes, notes a word for what they are', () => {
    const { tree } = read('> [!WARNING]\n> Thin `air`.\n\n```sh\nls\n```\n')
    const html = filled(richText(tree.children, link))
    expect(html).toContain('<aside class="note" data-alert="warning">[warning]')
    expect(html).toContain('<code[code]>air</code>')
    expect(html).toContain('<pre[preformatted]><code[code] class="language-sh">')
  })
})

test('the first quotation is known by its place and by what it says', () => {
  const { tree } = read('Send this:\n\n> Mars & `ORB_0004`:\n> help \\<me>\n\n> Venus\n')
  const { html, quotation } = richText(tree.children, link)
  expect(quotation!.text).toBe('Mars & ORB_0004: help <me>')
  expect(html.slice(quotation!.start, quotation!.end)).toMatch(/^<blockquote>.*<\/blockquote>$/s)
})

describe('sections', () => {
  const { tree } = read(
    'before\n\n## A *one* {#a}\n\none **two**\n\n### B\n\nthree & four\n\n## More\n\n- [on](/x)\n',
  )
  const { html, sections } = richPage(tree.children, link)

  test('are cut at every heading, with the words above and below it', () => {
    expect(
      sections.map(({ depth, heading, text, isLinkList }) => [depth, heading, text, isLinkList]),
    ).toEqual([
      [0, '', 'before', false],
      [2, 'A one', 'one two', false],
      [3, 'B', 'three & four', false],
      [2, 'More', 'on', true],
    ])
  })

  test('follow each other from end to end of the HTML', () => {
    expect(sections.map(({ start, end }) => html.slice(start, end)).join('')).toBe(html)
    const { start, bodyStart, end } = sections[2]!
    expect(html.slice(start, bodyStart)).toBe('<h3>B</h3>')
    expect(html.slice(bodyStart, end).trim()).toBe('<p>three &#x26; four</p>')
  })

  test('know the anchor that their heading has in the HTML', () => {
    const heading = { type: 'heading', depth: 2, children: [], data: { hProperties: { id: 'é"' } } }
    expect(richPage([heading as never], link).sections.at(-1)).toMatchObject({ anchor: 'é"' })
    expect(sections[0]!.anchor).toBeNull()
  })
})
