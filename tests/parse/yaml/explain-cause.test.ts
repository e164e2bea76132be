import { describe, expect, test } from 'vitest'
import { readYaml } from '../../../src/parse/front-matter/yaml.ts'

/** Where, what, and the text after its fix; null where none is offered. */
function faultsOf(yaml: string) {
  return readYaml(yaml).faults.map(({ reason, range, fix }) => {
    const fixed = fix && yaml.slice(0, fix.range[0]) + fix.text + yaml.slice(fix.range[1])
    return [yaml.slice(...range), reason, fixed] as const
  })
}

const title = (value: string) => `title: ${value}\nauthor: me`

describe('a value that wants quotes', () => {
  test.each([
    ['Fel: så här', '`: ` in a value without quotes', '"Fel: så här"'],
    ['Fel:', '`:` at the end of a value without quotes', '"Fel:"'],
    ['Fel: "så" här', '`: ` in a value without quotes', '\'Fel: "så" här\''],
    ['Fel: l’orage d\'été "2"', '`: ` in', "'Fel: l’orage d''été \"2\"'"],
    ['Fel #5', '`#5` in a value without quotes, where YAML ends it', '"Fel #5"'],
    ['C #', '`#` in a value without quotes', '"C #"'],
    ['*Source*', '`*` at the start of a value without quotes', '"*Source*"'],
    ['*Source* is', '`*` at the start', '"*Source* is"'],
    ['&Edit *menu', '`&` at the start', '"&Edit *menu"'],
    ['&Edit', '`&` at the start', '"&Edit"'],
    ['&Edit menu', '`&` at the start', '"&Edit menu"'],
    ['!important note', '`!` at the start', '"!important note"'],
    ['@mars', '`@` at the start', '"@mars"'],
    ['`mars`', 'backtick at the start', '"`mars`"'],
    ['%mars%', '`%` at the start', '"%mars%"'],
    ['| mars', '`|` at the start', '"| mars"'],
    ['> mars', '`>` at the start', '"> mars"'],
    ['- mars', '`-` at the start', '"- mars"'],
    ['? mars', '`?` at the start', '"? mars"'],
    [', mars', '`,` at the start', '", mars"'],
    ['[WIP] mars', '`[` at the start', '"[WIP] mars"'],
    ['{code} of mars', '`{` at the start', '"{code} of mars"'],
    ['{{ page.title }}', '`{` at the start', '"{{ page.title }}"'],
    ["'L'erreur'", "`'` within a value in single quotes", '"L\'erreur"'],
    ['"a "red" one"', '`"` within a value in double quotes', '\'a "red" one\''],
    ['"Red" planet', 'text after the closing quotation mark', '\'"Red" planet\''],
    ['"Red" and "blue"', 'text after the closing quotation mark', '\'"Red" and "blue"\''],
    ['"Mars', 'quotation mark `"` that is never closed', '"Mars"'],
    ['"C:\\mars"', '`\\m` in double quotes', "'C:\\mars'"],
  ])('%s', (value, wrong, quoted) => {
    const [fault, ...more] = faultsOf(title(value))
    expect(more).toEqual([])
    expect(fault![0]).toBe(value)
    expect(fault![1]).toContain(`Unexpected ${wrong}`)
    expect(fault![2]).toBe(title(quoted))
    expect(readYaml(fault![2]!)).toMatchObject({ faults: [], data: { author: 'me' } })
  })

  test('is an anchor where an alias means it', () => {
    expect(readYaml('title: &name Mars\nsidebar: *name')).toMatchObject({
      faults: [],
      data: { title: 'Mars', sidebar: 'Mars' },
    })
  })

  test('is shown as it should be, its comment left alone', () => {
    const [fault] = faultsOf('title: Fel: så # en kommentar')
    expect(fault![1]).toBe(
      'Unexpected `: ` in a value without quotes, expected quotes around the value: `title: "Fel: så"`',
    )
    expect(fault![2]).toBe('title: "Fel: så" # en kommentar')
  })

  test('is cut at no comment', () => {
    const [fault] = faultsOf('title: Fel #5 av #6 # machine\nslug: a #5\nauthor: me')
    expect(fault![2]).toBe('title: "Fel #5 av #6" # machine\nslug: a #5\nauthor: me')
    expect(readYaml('title: Fel #5').title).toEqual({ text: 'Fel #5', range: [7, 13] })
    for (const value of ['sv # machine', 'Fel #todo', '"Fel" #5', 'Fel#5', '# 5', '>\n  Fel #5'])
      expect(faultsOf(title(value)), value).toEqual([])
  })

  test('is not guessed at', () => {
    const [evening] = faultsOf(title("'s avonds"))
    expect(evening![1]).toContain('`title: "\'s avonds"`')
    expect(evening![2]).toBeNull()
    expect(faultsOf(title("'Mars"))[0]![2]).toBeNull()
    expect(faultsOf(title('"C:\\new\\mars"'))[0]![2]).toBeNull()
  })
})

describe('a line that is no key with a value', () => {
  test.each([
    ['title:Mars', '`title:` without a space after it', 'title: Mars'],
    ['title：Mars', '`：`, which is not the colon of a key', 'title: Mars'],
    ['title:\u3000Mars', 'space `U+3000` after `title:`', 'title: Mars'],
    ['title:\u00A0Mars', 'space `U+00A0` after `title:`', 'title: Mars'],
    ['title = "Mars"', '`=` after `title`', 'title: "Mars"'],
    ['title Mars', '`title` without a colon', null],
    ['Mars is red', 'line without a key', null],
    ['@mars', 'line without a key', null],
    ['<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> c', 'mark of a merge conflict', null],
  ])('%j', (line, wrong, mended) => {
    const [fault, ...more] = faultsOf(`author: me\n${line}\ndate: x`)
    expect(more).toEqual([])
    expect(fault![0]).toBe(line.split('\n')[0])
    expect(fault![1]).toContain(`Unexpected ${wrong}`)
    expect(fault![2]).toBe(mended && `author: me\n${mended}\ndate: x`)
  })
})

describe('what stands in the wrong place', () => {
  test.each([
    ['title: a\ntitle: b', 'title', 'second `title`, expected it once'],
    ['title: a\n\tauthor: me', '\t', 'tab before a key, expected spaces'],
    ['tags:\n\t- a', '\t', 'tab before a key, expected spaces'],
    ['title: a\n  author: me', 'author', '`author` in the same column as `title`'],
    [' title: a\nauthor: me', 'author', '`author` in the same column as `title`'],
    ['title: a\n  and more: of it', 'title', '`: ` in a value'],
    ['- a\nauthor: me', 'author: me', 'key after the items of a list'],
    ['title: a\n- b', 'b', 'item of a list after a value'],
    ['text: >\n  a\n b', ' b', 'indented otherwise than the text of `text`'],
    ['tags: [a, b\nauthor: me', '[a, b', '`[` that is never closed, expected `]`'],
    ['tags: {a: b\nauthor: me', '{a: b', '`{` that is never closed, expected `}`'],
    ['tags: [a, b: c: d]', 'c: d', 'text without quotes between `[…]`'],
    ['tags: [a, @b, c]', '@b', 'text without quotes between `[…]`'],
    ['title: a\n...\nauthor: me', '...', '`...`, which ends the YAML here'],
    ['title: !!js/function "x"', '!!js/function "x"', 'of which nothing is ever run'],
    ['? [a, b]\n: c', null, 'key that is not text'],
  ])('%j', (yaml, where, words) => {
    const [fault, ...more] = faultsOf(yaml)
    expect(more).toEqual([])
    expect(fault![1]).toContain(words)
    if (where === 'title') expect(fault![0]).toMatch(/^(?:title|a\n)/)
    else if (where !== null) expect(fault![0]).toBe(where)
  })
})

test('each cause is told once, and what is not broken is read', () => {
  const yaml = 'title: [Mars\nauthor: me\ntags: *all\ndate: today\nnote: a: b'
  expect(faultsOf(yaml).map(([where]) => where)).toEqual(['[Mars', '*all', 'a: b'])
  const data = { title: null, author: 'me', tags: '*all', date: 'today', note: 'a: b' }
  expect(readYaml(yaml)).toMatchObject({ title: null, data })
})

test('what looks broken and is not is left alone', () => {
  for (const yaml of [
    'a: "x: y" # c: d',
    "a: 'it''s'",
    'a: |\n  x: "y\n  b: [',
    'a: "x\n  y: z"',
    'tags: [\n  a,\n]',
    'a: &x b\nc: *x',
    'url: https://example.com:80/#a',
    'a: b\n  c',
    '"a: b": c',
  ])
    expect(faultsOf(yaml), yaml).toEqual([])
})
