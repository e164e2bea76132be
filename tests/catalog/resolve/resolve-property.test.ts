import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digits } from '../../../src/text/plain-text.ts'
import { resolve } from '../../../src/catalog/resolve/resolve.ts'
import { compiler, sspr, words } from './indexes.ts'

const codes = fc.constantFrom(...sspr.codes)
const numbers = fc.integer({ min: 0, max: 200 })
const quotes = fc.constantFrom(
  ...['', '"', '”', '“', '«', '»', '„', '‚', '‘', '’', '「', '」', '『', '`', "'", '(', ')', '  '],
  ...['\n', '\u00A0', '\u200F', '[', ']', '¿', '¡', '**'],
)
const closings = fc.constantFrom(
  '',
  '.',
  '!',
  '?',
  '。',
  '؟',
  '…',
  ':',
  ';',
  ',',
  '।',
  '！',
  ')',
  '".',
)
const digitSets = fc.constantFrom(
  '0123456789',
  '０１２３４５６７８９',
  '٠١٢٣٤٥٦٧٨٩',
  '۰۱۲۳۴۵۶۷۸۹',
  '०१२३४५६७८९',
  '๐๑๒๓๔๕๖๗๘๙',
)
const separators = fc.constantFrom('_', '-', ' ', '', '–', '__', ': ', '#', '.', '_ ')
const cases = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.toLowerCase(),
  (text: string) => text.toUpperCase(),
)

/** What a number must come to, whichever way it is written. */
function verdict(number: number): string {
  if (sspr.codes.includes(String(number))) return `known ${number}`
  return number >= 9 && number <= 30 ? `reserved ${number}` : 'unknown null'
}

function said(query: string, index = sspr): string {
  const { status, code } = resolve(query, index)
  return `${status} ${code}`
}

function inDigits(number: number, width: number, set: string): string {
  return String(number)
    .padStart(width, '0')
    .replace(/\d/g, (digit) => set[Number(digit)]!)
}

describe('one code, however it is written', () => {
  test('a number', () => {
    const property = fc.property(
      numbers,
      fc.nat(8),
      digitSets,
      quotes,
      closings,
      (number, width, set, quote, closing) => {
        expect(said(quote + inDigits(number, width, set) + closing + quote)).toBe(verdict(number))
      },
    )
    fc.assert(property, { numRuns: 1000 })
  })

  test('a hexadecimal number', () => {
    fc.assert(
      fc.property(numbers, fc.nat(4), cases, (number, width, change) => {
        const hex = number.toString(16).padStart(width, '0')
        expect(said(`0x${change(hex)}`)).toBe(verdict(number))
      }),
    )
  })

  test('a support ID', () => {
    const property = fc.property(
      fc.record({ number: numbers, width: fc.nat(6), set: digitSets, quote: quotes }),
      fc.record({ closing: closings, separator: separators, change: cases }),
      ({ number, width, set, quote }, { closing, separator, change }) => {
        const id = change('SSPR') + separator + inDigits(number, width, set)
        expect(said(quote + id + closing + quote)).toBe(verdict(number))
      },
    )
    fc.assert(property, { numRuns: 1000 })
  })

  test('a symbol, alone or with its number', () => {
    const form = fc.constantFrom('', ' = #', '=#', ' (#)', '(#)')
    fc.assert(
      fc.property(codes, form, cases, quotes, closings, (code, form, change, quote, closing) => {
        const text = change(sspr.symbols[code]!) + form.replace('#', code)
        expect(said(quote + text + closing + quote)).toBe(`known ${code}`)
      }),
    )
  })

  test('a word and a number', () => {
    const word = fc.constantFrom('error', 'Fel', 'felkod', 'error code', 'エラー', 'الخطأ', 'HATA')
    const joint = fc.constantFrom(' ', ': ', ' #', ' = ', ' nr ')
    fc.assert(
      fc.property(word, joint, numbers, digitSets, closings, (word, joint, number, set, end) => {
        expect(said(word + joint + inDigits(number, 0, set) + end)).toBe(verdict(number))
      }),
    )
  })

  test('a query parameter, percent-encoded or not', () => {
    const before = fc.constantFrom('?', '?lang=sv&', 'https://a.example/go/?lang=sv&', '')
    const encode = fc.constantFrom(
      (text: string) => text,
      encodeURIComponent,
      (text: string) => text.replace(/./g, (one) => `%${one.charCodeAt(0).toString(16)}`),
    )
    const after = fc.constantFrom('', '&mkt=sv-SE', '#top')
    fc.assert(
      fc.property(before, numbers, encode, after, (before, number, encode, after) => {
        expect(said(`${before}code=${encode(String(number))}${after}`)).toBe(verdict(number))
      }),
    )
  })

  test('anywhere in prose', () => {
    const form = fc.constantFrom<(code: string, symbol: string) => string>(
      (code) => `SSPR_${code.padStart(4, '0')}`,
      (code) => `sspr-${code}`,
      (_, symbol) => symbol,
      (code, symbol) => `${symbol} = ${code}`,
      (code, symbol) => `${symbol.toLowerCase()} (${code})`,
    )
    fc.assert(
      fc.property(prose, codes, form, prose, (before, code, form, after) => {
        const text = `${before} ${form(code, sspr.symbols[code]!)} ${after}`
        expect(said(text)).toBe(`known ${code}`)
      }),
    )
  })
})

/** Sentences full of numbers that are no codes. */
const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['I', 'tried', 'times', 'the', 'password', 'SSPR', 'försökte', 'gånger', 'den', 'maj'],
        ...[
          'version',
          'step',
          'at',
          'since',
          'rum',
          'Windows',
          'は',
          '回',
          'مرة',
          'user@a.example',
        ],
      ),
      numbers.map(String),
    ),
    { minLength: 3, maxLength: 12 },
  )
  .map((list) => list.join(' '))
  .filter((text) => !/SSPR 0*\d/.test(text) && !/^\W*\d+\W*$/.test(text))

describe('never a wrong code', () => {
  test('from a bare number in a sentence', () => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(said(text)).toBe('unknown null')
      }),
      { numRuns: 1000 },
    )
  })

  test('from SSPR and a count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), prose, (count, rest) => {
        expect(said(`I used SSPR ${count} times, ${rest}`)).toBe('unknown null')
      }),
    )
  })

  test('where two different codes are named', () => {
    const name = (code: string) =>
      fc.constantFrom(`SSPR_${code.padStart(4, '0')}`, `sspr-${code}`, sspr.symbols[code]!)
    const two = fc.uniqueArray(codes, { minLength: 2, maxLength: 3 })
    const property = fc.property(
      two.chain((list) => fc.tuple(fc.constant(list), ...list.map(name))),
      fc.constantFrom(' ', ', ', ' or ', ' = ', '\n', ' – '),
      ([list, ...names], joint) => {
        const found = resolve(names.join(joint), sspr)
        expect(found).toEqual({ status: 'ambiguous', code: null, candidates: list })
      },
    )
    fc.assert(property)
  })

  test('from a symbol with the number of another', () => {
    fc.assert(
      fc.property(
        codes,
        numbers,
        fc.constantFrom('$ = #', '$ (#)', 'x $ = # y'),
        (code, n, form) => {
          const text = form.replace('$', sspr.symbols[code]!).replace('#', String(n))
          expect(said(text)).toBe(String(n) === code ? `known ${code}` : 'ambiguous null')
        },
      ),
    )
  })

  test('from what was mistyped: a code that is answered is one that is written', () => {
    const written = fc.oneof(
      codes.map((code) => `SSPR_${code.padStart(4, '0')}`),
      codes.map((code) => `${sspr.symbols[code]} = ${code}`),
      codes.map((code) => `error ${code}`),
      codes.map((code) => `https://a.example/?code=${code}&lang=sv`),
      codes,
    )
    const edit = fc.record({
      at: fc.nat(60),
      how: fc.constantFrom('drop', 'add', 'swap', 'change'),
      letter: fc.oneof(fc.constantFrom(...'0123456789xX _-=&%.Oοl'), fc.string({ maxLength: 1 })),
    })
    const property = fc.property(
      written,
      fc.array(edit, { minLength: 1, maxLength: 3 }),
      (text, edits) => {
        const changed = edits.reduce(apply, text)
        expectWritten(changed)
      },
    )
    fc.assert(property, { numRuns: 3000 })
  })

  test('from anything at all, and it never throws', () => {
    const any = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[SsPpRr_\-0-9 =()x%&?code]{0,14}$/),
    )
    fc.assert(
      fc.property(any, (text) => {
        expectWritten(text)
        resolve(text, compiler)
        resolve(text, words)
      }),
      { numRuns: 3000 },
    )
  })

  test('from percent signs', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:%[0-9A-F]{0,2}|code=|[14&?]){0,8}$/), (text) => {
        const { status, code } = resolve(text, sspr)
        if (status === 'known') expect(decoded(text)).toContain(code)
      }),
      { numRuns: 1000 },
    )
  })

  test('from two messages spliced, any but theirs', () => {
    const message = fc.constantFrom(...sspr.messages.en!)
    fc.assert(
      fc.property(message, message, fc.double({ min: 0, max: 1 }), ([a, one], [b, two], cut) => {
        const first = one.split(' ')
        const last = two.split(' ')
        const text = [
          ...first.slice(0, Math.round(first.length * cut)),
          ...last.slice(Math.round(last.length * cut)),
        ].join(' ')
        const { code } = resolve(text, sspr)
        expect([a, b, null]).toContain(code)
      }),
      { numRuns: 500 },
    )
  })

  test('from words of messages in another order', () => {
    const all = sspr.messages.en!.flatMap(([, text]) => text.split(' '))
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 5, maxLength: 20 }), (list) => {
        expect(said(list.join(' '))).toBe('unknown null')
      }),
      { numRuns: 500 },
    )
  })
})

test('a message is known with a quarter of its words missing', () => {
  const message = fc.constantFrom(...Object.values(sspr.messages).flat())
  const share = fc.double({ min: 0, max: 0.25, noNaN: true })
  fc.assert(
    fc.property(message, share, fc.boolean(), quotes, ([code, text], share, atStart, quote) => {
      const words = text.split(' ')
      const gone = Math.floor(words.length * share)
      const left = atStart ? words.slice(gone) : words.slice(0, words.length - gone)
      expect(said(quote + left.join(' ') + quote)).toBe(`known ${code}`)
    }),
  )
})

function apply(text: string, { at, how, letter }: { at: number; how: string; letter: string }) {
  const index = at % Math.max(1, text.length)
  const [before, here, after] = [text.slice(0, index), text[index] ?? '', text.slice(index + 1)]
  if (how === 'drop') return before + after
  if (how === 'add') return before + letter + here + after
  if (how === 'change') return before + letter + after
  return before + after.slice(0, 1) + here + after.slice(1)
}

/** A known code stands in the text: as a whole number, in hexadecimal, or as its whole symbol. */
function expectWritten(text: string): void {
  const { status, code } = resolve(text, sspr)
  if (status !== 'known') return
  const shown = decoded(text)
  const runs = shown.match(/\d+/g) ?? []
  const isNumber = runs.some((run) => Number(run) === Number(code))
  const isHex = (shown.match(/0x[0-9a-f]+/gi) ?? []).some((hex) => Number(hex) === Number(code))
  const symbol = sspr.symbols[code!]!.toLowerCase()
  const isSymbol = new RegExp(`(?<![a-z0-9_])${symbol}(?![a-z0-9_])`).test(shown.toLowerCase())
  expect(isNumber || isHex || isSymbol, `${JSON.stringify(text)} is no ${code}`).toBe(true)
}

/** As a reader would see it: percent signs decoded, digits in ASCII. */
function decoded(text: string): string {
  const narrow = digits(text.replace(/\p{Cf}/gu, '')).normalize('NFKC')
  try {
    return decodeURIComponent(narrow)
  } catch {
    return narrow.replace(/%([0-9A-F]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  }
}
