import { describe, expect, test } from 'vitest'
import { recorded } from '../../src/pair/recorded-revision.ts'
import { article } from './article.ts'

const hash = '0123456789abcdef0123456789abcdef01234567'

function read(frontMatter: string) {
  const found = recorded(article(`---\ntitle: A\n${frontMatter}\n---\nText.\n`, 'sv'))
  return found && [found.kind, found.hash, found.key, found.place.line]
}

describe('recorded', () => {
  test.each([
    [`translation: { source: ${hash} }`, ['blob', hash, 'translation.source', 3]],
    [`translation:\n  by: machine\n  source: ${hash}`, ['blob', hash, 'translation.source', 5]],
    [`translation: { source: "${hash.toUpperCase()}" }`, ['blob', hash, 'translation.source', 3]],
    [
      `translation: { source: ${hash}${hash.slice(0, 24)} }`,
      ['blob', hash + hash.slice(0, 24), 'translation.source', 3],
    ],
    [`ms.openlocfilehash: ${hash}`, ['sha1-crlf', hash, 'ms.openlocfilehash', 3]],
    [
      `ms.openlocfilehash: ${'1'.repeat(40)}`,
      ['sha1-crlf', '1'.repeat(40), 'ms.openlocfilehash', 3],
    ],
    [
      `ms.openlocfilehash: ${'1'.repeat(38)}e1`,
      ['sha1-crlf', `${'1'.repeat(38)}e1`, 'ms.openlocfilehash', 3],
    ],
    [`ms.openlocfilehash: ${hash.slice(1)}`, ['malformed', hash.slice(1), 'ms.openlocfilehash', 3]],
    [
      `ms.openlocfilehash: ${hash}${hash.slice(0, 24)}`,
      ['malformed', hash + hash.slice(0, 24), 'ms.openlocfilehash', 3],
    ],
    ['translation: { source: main }', ['malformed', 'main', 'translation.source', 3]],
    ['ms.openlocfilehash:', ['malformed', '', 'ms.openlocfilehash', 3]],
    [
      `ms.openlocfilehash: ${'1'.repeat(40)}\ntranslation: { source: ${hash} }`,
      ['blob', hash, 'translation.source', 4],
    ],
    ['translation: { by: person }', null],
  ])('%j', (frontMatter, expected) => expect(read(frontMatter)).toEqual(expected))

  test('is nothing without front matter', () => expect(recorded(article('Text.\n'))).toBe(null))
})
