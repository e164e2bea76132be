import { describe, expect, test } from 'vitest'
import { pair } from '../../../src/pair/pair.ts'
import { aged, article, found } from '../article.ts'

const text = `---
title: Lamp
---
# Lamp

The lamp is **on**. See [the types](types.md).

- Wait a while.
- Turn it off.

| Light | Meaning |
| --- | --- |
| Green | Ready |
| Red | Hot |

\`\`\`sh
lamp --off
\`\`\`

## Clean it

Use a dry cloth.
`

/** The changes as `kind: diff`. */
function told(after: string): string[] {
  return aged(text, after).changes.map(({ kind, diff }) => `${kind}: ${diff}`)
}

describe('what is no age', () => {
  test.each([
    ['nothing', text],
    ['line ends', text.replaceAll('\n', '\r\n')],
    ['wrapped lines', text.replace('on**. See', 'on**.\nSee')],
    ['spaces in a table', text.replace('| Green | Ready |', '|Green      |Ready|')],
    ['other marks', text.replace('**on**', '__on__').replaceAll('\n- ', '\n* ')],
    ['no mark', text.replace('**on**', 'on')],
    ['a code mark', text.replace('**on**', '`on`')],
    ['an underlined heading', text.replace('# Lamp', 'Lamp\n====')],
    ['a deeper heading', text.replace('## Clean', '### Clean')],
    ['a numbered list', text.replace('- Wait', '1. Wait').replace('- Turn', '2. Turn')],
    ['front matter', text.replace('title: Lamp', 'title: Lamps\nauthor: x')],
    [
      'a link by reference',
      text.replace('[the types](types.md)', '[the types]') + '\n[the types]: types.md\n',
    ],
    ['a paragraph cut in two', text.replace('on**. See', 'on**.\n\nSee')],
    [
      'two paragraphs joined',
      text.replace('types.md).\n\n- Wait', 'types.md).\n\n- Wait').replace('on**.', 'on**.'),
    ],
    [
      'a list unwrapped',
      text.replace('- Wait a while.\n- Turn it off.', 'Wait a while.\n\nTurn it off.'),
    ],
    ['an anchor', text.replace('## Clean it', '<a name="clean"></a>\n\n## Clean it {#c}')],
    ['a comment', text.replace('## Clean', '<!-- for later -->\n\n## Clean')],
    [
      'a moved paragraph',
      text
        .replace('\n## Clean it\n\nUse a dry cloth.\n', '')
        .replace('# Lamp\n', '# Lamp\n\nUse a dry cloth.\n\n## Clean it\n'),
    ],
    [
      'rows in another order',
      text.replace('| Green | Ready |\n| Red | Hot |', '| Red | Hot |\n| Green | Ready |'),
    ],
  ])('%s', (_, after) => expect(told(after)).toEqual([]))

  test('sections that changed places, however alike they are', () => {
    const section = (name: string, alias: string) =>
      `### -${name}\n\nAsks for the ${name} before it runs.\n\n\`\`\`\nType: Switch\nAlias: ${alias}\n\`\`\`\n`
    const [first, middle, last] = [
      section('Speed', 's'),
      section('Level', 'l'),
      section('Colour', 'c'),
    ]
    const before = ['# Lamp\n', first, middle, last].join('\n')
    for (const order of [
      [last, middle, first],
      [middle, last, first],
      [last, first, middle],
    ])
      expect(aged(before, ['# Lamp\n', ...order].join('\n')).changes).toEqual([])
  })
})

describe('what is age', () => {
  test.each([
    ['a word', text.replace('dry cloth', 'damp cloth'), ['changed: Use a [-dry-]{+damp+} cloth.']],
    ['a link’s target', text.replace('types.md', 'kinds.md'), ['changed: [-types-]{+kinds+}.md']],
    ['a heading', text.replace('Clean it', 'Wipe it'), ['changed: [-Clean-]{+Wipe+} it']],
    ['a renamed section', text.replace('Clean it', 'Care'), ['changed: [-Clean it-]{+Care+}']],
    ['a list item', text.replace('a while', 'an hour'), ['changed: Wait [-a while-]{+an hour+}.']],
    ['a cell', text.replace('Hot', 'Too hot'), ['changed: [-Hot-]{+Too hot+}']],
    ['code', text.replace('--off', '--on'), ['changed: lamp --[-off-]{+on+}']],
    ['a new paragraph', `${text}\nThrow it away.\n`, ['added: {+Throw it away.+}']],
    [
      'a new row',
      text.replace('| Red', '| Blue | Cold |\n| Red'),
      ['added: {+Blue+}', 'added: {+Cold+}'],
    ],
    [
      'a paragraph taken out',
      text.replace('\nUse a dry cloth.\n', ''),
      ['removed: [-Use a dry cloth.-]'],
    ],
    [
      'a column in between',
      text
        .replace('| Light | Meaning |\n| --- |', '| Light | Since | Meaning |\n| --- | --- |')
        .replace('Green | Ready', 'Green | May | Ready')
        .replace('Red | Hot', 'Red | June | Hot'),
      ['added: {+Since+}', 'added: {+May+}', 'added: {+June+}'],
    ],
    ['an image', `${text}\n![](a.png)\n`, ['added: {+a.png+}']],
    ['a paragraph said twice', `${text}\nUse a dry cloth.\n`, ['added: {+Use a dry cloth.+}']],
  ])('%s', (_, after, expected) => expect(told(after)).toEqual(expected))

  test('is told of two sentences that changed places: each says something else there', () => {
    const settings = (one: string, other: string) =>
      `## Speed\n\nIt is ${one} by default.\n\n## Level\n\nIt is ${other} by default.\n`
    const { changes } = aged(settings('on', 'off'), settings('off', 'on'))
    expect(changes.map(({ kind, diff }) => `${kind}: ${diff}`)).toEqual([
      'changed: It is [-on-]{+off+} by default.',
      'changed: It is [-off-]{+on+} by default.',
    ])
  })

  test('is told with the segments on both sides and in the translation', () => {
    const { changes, base, today, target } = aged(text, text.replace('dry', 'damp'))
    expect(changes).toHaveLength(1)
    const [{ before, after, target: at }] = changes as [(typeof changes)[number]]
    expect(base!.segments[before!]!.plain).toBe('Use a dry cloth.')
    expect(today!.segments[after!]!.plain).toBe('Use a damp cloth.')
    expect(target.segments[at!]!.plain).toBe('Use a dry cloth.')
  })

  test('what was gained concerns the last segment before it', () => {
    const { changes, target } = aged(text, text.replace('## Clean', 'It is warm.\n\n## Clean'))
    expect(target.segments[changes[0]!.target!]!.plain).toBe('lamp --off')
  })

  test('of two equal cells the one in the removed row went', () => {
    const rows = '| A | Yes |\n| B | Yes |\n| C | No |\n'
    const head = '| Name | Known |\n| - | - |\n'
    const { changes, base } = aged(head + rows, head + rows.replace('| B | Yes |\n', ''))
    expect(changes.map(({ before }) => base!.segments[before!]!.place.line)).toEqual([4, 4])
  })
})

describe('a source that is gone', () => {
  test('took every segment with it', () => {
    const [base, target] = [article(text), article(text, 'sv')]
    const { changes } = pair({ target, today: null, base, revision: found })
    expect(changes.every(({ kind }) => kind === 'removed')).toBe(true)
    expect(changes).toHaveLength(base.segments.length - 1)
  })

  test('that never was has nothing to tell', () => {
    const target = article(text, 'sv')
    const revision = { ...found, status: 'unverified' as const, reason: 'none is recorded' }
    expect(pair({ target, today: null, base: null, revision })).toMatchObject({
      matches: [],
      changes: [],
      since: null,
    })
  })
})

describe('since', () => {
  const at = (date: string, after: string) => ({ date, read: () => article(after) })

  test('is the first commit that changed it in substance', () => {
    const [base, target] = [article(text), article(text, 'sv')]
    const today = article(text.replace('dry', 'damp'))
    const later = [
      at('2026-01-01T00:00:00.000Z', text.replace('**on**', '*on*')),
      at('2026-02-01T00:00:00.000Z', text.replace('dry', 'wet')),
      at('2026-03-01T00:00:00.000Z', text.replace('dry', 'damp')),
    ]
    const { since } = pair({ target, today, base, revision: found, later })
    expect(since).toBe('2026-02-01T00:00:00.000Z')
  })

  test('is nothing for a source that was restored', () => {
    const [base, target] = [article(text), article(text, 'sv')]
    const later = [at('2026-02-01T00:00:00.000Z', text.replace('dry', 'wet'))]
    const { since, changes } = pair({ target, today: article(text), base, revision: found, later })
    expect([since, changes]).toEqual([null, []])
  })

  test('is the day on which it was deleted', () => {
    const [base, target] = [article(text), article(text, 'sv')]
    const later = [{ date: '2026-02-01T00:00:00.000Z', read: () => null }]
    expect(pair({ target, today: null, base, revision: found, later }).since).toBe(later[0]!.date)
  })
})
