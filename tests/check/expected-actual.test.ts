import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../src/check/engine/check.ts'
import { catalogOf } from '../catalog/catalog-of.ts'
import { here } from './example.ts'

const page = (body: string, front = 'title: "Print: how"'): string =>
  `---\n${front}\n---\n\n${body}\n`

function found(rule: string, source: string, target: string, front?: string) {
  const { findings } = check(
    catalogOf({
      'catalog.yaml': readFileSync(join(here, 'default-catalog.yaml'), 'utf8'),
      'en/a.md': page(source),
      'sv/a.md': page(target, front),
    }),
  )
  return findings.filter((finding) => finding.rule === rule && finding.locale === 'sv')
}

describe('what is expected and what is there are never shown as the same', () => {
  test('where only the marks around a text differ', () => {
    const [finding] = found('text/markup', 'Open **Settings > Paper**.', 'Gå `Settings > Paper`.')
    expect(finding).toMatchObject({
      expected: '**Settings > Paper**',
      actual: '`Settings > Paper`',
    })
  })

  test('where only hidden passwords differ', () => {
    const link = (password: string) => `[x](https://anna:${password}@example.com/queue)`
    const [finding] = found('text/links', `See ${link('Tr4mp0l1n')}.`, `Se ${link('Sv4mp0l1n')}.`)
    expect(finding!.expected).toBe('https://anna:•••@example.com/queue')
    expect(finding!.actual).toBe('https://anna:•••(another)@example.com/queue')
    expect(finding!.reason).toMatch(/, with the same password$/)
  })

  test('where a directive is not closed', () => {
    const [finding] = found('syntax/markup', 'Turn it on.', 'Slå på den [!INCLUDE nu.')
    expect(finding).toMatchObject({ expected: '[!INCLUDE…]', actual: '[!INCLUDE' })
  })

  test('where a value in quotes is right and the line under it is not', () => {
    const title = 'title: "Utskrift: så här"'
    const [key] = found('syntax/front-matter', 'Print.', 'Skriv ut.', `${title}\n author: Astrid`)
    expect(key).toMatchObject({ line: 3, column: 2, actual: 'author', fix: null })
    expect(key!.reason).toBe(
      'Unexpected indentation of `author`, expected `author` in the same column as `title`',
    )
    const [text] = found('syntax/front-matter', 'Print.', 'Skriv ut.', `${title}\n  och sedan`)
    expect(text!.fix).toBeNull()
    expect(text!.actual).not.toBe(text!.expected)
  })
})

test.each(['\u2028', '\u2029', '\x85', '\v', '\f'])('a reason is one line: %j', (lineEnd) => {
  const [finding] = found(
    'structure/extra',
    'Print.',
    `Skriv ut.\n\n## Fler${lineEnd} sidor\n\nMer.`,
  )
  expect(finding!.reason).toContain('“Fler sidor”')
})
