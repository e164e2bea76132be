import { describe, expect, test } from 'vitest'
import { pairOf, told } from '../article.ts'

const source = `# Lamp

The lamp is on.

## Change the bulb {#bulb}

Turn it off at \`switch-1\`.

1. Wait 10 minutes.
2. Unscrew the bulb.
3. See [the types](types.md).

| Light | Meaning |
| --- | --- |
| Green | Ready |
| Yellow | 20 % left |

## Clean it

Use a dry cloth and no more than 5 drops of water.

## Throw it away

Take it to the shop.
`

const translation = `# Lampa

Lampan är tänd.

## Byt glödlampan {#bulb}

Stäng av den vid \`switch-1\`.

1. Vänta 10 minuter.
2. Skruva ur lampan.
3. Se [sorterna](types.md).

| Ljus | Betydelse |
| --- | --- |
| Grönt | Klar |
| Gult | 20 % kvar |

## Rengör den

Använd en torr trasa och högst 5 droppar vatten.

## Kasta den

Lämna den i butiken.
`

describe('a faithful translation', () => {
  test('answers every segment', () => {
    expect(told(pairOf(source, translation))).toEqual([
      'Lamp = Lampa',
      'The lamp is on. = Lampan är tänd.',
      'Change the bulb = Byt glödlampan',
      'Turn it off at switch-1. = Stäng av den vid switch-1.',
      'Wait 10 minutes. = Vänta 10 minuter.',
      'Unscrew the bulb. = Skruva ur lampan.',
      'See the types. = Se sorterna.',
      'Light = Ljus',
      'Meaning = Betydelse',
      'Green = Grönt',
      'Ready = Klar',
      'Yellow = Gult',
      '20 % left = 20 % kvar',
      'Clean it = Rengör den',
      'Use a dry cloth and no more than 5 drops of water. = Använd en torr trasa och högst 5 droppar vatten.',
      'Throw it away = Kasta den',
      'Take it to the shop. = Lämna den i butiken.',
    ])
  })
})

describe('a section that is missing in the middle', () => {
  const cut = translation.replace(/## Rengör[^#]*/, '')

  test('shifts nothing after it', () => {
    expect(told(pairOf(source, cut)).slice(-5)).toEqual([
      '20 % left = 20 % kvar',
      'Clean it = -',
      'Use a dry cloth and no more than 5 drops of water. = -',
      'Throw it away = Kasta den',
      'Take it to the shop. = Lämna den i butiken.',
    ])
  })

  test('is told from its neighbours by an anchor alone', () => {
    const parts = ['One', 'Two', 'Three', 'Four'].map((name) => `## ${name}\n\nThe same.\n`)
    const named = (name: string) => `## <a name="${name}"></a>Samma\n\nAlla lika.\n`
    const pairs = told(
      pairOf(parts.join('\n'), [named('one'), named('three'), named('four')].join('\n')),
    )
    expect(pairs.filter((one) => one.endsWith(' -'))).toEqual(['Two = -', 'The same. = -'])
  })
})

describe('two texts of one length', () => {
  test('are told from each other by what they ask', () => {
    const asked = '- Is it on? Is it warm?\n- Is it on? Switch it off.\n- Call the shop.\n'
    expect(told(pairOf(asked, '- Är den på? Är den varm?\n- Ring butiken.\n'))).toEqual([
      'Is it on? Is it warm? = Är den på? Är den varm?',
      'Is it on? Switch it off. = -',
      'Call the shop. = Ring butiken.',
    ])
    expect(told(pairOf(asked, '- Är den på? Slå av den.\n- Ring butiken.\n'))).toEqual([
      'Is it on? Is it warm? = -',
      'Is it on? Switch it off. = Är den på? Slå av den.',
      'Call the shop. = Ring butiken.',
    ])
  })
})

describe('headings alike', () => {
  const numbers = Array.from({ length: 9 }, (_, at) => at)
  const part = (name: string, words: string, at: number) =>
    `## ${name} ${'abcdefghi'[at]}\n\n${`${words} `.repeat(1 + ((at * 5) % 7))}\n\n### Syntax\n\n${words}.\n`
  const parts = (name: string, words: string, which: number[]) =>
    which.map((at) => part(name, words, at)).join('\n')

  test.each(numbers)('of sections with the same sub-heading, the one lost is %i', (lost) => {
    const left = numbers.filter((at) => at !== lost)
    const { matches } = pairOf(
      parts('Function', 'what it does', numbers),
      parts('Funktionen', 'vad den gör', left),
    )
    const missing = matches.flatMap(({ source, target }) => (target === null ? [source] : []))
    expect(missing).toEqual([0, 1, 2, 3].map((at) => lost * 4 + at))
  })
})

describe('what stands twice', () => {
  const list = [
    '- Take a soft cloth.',
    '- Take a small screwdriver.',
    '- Take a new bulb of one kind.',
  ]
  const ours = [
    '- Ta en mjuk trasa.',
    '- Ta en liten skruvmejsel.',
    '- Ta en ny lampa av samma slag.',
  ]

  test.each([0, 1, 2])('the second of item %i is the one too many', (at) => {
    const doubled = ours.toSpliced(at, 0, ours[at]!)
    const pairs = told(pairOf(list.join('\n'), doubled.join('\n')))
    expect(pairs.indexOf(`- = ${ours[at]!.slice(2)}`)).toBe(at + 1)
  })

  test('in both is no one too many', () => {
    const twice = (all: string[]) => all.toSpliced(1, 0, all[0]!).join('\n')
    expect(told(pairOf(twice(list), twice(ours))).filter((one) => /^- | -$/.test(one))).toEqual([])
  })
})

describe('what moved', () => {
  test('answers where something makes it certain', () => {
    const [before, section] = [/## Change[^]*?(?=## Clean)/, /## Byt[^]*?(?=## Rengör)/]
    const moved = translation.replace(section, '') + translation.match(section)![0]
    expect(source).toMatch(before)
    expect(told(pairOf(source, moved)).filter((one) => / -$|^- /.test(one))).toEqual([])
  })

  test('answers nothing where only its looks are alike', () => {
    const one = 'Read this first.\n\n# Title `a`\n'
    const other = '# Titel `a`\n\nLäs detta sist.\n'
    expect(told(pairOf(one, other))).toEqual([
      'Read this first. = -',
      'Title a = Titel a',
      '- = Läs detta sist.',
    ])
  })
})

describe('a mark that was lost', () => {
  test.each([
    ['## Help', 'Hjälp', 'a heading'],
    ['- Help', 'Hjälp', 'a list item'],
    ['    print --all', 'print --all', 'a block of code'],
  ])('makes %j and %j no two texts', (here, there) => {
    const [before, after] = ['Read this first.', 'Then read that as well.']
    const pairs = told(
      pairOf(
        `${before}\n\n${here}\n\n${after}\n`,
        `Läs detta först.\n\n${there}\n\nLäs sedan det också.\n`,
      ),
    )
    expect(pairs.filter((one) => / -$|^- /.test(one))).toEqual([])
  })
})

describe('what has nothing to do with the source', () => {
  test('code answers no prose', () => {
    const pairs = told(pairOf('```\nrun\n```\n', 'Spring.\n'))
    expect(pairs).toEqual(['run = -', '- = Spring.'])
  })

  test('an empty translation answers nothing', () => {
    expect(told(pairOf('One.\n\nTwo.\n', ''))).toEqual(['One. = -', 'Two. = -'])
    expect(told(pairOf('', 'Ett.\n'))).toEqual(['- = Ett.'])
  })
})

describe('titles', () => {
  test('answer each other whatever they say', () => {
    const pairs = told(pairOf('---\ntitle: A\n---\nOne.\n', '---\ntitle: Å\n---\nEtt.\n'))
    expect(pairs).toEqual(['A = Å', 'One. = Ett.'])
  })
})
