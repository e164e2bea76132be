import { describe, expect, test } from 'vitest'
import { richText } from '../../../src/render/rich-text.ts'
import { pageHtml, splitAtQuotation } from '../../../src/site/view/page-html.ts'
import { read } from '../../parse/read.ts'

const context = { lang: 'en', words: {}, root: '../../' }

function textOf(markdown: string) {
  return richText(read(markdown).tree.children, (url) => url)
}

describe('pageHtml', () => {
  test('does not translate code, and makes what scrolls reachable by keyboard', () => {
    expect(pageHtml(textOf('```\nx\n```'), context)).toBe(
      '<pre tabindex="0"><code translate="no">x\n</code></pre>',
    )
  })

  test('makes addresses within the site relative to the page', () => {
    expect(pageHtml(textOf('[a](/sv/) [b](https://b.example/)'), context)).toBe(
      '<p><a href="../../sv/">a</a> <a href="https://b.example/">b</a></p>',
    )
  })

  test('says what kind a note is', () => {
    const words = { en: { 'note.tip': 'Tip' }, sv: { 'note.tip': 'Tips & <i>' } }
    const note = textOf('> [!TIP]\n> Mars')
    expect(pageHtml(note, { ...context, words, lang: 'sv' })).toContain(
      '<aside class="note" data-alert="tip"><p class="kind">Tips &amp; &lt;i></p>',
    )
    expect(pageHtml(note, { ...context, words, lang: 'it' })).toContain(
      '<p class="kind" lang="en">Tip</p>',
    )
  })
})

test('splitAtQuotation leaves out the first quotation', () => {
  const { before, after } = splitAtQuotation(textOf('`a`\n\n> `b`\n\n`c`'))!
  expect(pageHtml(before, context)).toBe('<p><code translate="no">a</code></p>\n')
  expect(pageHtml(after, context)).toBe('\n<p><code translate="no">c</code></p>')
  expect(splitAtQuotation(textOf('a'))).toBeNull()
})
