/** What a stranger may write to keep a parser busy: so many of something, each in a text. */
import { beyondBounds } from '../../src/parse/bytes/bounds.ts'
import { Lines } from '../../src/text/lines.ts'

/** Writes a text that holds `count` of them. */
export type Hostile = (count: number) => string

const inParagraph =
  (thing: string): Hostile =>
  (count) =>
    `The page says: ${thing.repeat(count)}`

const lines =
  (line: string): Hostile =>
  (count) =>
    `The page says:\n${`${line}\n`.repeat(count)}`

const blocks =
  (block: string): Hostile =>
  (count) =>
    `${block}\n\n`.repeat(count)

const around =
  (before: string, after: string): Hostile =>
  (count) =>
    `The page says: ${before.repeat(count)}x${after.repeat(count)}`

const frontMatter =
  (line: (index: number) => string): Hostile =>
  (count) =>
    `---\n${Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('')}---\n`

export const hostile: Readonly<Record<string, Hostile>> = {
  'open elements in a line': inParagraph('<div>'),
  'open elements in lines': lines('<b>'),
  'open blocks': blocks('<div>'),
  'open details': blocks('<details>\n<summary>a</summary>'),
  'elements in each other': around('<b>', '</b>'),
  'elements that are closed': blocks('<b>a</b> <i>c</i> <u>e</u>'),
  'elements in cells': (count) => `| a |\n| - |\n${'| <b>a</b><i>c</i> |\n'.repeat(count)}`,
  'tables of HTML in each other': around('<table><tr><td>', '</td></tr></table>'),
  'open comments': inParagraph('<!-- a '),
  'open comments in lines': lines('a <!--'),
  'open comments of blocks': blocks('<!--'),
  'open instructions': inParagraph('<?'),
  'open data': inParagraph('<![CDATA['),
  'open declarations': inParagraph('<!a '),
  'open tags': inParagraph('<a b="'),
  'open addresses': inParagraph('<http:'),
  'open titles': inParagraph('[a](b ('),
  'open targets': inParagraph('[a](<'),
  'open labels': inParagraph('[a][b '),
  'open includes': inParagraph('[!INCLUDE ['),
  'open directives': inParagraph(':::no-loc text="'),
  'open anchors': inParagraph('{#'),
  'links in each other': around('[', '](a)'),
  'images in each other': around('![', '](a)'),
  'brackets in each other': around('[', ']'),
  'emphasis in emphasis': around('*a ', ' a*'),
  'emphasis over lines': (count) => `${'*a\n'.repeat(count)}b\n${'c*\n'.repeat(count)}`,
  'runs of stars': around('*', '*'),
  'stars between letters': inParagraph('**a*'),
  'runs of backticks': (count) =>
    Array.from({ length: count }, (_, index) => `a ${'`'.repeat(index + 1)}`).join(' '),
  references: inParagraph('&amp;'),
  'notes in each other': (count) => `[^1]\n\n${'[^1]: '.repeat(count)}a`,
  'quotes in each other': (count) => `${'> '.repeat(count)}a`,
  'items in each other': (count) => `${'- '.repeat(count)}a`,
  'definitions in lines': (count) =>
    Array.from({ length: count }, (_, index) => `[a${index}]: b\n`).join(''),
  paragraphs: blocks('a'),
  items: (count) => '- a\n'.repeat(count),
  cells: (count) => `| a | b |\n| - | - |\n${'| c | d |\n'.repeat(count)}`,
  'empty lines': (count) => '\n'.repeat(count),
  'open lists in front matter': frontMatter((index) => `a${index}: [b`),
  'open quotes in front matter': frontMatter((index) => `a${index}: "b`),
  'mappings in front matter': frontMatter(() => '{a: b}'),
  'colons in front matter': frontMatter((index) => `a${index}: b: c`),
  'aliases in front matter': frontMatter((index) => `a${index}: *b`),
  'anchors in front matter': frontMatter((index) => `a${index}: &b${index} c`),
  'lists in each other in front matter': (count) =>
    `---\na: ${'['.repeat(count)}${']'.repeat(count)}\n---\n`,
  'keys in each other in front matter': (count) =>
    frontMatter((index) => `${' '.repeat(index)}a:`)(Math.ceil(Math.sqrt(count))),
  'a list of words in front matter': (count) => `---\nno-loc: [${'a, '.repeat(count)}]\n---\n`,
}

/** The largest text of a kind that is within all bounds and no longer than `most`, or nearly. */
export function largest(write: Hostile, most: number): string {
  let [low, high] = [1, 2]
  while (high < most && fits(write, high, most)) [low, high] = [high, 2 * high]
  while (high - low > low / 20) {
    const middle = (low + high) >> 1
    if (middle === low) break
    if (fits(write, middle, most)) low = middle
    else high = middle
  }
  return write(low)
}

function fits(write: Hostile, count: number, most: number): boolean {
  const text = write(count)
  return text.length <= most && beyondBounds(text.length, new Lines(text)) === null
}
