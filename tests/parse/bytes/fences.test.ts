import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Fences } from '../../../src/parse/bytes/fences.ts'
import { parseMarkdown } from '../../../src/parse/markdown/parse-markdown.ts'

/** The numbers, from 1, of the lines that it takes for code. */
function held(text: string): number[] {
  const fences = new Fences()
  return text.split(/(?<=\n)/).flatMap((line, index) => (fences.holds(line) ? [index + 1] : []))
}

/** The numbers of the lines that the parser reads as code. */
function code(text: string): Set<number> {
  const found = new Set<number>()
  for (const node of parseMarkdown(text, 0).children)
    if (node.type === 'code')
      for (let line = node.position!.start.line; line <= node.position!.end.line; line++)
        found.add(line)
  return found
}

describe('lines in fenced code', () => {
  test.each([
    ['from fence to fence', '```sh\na\n\nb\n```\nc\n', [1, 2, 3, 4, 5]],
    ['to the end where none closes it', 'a\n~~~\nb\n', [2, 3]],
    ['a shorter fence closes nothing', '````\n```\na\n', [1, 2, 3]],
    ['a fence in a line is text', '``` a `b`\nc\n', []],
    ['a fence in HTML is text', '<div>\n```\na\n', []],
    ['after HTML it is one', '<!-- a -->\n```\nb\n', [2, 3]],
    ['in a list it is not looked for', '- a\n\n  ```\n  b\n  ```\n', []],
  ])('%s', (_name, text, expected) => {
    expect(held(text)).toEqual(expected)
  })

  test('are code to the parser, in any text', () => {
    const pieces = [
      '```',
      '````',
      '``` js',
      '``` `a`',
      '~~~',
      '~~~~ x',
      ' ```',
      '    ```',
      '\t```',
      '> ```',
      '- ```',
      '',
      '',
      'a',
      '- b',
      '  c',
      '> d',
      '| a |',
      '| - |',
      '[a]: b "c',
      '# e',
      '---',
      '===',
      '[^1]: f',
      '<div>',
      '</div>',
      '<!--',
      '-->',
      '<!-->',
      '<!-- g -->',
      '<pre>',
      '</pre>',
      '<script>',
      '</script>',
      '<?',
      '?>',
      '<!A',
      '>',
      '<![CDATA[',
      ']]>',
      '<b>',
      ':::image source="a',
      ':::',
      '*',
      '1. h',
    ]
    const text = fc
      .array(fc.constantFrom(...pieces), { maxLength: 12 })
      .map((all) => all.join('\n'))
    fc.assert(
      fc.property(text, (one) => {
        const real = code(one)
        expect(held(one).filter((line) => !real.has(line))).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })
})
