import { describe, expect, test } from 'vitest'
import { at, read } from '../read.ts'

const faults = (text: string) => {
  const article = read(text)
  return article.faults.map((fault) => {
    expect(fault.kind).toBe('markup')
    return [at(article, fault.place), fault.expected]
  })
}

describe('a fault', () => {
  test.each<[string, [string, string | null][]]>([
    ['a <b>bold word', [['<b>', '</b>']]],
    ['a bold</b> word', [['</b>', null]]],
    [
      '**a <i>b** c</i>',
      [
        ['<i>', '</i>'],
        ['</i>', null],
      ],
    ],
    ['| a |\n|---|\n| <ul><li>a</li> |', [['<ul>', '</ul>']]],
    ['<details>\n\ntext', [['<details>', '</details>']]],
    [
      '> <details>\n\n</details>',
      [
        ['<details>', '</details>'],
        ['</details>', null],
      ],
    ],
    ['<script>alert(1)</script>', [['<script>', null]]],
    ['a <style>b { color: red }</style> c', [['<style>', null]]],
    ['<iframe src="https://a.example"></iframe>', [['<iframe src="https://a.example">', null]]],
    [
      '<form>\n<input>\n</form>',
      [
        ['<form>', null],
        ['<input>', null],
      ],
    ],
    ['a <img src="a.png" onerror="x()"> b', [['<img src="a.png" onerror="x()">', null]]],
    ['write <tenant> here', [['<tenant>', '\\<tenant>']]],
    ['one\n\n<!-- two\n\nthree', [['<!-- two\n\nthree', '-->']]],
    ['a < br / > b', [['< br / >', '<br />']]],
    ['a </ br> b', [['</ br>', '</br>']]],
    [':::image source="a.png" alt-text="b"', [[':::image', ':::']]],
    [':::image source="a.png" alt-text="b:::', [[':::image', ':::']]],
    [':::image source=“a.png”:::', [[':::image source=“a.png”:::', 'name="value"']]],
    [':::image alt-text="a":::', [[':::image alt-text="a":::', 'source="…"']]],
    [':::no-loc text=x:::', [[':::no-loc text=x:::', 'name="value"']]],
    ['::: zone pivot="a"\n\ntext', [['::: zone pivot="a"', ':::zone-end']]],
    ['text\n\n::: zone-end', [['::: zone-end', null]]],
    ['[!INCLUDE [a]', [['[!INCLUDE', '[!INCLUDE…]']]],
    ['[! INCLUDE [a](b.md)]', [['[! INCLUDE', '[!INCLUDE…]']]],
    ['[!INCLUDE a.md]', [['[!INCLUDE a.md]', '[!INCLUDE [name](file.md)]']]],
    ['> [! NOTE]\n> a', [['[! NOTE', '[!NOTE…]']]],
    ['> [!OBS]\n> a', [['[!OBS]', '[!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION]']]],
  ])('%j', (text, expected) => {
    expect(faults(text)).toEqual(expected)
  })

  test('says what is wrong and what is right', () => {
    expect(read('a <b>c').faults[0]!.reason).toBe(
      'Unexpected `<b>` that is never closed, expected `</b>`',
    )
    expect(read('<iframe>x</iframe>').faults[0]!.reason).toBe(
      'Unexpected `<iframe>`, which a page may not hold',
    )
  })

  test('stands where the parser saw it, in a quote and after an escape too', () => {
    const article = read('> \\* &amp; x\n> y <b>z\n')
    expect(article.faults[0]!.place).toMatchObject({ line: 2, column: 5, endColumn: 8 })
  })
})

describe('fine', () => {
  test.each([
    'a<br>b<br/>c<br />d',
    'one<p>two',
    '| a |\n|---|\n| x<ul><li>a</li><li>b</li></ul>y |',
    '<ul><li>a<li>b</ul>',
    '<table><tr><td>a<td>b<tr><td>c</table>',
    '<p>one\n\ntwo\n\n</p>',
    '<details>\n<summary>a</summary>\n\n**b**\n\n</details>',
    '<a name="x">\n\n# A',
    'a <sup>2</sup> <kbd>Ctrl</kbd> <span lang="sv">å</span>',
    'a < b, b > c, x <= y, 3 <4',
    '`<tenant>` and \\<tenant> and &lt;tenant&gt;',
    '`< br / >` and \\< br / >',
    '<!-- a comment -->',
    '    <script>',
    '```html\n<script>\n```',
    'https://a.example <https://b.example> <me@a.example>',
    '[!NOTE] in the middle is text',
    'list[!x] and a[b] ::: c',
    '<font color="red">a</font>',
    '<img src="a.png" alt="a" width="3">',
  ])('%j', (text) => {
    expect(faults(text)).toEqual([])
  })
})
