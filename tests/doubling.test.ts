import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
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
const bounded = /^src\/(?:pair\/(?:align|score|evidence|sequence)|report\/(?:snippet|width))\.ts:/

/** Counted is how often each stretch of code runs: the same on any machine. */
describe('twice the input takes twice the steps, in every stretch of the code', () => {
  test.each<[string, number, string, string, readonly string[]]>([
    ['all kinds in another order', 45, 'paragraph', 'shuffled', without(runs)],
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
    ['in the items of a list', 200, 'list', 'alike', few],
    ['in the cells of a table', 200, 'table', 'alike', few],
    ['in the keys of front matter', 300, 'front matter', 'alike', ['words alike']],
  ])('%s', { timeout: 300_000 }, (_, count, container, arrangement, names) => {
    const growths = measured(count, container, arrangement, names)
    expect(growths.map(({ kind }) => kind)).toEqual(names)
    expect(growths.flatMap(tooMuch)).toEqual([])
    expect(growths.filter(({ perCharacter }) => perCharacter > mostPerCharacter)).toEqual([])
  })

  test('in as many segments as there are things', { timeout: 300_000 }, () => {
    const [growth] = measured(1300, 'items', 'alike', ['words alike'])
    expect(growth!.grows).toEqual([])
  })

  test('it can tell where that is not so', { timeout: 60_000 }, () => {
    const [growth] = measured(60, 'items', 'changed', ['words'])
    expect(growth!.grows.join('\n')).toMatch(/^src\/pair\/sequence\.ts:/m)
  })
})

function tooMuch({ kind, grows }: Growth): string[] {
  return grows.filter((name) => !bounded.test(name)).map((name) => `${kind}: ${name}`)
}

function without(others: RegExp): string[] {
  return Object.keys(kinds).filter((kind) => !others.test(kind))
}

function measured(
  count: number,
  container: string,
  arrangement: string,
  names: readonly string[],
): Growth[] {
  const script = join(root, 'scripts/bench/growth.ts')
  const words = [script, String(count), container, arrangement, ...names]
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as Growth[]
}
