import { expect, test } from 'vitest'
import { parse } from '../../src/parse/article.ts'

test.each(['js', 'javascript', 'JS', 'json', 'coffee', 'toml'])(
  'front matter in %s is refused, and never executed',
  (language) => {
    const text = `---${language}\n{ "title": (globalThis.executed = 'yes') }\n---\n\n# Fel\n`
    const bytes = new TextEncoder().encode(text)
    const file = { file: 'sv/fel.md', locale: 'sv', path: 'fel.md', bytes }
    const { faults } = parse(file, { row: null })
    expect(faults.map(({ kind }) => kind)).toEqual(['front-matter'])
    expect(faults[0]!.reason).toContain(`\`${language}\``)
    expect(globalThis).not.toHaveProperty('executed')
  },
)
