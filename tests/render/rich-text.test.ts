import { describe, expect, test } from 'vitest'
import { plainText, richText } from '../../src/render/rich-text.ts'
import { read } from '../parse/read.ts'

/** Of a paragraph or cell: Markdown, plain text, HTML. */
const inline: [string, string, string][] = [
  ['Mars', 'Mars', 'Mars'],
  ['*a* **b** ~~c~~ `d`', 'a b c d', '<em>a</em> <strong>b</strong> <del>c</del> <code>d</code>'],
  [
    '[a *b*](https://c.example "d")',
    'a b',
    '<a href="https://c.example" title="d">a <em>b</em></a>',
  ],
  ['see [a][b].\n\n[b]: c.md', 'see a.', 'see <a href="c.md">a</a>.'],
  ['a<br>b', 'a\nb', 'a<br>b'],
  ['a<br><br />b', 'a\n\nb', 'a<br><br>b'],
  ['a <br> <br> <br> b', 'a\n\nb', 'a <br> <br> <br> b'],
  ['a  \nb\\\nc', 'a\nb\nc', 'a<br>\nb<br>\nc'],
  ['<br>a<br>', 'a', '<br>a<br>'],
  ['a\nb', 'a b', 'a\nb'],
  ['a<p>b', 'a\n\nb', 'a<br><br>b'],
  ['a <li>b</li> c', 'a b c', 'a b c'],
  [
    'x<ul><li>a</li><li>**b**</li></ul>y',
    'x\n- a\n- b\ny',
    'x<ul><li>a</li><li><strong>b</strong></li></ul>y',
  ],
  ['<ol><li>a</li><li>b</li></ol>', '1. a\n2. b', '<ol><li>a</li><li>b</li></ol>'],
  [
    '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>',
    '- a\n  - b\n- c',
    '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>',
  ],
  ['<ul><li>a<li>b</ul>', '- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
  ['a \\@ b \\| c \\* d', 'a @ b | c * d', 'a @ b | c * d'],
  ['&lt;b&gt; &amp; &#64; &copy;', '<b> & @ ©', '&#x3C;b> &#x26; @ ©'],
  ['Tom & "Ann" <3', 'Tom & "Ann" <3', 'Tom &#x26; "Ann" &#x3C;3'],
  ['"quotes" -- and ... stay', '"quotes" -- and ... stay', '"quotes" -- and ... stay'],
  ['`a | <b>`', 'a | <b>', '<code>a | &#x3C;b></code>'],
  [
    'a <b>c</b> <kbd>Ctrl</kbd> H<sub>2</sub>O',
    'a c Ctrl H2O',
    'a <b>c</b> <kbd>Ctrl</kbd> H<sub>2</sub>O',
  ],
  [
    '<https://a.example> b@c.example',
    'https://a.example b@c.example',
    '<a href="https://a.example">https://a.example</a> <a href="mailto:b@c.example">b@c.example</a>',
  ],
  [
    '![a *b*](https://c.example/d.png)',
    'a b',
    '<img src="https://c.example/d.png" alt="a b" loading="lazy">',
  ],
  ['![a](b.png)', 'a', '<img src="b.png" alt="a" loading="lazy">'],
  ['![a](http://c.example/d.png) b', 'a b', 'a b'],
  ['a <!-- b --> c', 'a c', 'a  c'],
  ['a <!-- felkod-disable-line x -- y -->', 'a', 'a'],
  [':::no-loc text="Get-Help *":::', 'Get-Help *', 'Get-Help *'],
  [
    ':::image source="a.png" alt-text="b & c":::',
    'b & c',
    '<img src="a.png" alt="b &#x26; c" loading="lazy">',
  ],
  ['a [!INCLUDE [x](y.md)] b', 'a b', 'a  b'],
  ['a[^1] b\n\n[^1]: c', 'a b', 'a b'],
  ['[dead][label]', '[dead][label]', '[dead][label]'],
  ['<a name="x"></a>Mars', 'Mars', 'Mars'],
  ['<a id="x" href="y.md">Mars</a>', 'Mars', '<a id="x" href="y.md">Mars</a>'],
  // What a page may not hold.
  ['a <script>alert(1)</script> b', 'a b', 'a  b'],
  ['a <script>*b*</script> c', 'a c', 'a  c'],
  ['a <style>b</style> c', 'a c', 'a  c'],
  ['a <script>b', 'a b', 'a b'],
  ['a </script> b', 'a b', 'a  b'],
  ['<font color="red">a</font> <blink>b</blink>', 'a b', 'a b'],
  ['<b onclick="x()" style="y" class="z">a</b>', 'a', '<b>a</b>'],
  ['<iframe src="https://a.example">b</iframe>', 'b', 'b'],
  ['<textarea>a</textarea> <plaintext>b', 'a b', 'a b'],
  ['<form action="x"><button>a</button></form>', 'a', 'a'],
  ['<svg><a href="x">b</a></svg>', 'b', '<a href="x">b</a>'],
  ['a <b>c *d', 'a c *d', 'a c *d'],
  ['<img src=x onerror=alert(1)>', '', '<img src="x" loading="lazy">'],
  ['<img src="data:image/png;base64,x" alt="a">', 'a', 'a'],
  ['[a](javascript:alert(1))', 'a', 'a'],
  ['[a](JaVaScRiPt:alert(1)) b', 'a b', 'a b'],
  ['[a](java&Tab;script:alert(1))', 'a', 'a'],
  ['[a](&#106;avascript:alert(1))', 'a', 'a'],
  ['[a](<java\u0001script:alert(1)>)', 'a', 'a'],
  ['[a](data:text/html,x) [b](vbscript:x) [c](file:///x)', 'a b c', 'a b c'],
  ['<a href="javascript&colon;alert(1)">a</a>', 'a', 'a'],
  ['<a href=" &#10;javascript:alert(1)">a</a>', 'a', 'a'],
  ['<javascript:alert(1)>', 'javascript:alert(1)', 'javascript:alert(1)'],
]

describe('a paragraph', () => {
  test.each(inline)('%j', (markdown, plain, html) => {
    const article = read(markdown)
    const [segment] = article.segments
    const nodes = segment!.kind === 'html' ? article.tree.children : segment!.nodes
    const rich = richText(nodes, (url) => url)
    expect(rich.plain).toBe(plain)
    expect(rich.html).toBe(html)
    expect(plainText(nodes)).toBe(plain)
    expect(article.segments[0]!.plain).toBe(plain)
  })

  test.each(inline.filter(([markdown]) => !/[\n|]/.test(markdown)))(
    '%j in a cell',
    (markdown, plain, html) => {
      const { segments } = read(`| a |\n|---|\n| ${markdown} |\n`)
      const cell = segments.at(-1)!
      expect(cell.plain).toBe(plain)
      expect(richText(cell.nodes, (url) => url)).toMatchObject({ plain, html })
    },
  )
})

test('escaped pipes of a cell are pipes', () => {
  const { segments } = read('| a |\n|---|\n| `b \\| c` \\| *d* |\n')
  const rich = richText(segments[1]!.nodes, (url) => url)
  expect(rich).toMatchObject({ plain: 'b | c | d', html: '<code>b | c</code> | <em>d</em>' })
})

describe('blocks', () => {
  const text = `# Red *planet* {#mars}

Cold.

> [!WARNING]
> Thin air.

1. One
2. Two
   - deep

   more

| a | b |
| --- | :-: |
| c | d |

\`\`\`powershell
Get-Help | more
\`\`\`

<details open>
<summary>More</summary>

*Dust*

</details>

---

> said
`
  const { tree } = read(text)
  const rich = richText(tree.children, (url) => url)

  test('are read as paragraphs and lines', () => {
    expect(rich.plain).toBe(
      'Red planet\n\nCold.\n\nThin air.\n\n1. One\n2. Two\n  - deep\n\nmore\n\na b\nc d\n\nGet-Help | more\n\nMore\n\nDust\n\nsaid',
    )
  })

  test('are shown as HTML', () => {
    expect(rich.html).toContain('<h1>Red <em>planet</em></h1>')
    expect(rich.html).toMatch(
      /<aside class="note" data-alert="warning">\s*<p>Thin air.<\/p>\s*<\/aside>/,
    )
    expect(rich.html).toMatch(/<ol>\s*<li>\s*<p>One<\/p>/)
    expect(rich.html).toContain('<th align="center">b</th>')
    expect(rich.html).toContain(
      '<pre><code class="language-powershell">Get-Help | more\n</code></pre>',
    )
    expect(rich.html).toMatch(
      /<details open>\s*<summary>More<\/summary>\s*<p><em>Dust<\/em><\/p>\s*<\/details>/,
    )
    expect(rich.html).toContain('<hr>')
  })

  test('ids that a node was given are kept', () => {
    const heading = {
      type: 'heading',
      depth: 2,
      children: [],
      data: { hProperties: { id: 'mars' } },
    }
    expect(richText([heading as never], (url) => url).html).toBe('<h2 id="mars"></h2>')
  })

  test('footnotes stand at the end, and are linked whatever the map says', () => {
    const { tree } = read('Mars[^a] is red.\n\n[^a]: *Rust*.\n')
    const rich = richText(tree.children, () => null)
    expect(rich.plain).toBe('Mars[1] is red.\n\n1. Rust.')
    expect(rich.html).toContain(
      'Mars<sup><a href="#fn-a" id="fnref-a" data-footnote-ref>1</a></sup>',
    )
    expect(rich.html).toMatch(/<li id="fn-a">\s*<p><em>Rust<\/em>. <a href="#fnref-a"/)
    expect(rich.html).not.toContain('<h2')
  })

  test('nothing empty is left of what shows nothing', () => {
    const { tree } = read('::: zone pivot="a"\n\nb\n\n::: zone-end\n\n[!INCLUDE [x](y)]\n')
    expect(richText(tree.children, (url) => url).html.trim()).toMatch(/^<p>b<\/p>$/)
  })
})

describe('links', () => {
  const nodes = read('[a](b.md) [c](d.md) ![e](f.png) ![g](h.png)').segments[0]!.nodes
  const map = (url: string) => (/^[df]/.test(url) ? null : `/sv/${url}?a&b`)

  test('lead where the map says, and are dropped where it says nothing', () => {
    expect(richText(nodes, map).html).toBe(
      '<a href="/sv/b.md?a&#x26;b">a</a> c e <img src="/sv/h.png?a&#x26;b" alt="g" loading="lazy">',
    )
  })

  test('are never unsafe, whatever the map says', () => {
    expect(richText(nodes, () => 'javascript:alert(1)').html).toBe('a c e g')
  })

  test('the tree that they came from stays as it was', () => {
    const before = JSON.stringify(nodes)
    richText(nodes, () => null)
    expect(JSON.stringify(nodes)).toBe(before)
  })
})

test.each(['\r\n', '\r'])('the same text is the same, whose lines end in %j', (end) => {
  const text =
    '# a\n\nb  \nc *d\ne*\n\n```\nf\n\ng\n```\n\n<ul>\n<li>h\n</ul>\n\n- `i\n  j`\n\n![k\nl](m "n\no")\n'
  const rich = (written: string) => richText(read(written).tree.children, (url) => url)
  expect(rich(text.replaceAll('\n', end))).toEqual(rich(text))
})
