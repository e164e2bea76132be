/** What a document may hold thousands of: one kind of thing each, told apart by its number. */

/** Writes the `index`-th thing of a kind; in `changed` form it is another that may answer it. */
export type Token = (index: number, changed: boolean) => string

/** Some definitions, anchors and the like that a document needs for its things, one a line. */
export type Foot = (index: number, changed: boolean) => string

export interface Kind {
  token: Token
  /** Stands at the end of the document for every thing. Default: nothing. */
  foot?: Foot
  /** What stands between two things in a paragraph. Default: a space. */
  joint?: string
}

const other = (index: number, changed: boolean): number => (changed ? index + 1_000_000 : index)

/** A word of letters alone that no other number has. */
export function word(index: number): string {
  return [...String(index)]
    .map((digit) => 'bcdfghklmn'[Number(digit)]! + 'aeiouaeiou'[Number(digit)]!)
    .join('')
}

const names = ['Active Directory', 'Contoso Portal', 'password writeback', 'user account']

/** A kind whose things are the same text but for their number. */
function numbered(write: (name: string) => string): Kind {
  return { token: (index, changed) => write(String(other(index, changed))) }
}

/** A kind whose things are words that no other has. */
function worded(write: (name: string) => string): Kind {
  return { token: (index, changed) => write(word(other(index, changed))) }
}

/** A kind whose things are all the same, but changed ones. */
function alike(same: string, changed: string): Kind {
  return { token: (_, isChanged) => (isChanged ? changed : same) }
}

export const kinds: Readonly<Record<string, Kind>> = {
  numbers: numbered((name) => name),
  'numbers alike': alike('7', '8'),
  'decimal numbers': numbered((name) => `${name}.5`),
  'grouped numbers': numbered((name) => `${1000 + Number(name)},000`),
  'numbers with units': numbered((name) => `${name} GB`),
  percentages: numbered((name) => `${name}%`),
  versions: numbered((name) => `PowerShell 3.${name}`),
  dates: { token: (index, changed) => `2026-0${1 + (index % 9)}-${changed ? 12 : 11}` },
  times: { token: (index, changed) => `${10 + (index % 9)}:${changed ? 12 : 11} PM` },
  'number words': alike('three', 'four'),
  'support IDs': {
    token: (index, changed) => `SSPR_00${String(10 + ((index + Number(changed)) % 90))}`,
  },
  'code spans': worded((name) => `\`${name}\``),
  'code spans alike': alike('`same`', '`other`'),
  'code spans in words': worded((name) => `\`${name}\`s`),
  links: worded((name) => `[${name}](https://example.com/${name})`),
  'links alike': alike('[here](a.md)', '[here](b.md)'),
  'relative links': worded((name) => `[${name}](${name}.md#${name})`),
  'reference links': {
    token: (index) => `[text][${word(index)}]`,
    foot: (index, changed) => `[${word(index)}]: https://example.com/${other(index, changed)}`,
  },
  'dead references': worded((name) => `[${name}][label-${name}]`),
  images: worded((name) => `![${name}](${name}.png)`),
  'bare URLs': worded((name) => `https://example.com/${name}`),
  'e-mail addresses': worded((name) => `${name}@example.com`),
  'printf placeholders': alike('%s', '%d'),
  'numbered placeholders': numbered((name) => `%${name}$s`),
  placeholders: worded((name) => `{${name}}`),
  'double braces': worded((name) => `{{${name}}}`),
  'template placeholders': worded((name) => `\${${name}}`),
  'angle placeholders': worded((name) => `\\<${name}>`),
  'shell variables': worded((name) => `$env:${name}`),
  'percent variables': worded((name) => `%${name}%`),
  'percent signs': alike('%', '%2'),
  bold: worded((name) => `**${name}**`),
  italics: worded((name) => `*${name}*`),
  'open emphasis': alike('*a', '_a'),
  brackets: worded((name) => `[${name}]`),
  'open brackets': alike('[a', '(a'),
  parentheses: worded((name) => `(${name})`),
  quotes: worded((name) => `"${name}"`),
  apostrophes: worded((name) => `l'${name}`),
  'file names': worded((name) => `${name}.json`),
  paths: worded((name) => `C:\\${name}\\bin`),
  options: worded((name) => `--${name}`),
  commands: worded((name) => `Get-${name}`),
  symbols: worded((name) => `${name}.isSet`),
  'camel case': worded((name) => `is${name.charAt(0).toUpperCase()}${name.slice(1)}On`),
  'glossary terms': { token: (index, changed) => names[(index + Number(changed)) % names.length]! },
  'mixed scripts': worded((name) => `${name}ск${name}`),
  'hidden characters': worded((name) => `${name}\u200B${name}`),
  mojibake: worded((name) => `Ã¶${name}â€™`),
  entities: alike('&amp;', '&lt;'),
  'HTML tags': worded((name) => `<b>${name}</b>`),
  'unknown tags': worded((name) => `<x-${name}>`),
  'open tags': alike('<div>', '<span>'),
  'line breaks': alike('a<br>', 'a<br><br>'),
  'blank lines in a cell': worded((name) => `${name}<br><br>Or<br><br>`),
  comments: worded((name) => `<!-- ${name} -->`),
  suppressions: alike(
    '7 <!-- felkod-disable-line text/numbers -- so -->',
    '8 <!-- felkod-disable-line text/numbers -- so -->',
  ),
  footnotes: {
    token: (index) => `a[^${word(index)}]`,
    foot: (index, changed) => `\n[^${word(index)}]: ${word(other(index, changed))}`,
  },
  anchors: worded((name) => `<a name="${name}"></a>a`),
  'docs directives': worded((name) => `:::no-loc text="${name}":::`),
  'words alike': alike('same', 'other'),
  words: worded((name) => name),
  'words of one sentence': worded((name) => `Open the ${name} of the page.`),
  'words written apart': worded((name) => `${name} ${name}`),
  'unspaced words': { ...alike('用户没有权限', '管理员有权限'), joint: '' },
  'Arabic digits': {
    token: (index, changed) =>
      [...String(other(index, changed))].map((digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]).join(''),
  },
  punctuation: { ...alike('!?', '?.'), joint: '' },
  dots: { ...alike('. ', '.. '), joint: '' },
  dashes: { ...alike('-', '–'), joint: '' },
  'one long word': { ...worded((name) => name), joint: '' },
  'one long number': { ...alike('1234567890', '1234567891'), joint: '' },
  'grouped digits': { ...alike('123,', '124,'), joint: '' },
  spaces: { ...alike('a      ', 'a     \u00A0'), joint: '' },
  'colons and slashes': { ...alike('a:/', 'a:\\'), joint: '' },
  'at signs': { ...alike('a@', 'b@'), joint: '' },
  'letters and dots': { ...alike('a.', 'b.'), joint: '' },
  'letters and hyphens': { ...alike('a-', 'b-'), joint: '' },
  'escaped marks': alike('\\*', '\\_'),
  backticks: { token: (index, changed) => '`'.repeat(1 + ((index + Number(changed)) % 9)) },
}
