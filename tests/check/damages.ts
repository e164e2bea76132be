import type { Article } from '../../src/model/article.ts'
import type { Edit, Ground } from '../../scripts/eval/ground.ts'
import { kinds } from '../../scripts/eval/kinds.ts'

/** A kind of damage, and every place that an article offers for it. */
export interface Damage {
  kind: string
  places: (ground: Ground) => Edit[]
}

/** What machines and hands do to what has one right spelling. */
const spellings: Record<string, [RegExp, (...found: string[]) => string]> = {
  'a symbol in small letters': [/(?<=^\| )\w{6,}(?= = )/gm, (symbol) => symbol.toLowerCase()],
  'a symbol split': [/(?<=^\| \w{4})(?=\w+ = )/gm, () => ' '],
  'a symbol with a Cyrillic letter': [/(?<=^\| \w*)e(?=\w* = )/gm, () => 'е'],
  'a code in Arabic-Indic digits': [/(?<=^\| \w+ = )1\d/gm, (code) => arabic(code)],
  'a reserved code': [/(?<=^\| \w+ = )\d+/gm, () => '15'],
  'a row without its equals sign': [/(?<=^\| \w+ )= (?=\d+ \|)/gm, () => ''],
  'a support ID in small letters': [/(?<=\| )SSPR(?=_\d{4}: )/g, () => 'sspr'],
  'a support ID without its zeros': [/(?<=\| SSPR_)00(?=\d\d: )/g, () => ''],
  'a support ID split': [/(?<=\| SSPR_00)(?=\d\d: )/g, () => ' '],
  'a support ID split at its start': [/(?<=\| S)(?=SPR_\d{4}: )/g, () => ' '],
  'a support ID without its colon': [/(?<=\| SSPR_\d{4}):/g, () => ''],
  'a lost support ID': [/(?<=\| )SSPR_\d{4}: /g, () => ''],
  'a letter more in a target': [/(?<=\]\(https[^)\s]+)(?=\))/g, () => 'x'],
  'a target of another locale': [/(?<=\]\(https:\/\/[^)/\s]+\/)(?=[^)\s]+\))/g, () => 'sv/'],
  'a space in a target': [/(?<=\]\(https?:\/\/[^)\s]+)\/(?=[^)\s]+\))/g, () => '%20/'],
  'a link to no anchor': [/(?<=\(#[\w-]+)(?=\))/g, () => 'x'],
  'a translated anchor in a link': [/(?<=\]\(#)[\w-]+(?=\))/g, () => 'ankare'],
  'a lost anchor': [/(?<=^#.*\S) \{#[\w-]+\}/gm, () => ''],
  'an anchor with a space': [/(?<=^#.*\S \{)#(?=[\w-]+\})/gm, () => '# '],
  'an anchor in other brackets': [/(?<=^#.*\S )\{#([\w-]+)\}/gm, (_, id) => `(#${id})`],
  'an anchor in wide brackets': [/(?<=^#.*\S )\{#([\w-]+)\}/gm, (_, id) => `｛＃${id}｝`],
  'a heading one deeper': [/^#(?=#)/gm, () => '##'],
  'code with a space': [/(?<=`[^`\n]{2,})(?=[^`\n]{2,}`)/g, () => ' '],
  'code in another case': [/(?<=`)[^`\n]+(?=`)/g, (code) => swapped(code)],
  'code that ends early': [/(?<=`[\w-]{3,})([\w-]{2,})`/g, (_, rest) => `\` ${rest}`],
  'code that swallowed a word': [/(?<=`[^`\n]+)` (\p{L}+)/gu, (_, word) => ` ${word}\``],
  'a literal with a space': [/(?<=[\w/%{$\\:.@-]{2,})[./:@_-](?=\w)/g, (sign) => ` ${sign} `],
  'a literal cut': [/(?<=[\w.]{2,}[.@_/]\w{2})(?=\w{2})/g, () => ' '],
  'a literal in another case': [/\w+[.@_/]\w[\w./@]*/g, (literal) => swapped(literal)],
  'a literal with another dash': [/(?<=\w)-(?=\w)/g, () => '–'],
  'an underscore for a dash': [/(?<=\w)_(?=\w)/g, () => '-'],
  'a look-alike letter': [
    /(?<=\w[\w./@_-]*)[aeo](?=[\w./@_-]*\w)/g,
    (letter) => lookAlike[letter]!,
  ],
  'another slash': [/(?<=\w)[/\\](?=\w)/g, (sign) => (sign === '/' ? '\\' : '/')],
  'a hidden character': [/(?<=\p{L}{2})(?=\p{L}{2})/gu, () => '\u2060'],
  'a byte order mark': [/(?<=\p{L}{2})(?=\p{L}{2})/gu, () => '\uFEFF'],
  'a hidden character as a reference': [
    /(?<=^[\p{Lu}\p{Lo}][^{[\]|`#<]*\p{L}{2})(?=\p{L}{2})/gmu,
    () => '&#8203;',
  ],
}

const lookAlike: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о' }

/** Those of spelling, and every kind of defect that the evaluation seeds. */
export const damages: readonly Damage[] = [
  ...Object.entries(spellings).map(([kind, [pattern, change]]) => ({
    kind,
    places: ({ target }: Ground) => edits(target, pattern, change),
  })),
  ...kinds.map(({ kind, places }) => ({ kind, places })),
]

function edits({ text }: Article, pattern: RegExp, change: (...found: string[]) => string): Edit[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const start = match.index
    return { start, end: start + match[0].length, text: change(...match), source: null }
  })
}

function arabic(code: string): string {
  return code.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
}

function swapped(text: string): string {
  const upper = text.toUpperCase()
  return upper === text ? text.toLowerCase() : upper
}
