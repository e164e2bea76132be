import { describe, expect, test } from 'vitest'
import { at, only, outline, read } from './read.ts'

const anchors = (text: string) => {
  const article = read(text)
  return article.anchors.map(({ id, place, segment }) => [
    id,
    at(article, place),
    segment === null ? null : article.segments[segment]!.plain,
  ])
}

describe('anchors', () => {
  test.each([
    ['# Red *planet* {#mars}', [['mars', '{#mars}', 'Red planet']]],
    ['## `code` {#a_b.c-d} ##', [['a_b.c-d', '{#a_b.c-d}', 'code']]],
    ['# <a name="mars"></a>Mars', [['mars', '<a name="mars">', 'Mars']]],
    ["# Mars <a id='mars'/>", [['mars', "<a id='mars'/>", 'Mars']]],
    ['# <a name=mars>Mars</a>', [['mars', '<a name=mars>', 'Mars']]],
    ['<a name="mars"></a>\n\n# Mars', [['mars', '<a name="mars">', 'Mars']]],
    ['<a name="mars">\n</a>\n\n# Mars', [['mars', '<a name="mars">', 'Mars']]],
    [
      '<a id="a"></a><a id="b"></a>\n\nMars {#no}',
      [
        ['a', '<a id="a">', 'Mars {#no}'],
        ['b', '<a id="b">', 'Mars {#no}'],
      ],
    ],
    ['- <a id="a"></a> Mars', [['a', '<a id="a">', 'Mars']]],
    ['<div id="box">\nMars\n</div>', [['box', '<div id="box">', 'Mars']]],
    ['A <span id="x">red</span> one', [['x', '<span id="x">', 'A red one']]],
    ['**<a id="a"></a>Mars**', [['a', '<a id="a">', 'Mars']]],
    ['Mars\n\n<a name="end"></a>', [['end', '<a name="end">', null]]],
    ['# Mars {#__a__}', [['__a__', '{#__a__}', 'Mars']]],
    ['# {#*a*_b_}\n\nMars', [['*a*_b_', '{#*a*_b_}', '']]],
    ['# Mars {#a\\_b}', [['a_b', '{#a\\_b}', 'Mars']]],
    ['# Mars {# *a*} b}', []],
    ['# Mars {#a} {#b}', [['b', '{#b}', 'Mars {#a}']]],
    ['`{#no}` \\<a name="no">', []],
    ['# &#x7b;#mars}', [['mars', '&#x7b;#mars}', '']]],
  ])('%j', (text, expected) => {
    expect(anchors(text)).toEqual(expected)
  })

  test('are taken out of the text, and leave no white space', () => {
    const segment = only(read('#  <a name="a"></a> Red planet   {#mars}   '))
    expect(segment.plain).toBe('Red planet')
    expect(segment.nodes).toHaveLength(1)
    expect(segment.place).toMatchObject({ column: 21, endColumn: 31 })
    expect(segment.anchors).toEqual(['a', 'mars'])
  })

  test('an <a> that is a link stays one', () => {
    const segment = only(read('See <a id="x" href="https://a.example">there</a>.'))
    expect(segment.spans).toMatchObject([
      { kind: 'link', text: 'there', target: 'https://a.example' },
    ])
    expect(segment.anchors).toEqual(['x'])
  })
})

describe('alerts', () => {
  test.each(['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION', 'note', 'Note'])('[!%s]', (name) => {
    const article = read(`> [!${name}]\n> Mars is *cold*.\n>\n> - very\n`)
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['article', 'alert', 'list', 'item'])
    expect(outline(article)).toEqual(['paragraph Mars is cold.', 'item very'])
    expect(at(article, article.segments[0]!.place)).toBe('Mars is *cold*.')
    expect(article.segments[0]!.place).toMatchObject({ line: 2, column: 3 })
    expect(article.faults).toEqual([])
  })

  test('text may stand beside the mark, or after a blank line', () => {
    expect(outline(read('> [!NOTE] Mars'))).toEqual(['paragraph Mars'])
    expect(outline(read('> [!NOTE]\n>\n> Mars'))).toEqual(['paragraph Mars'])
  })

  test('a quote is a quote', () => {
    expect(read('> Mars').blocks[1]!.kind).toBe('quote')
  })
})

describe('directives', () => {
  test('an image is a resource, and its description is read', () => {
    const article = read(
      ':::image type="content" source="media/a_b_c.png" alt-text="The *red* planet" lightbox="x":::',
    )
    const segment = only(article)
    expect(segment).toMatchObject({ plain: 'The *red* planet', prose: 'The *red* planet' })
    expect(segment.spans).toMatchObject([{ kind: 'image', target: 'media/a_b_c.png' }])
    expect(article.resources).toMatchObject([{ kind: 'image', url: 'media/a_b_c.png' }])
    expect(article.faults).toEqual([])
  })

  test('an image over several lines, with a long description', () => {
    const article = read(
      ':::image type="complex" source="a.png"\n   alt-text="Mars":::\n   It is *red*.\n:::image-end:::\n',
    )
    expect(only(article).plain).toBe('Mars It is red.')
    expect(article.faults).toEqual([])
  })

  test('no-loc text is read, and is no prose', () => {
    const segment = only(read('The :::no-loc text="Get-Help *"::: cmdlet'))
    expect(segment.plain).toBe('The Get-Help * cmdlet')
    expect(segment.prose).toBe('The \uFFFC cmdlet')
    expect(segment.spans).toMatchObject([{ kind: 'no-loc', text: 'Get-Help *' }])
  })

  test('includes are resources', () => {
    const article = read(
      'a [!INCLUDE [x_y_z](../includes/a_b_c.md)] b\n\n[!include[](<c d.md>)]\n\n[!INCLUDE [x](e.md "title")]\n',
    )
    expect(article.resources.map(({ kind, url }) => [kind, url])).toEqual([
      ['include', '../includes/a_b_c.md'],
      ['include', 'c d.md'],
      ['include', 'e.md'],
    ])
    expect(outline(article)).toEqual(['paragraph a b'])
    expect(article.faults).toEqual([])
  })

  test('zones, monikers, rows and columns are no text', () => {
    const article = read(
      '::: moniker range=">=a_1"\none\n::: moniker-end\n\n:::row:::\n:::column span="2":::\ntwo\n:::column-end:::\n:::row-end:::\n\n::: zone pivot="a, b"\n\nthree\n\n::: zone-end\n',
    )
    expect(outline(article)).toEqual(['paragraph one', 'paragraph two', 'paragraph three'])
    expect(article.faults).toEqual([])
  })

  test('pictures of Markdown and HTML are resources too', () => {
    const { resources } = read('![a](b.png) <img src="c.png" alt="d"> ![e][f]\n\n[f]: g.png\n')
    expect(resources.map(({ url }) => url)).toEqual(['b.png', 'c.png', 'g.png'])
  })

  test('inside of code nothing is a directive', () => {
    expect(only(read('`:::no-loc text="x":::`')).plain).toBe(':::no-loc text="x":::')
    expect(only(read('std:::image x')).plain).toBe('std:::image x')
  })
})
