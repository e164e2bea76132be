import { describe, expect, test } from 'vitest'
import { accepted } from '../../src/pair/record-revision.ts'
import { recorded } from '../../src/pair/recorded-revision.ts'
import { article } from './article.ts'

const ids = { blob: 'b'.repeat(40), sha1: 'a'.repeat(40) }

function accept(text: string): string {
  return accepted(article(text, 'sv'), ids)
}

describe('accepted', () => {
  test.each([
    ['no front matter', 'Text.\n', `---\ntranslation: { source: ${ids.blob} }\n---\n\nText.\n`],
    [
      'a byte order mark',
      '\uFEFFText.\n',
      `\uFEFF---\ntranslation: { source: ${ids.blob} }\n---\n\nText.\n`,
    ],
    [
      'a title alone',
      '---\ntitle: A\n---\nText.\n',
      `---\ntitle: A\ntranslation: { source: ${ids.blob} }\n---\nText.\n`,
    ],
    [
      'CRLF',
      '---\r\ntitle: A\r\n---\r\nText.\r\n',
      `---\r\ntitle: A\r\ntranslation: { source: ${ids.blob} }\r\n---\r\nText.\r\n`,
    ],
    [
      'a flow mapping',
      '---\ntranslation: { by: machine }\n---\n',
      `---\ntranslation: { source: ${ids.blob}, by: machine }\n---\n`,
    ],
    [
      'an empty flow mapping',
      '---\ntranslation: {}\n---\n',
      `---\ntranslation: { source: ${ids.blob} }\n---\n`,
    ],
    [
      'a block mapping',
      '---\ntranslation:\n    by: machine # for now\n---\n',
      `---\ntranslation:\n    source: ${ids.blob}\n    by: machine # for now\n---\n`,
    ],
    [
      'an empty key',
      '---\ntranslation:\ntitle: A\n---\n',
      `---\ntranslation: { source: ${ids.blob} }\ntitle: A\n---\n`,
    ],
    [
      'an older record',
      `---\ntranslation: { source: ${'0'.repeat(40)}, by: person }\n---\n`,
      `---\ntranslation: { source: ${ids.blob}, by: person }\n---\n`,
    ],
    [
      'one in quotation marks',
      `---\ntranslation:\n  source: "${'0'.repeat(40)}"\n---\n`,
      `---\ntranslation:\n  source: "${ids.blob}"\n---\n`,
    ],
    [
      'one of Microsoft’s',
      `---\nms.openlocfilehash: ${'0'.repeat(40)}\nms.date: x\n---\n`,
      `---\nms.openlocfilehash: ${ids.sha1}\nms.date: x\n---\n`,
    ],
    [
      'a malformed one',
      '---\ntranslation: { source: main }\n---\n',
      `---\ntranslation: { source: ${ids.blob} }\n---\n`,
    ],
  ])('%s', (_, before, after) => {
    expect(accept(before)).toBe(after)
    expect(recorded(article(after, 'sv'))?.hash).toMatch(/^(?:a{40}|b{40})$/)
    expect(accept(after)).toBe(after)
  })
})
