import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect } from 'vitest'
import { kinds } from '../scripts/bench/tokens.ts'
import type { Growth } from '../scripts/bench/growth.ts'

const root = join(import.meta.dirname, '..')

/** Twice what any of the inputs takes. */
const mostPerCharacter = 650

/** Of these, lost and added ones are set beside each other: past a number of pairs only near ones. */
const coupled = ['numbers', 'code spans', 'links', 'bare URLs', 'printf placeholders', 'file names']
const isCoupled =
  /number|percentage|versions|dates|times|digits|code spans|links|images|URLs|addresses|placeholder|braces|variable|percent|options|names|paths|footnotes|backticks|suppressions/i

/** Runs of backticks make literals of 200 characters, which are looked for, and longer ones, which are not. */
const runs = /backticks/

const marks = ['bold', 'italics', 'HTML tags']
const few = ['numbers', 'links', 'words alike', 'bold']

/**
 * What grows up to a bound, of which small inputs say nothing: segments are aligned each with each
 * where an article is short, and within a band where it is long; of a line a report shows as much as
 * there is room for.
 */
const bounded =
  /^src\/(?:pair\/align\/(?:align|score|token-weights|sequences)|report\/(?:snippet|width))\.ts:/

/** A kind of input: its name, how many things, in which container and arrangement, of which kinds. */
export type Doubling = [string, number, string, string, readonly string[]]

/** What a push is measured with. */
export const doublings: Doubling[] = [
  ['all kinds in another order', 45, 'paragraph', 'shuffled', without(runs)],
  ['in the items of a list', 200, 'list', 'alike', few],
]

/** What takes minutes. */
export const moreDoublings: Doubling[] = [
  [
    'half of them lost',
    45,
    'paragraph',
    'halved',
    without(new RegExp([...marks, runs.source].join('|'))),
  ],
  ['half of the marks lost', 220, 'paragraph', 'halved', marks],
  ['changed, where none is set beside another', 45, 'paragraph', 'changed', without(isCoupled)],
  ['changed, where each is set beside others', 220, 'paragraph', 'changed', coupled],
  ['in the cells of a table', 200, 'table', 'alike', few],
  ['in the keys of front matter', 300, 'front matter', 'alike', ['words alike']],
]

/**
 * Twice the input takes twice the steps, in every stretch of the code: counted is how often each
 * runs, the same on any machine.
 */
export function expectDoubled([, count, container, arrangement, names]: Doubling): void {
  const growths = measured(count, container, arrangement, names)
  expect(growths.map(({ kind }) => kind)).toEqual(names)
  expect(growths.flatMap(tooMuch)).toEqual([])
  expect(growths.filter(({ perCharacter }) => perCharacter > mostPerCharacter)).toEqual([])
}

function tooMuch({ kind, grows }: Growth): string[] {
  return grows.filter((name) => !bounded.test(name)).map((name) => `${kind}: ${name}`)
}

function without(others: RegExp): string[] {
  return Object.keys(kinds).filter((kind) => !others.test(kind))
}

export function measured(
  count: number,
  container: string,
  arrangement: string,
  names: readonly string[],
): Growth[] {
  const script = join(root, 'scripts/bench/growth.ts')
  const words = [script, String(count), container, arrangement, ...names]
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as Growth[]
}
