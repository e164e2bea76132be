/** Documents in two languages that hold many things of one kind, in each arrangement there is. */
import type { Kind } from './tokens.ts'

/** How the things of a translation stand beside the source's. */
export const arrangements = ['alike', 'shuffled', 'changed', 'halved', 'dropped', 'added'] as const
export type Arrangement = (typeof arrangements)[number]

/** What the things stand in: a paragraph, or in tens or one by one in segments of their own. */
export const containers = [
  'paragraph',
  'list',
  'table',
  'items',
  'rows',
  'entries',
  'headings',
  'code',
  'front matter',
] as const
export type Container = (typeof containers)[number]

export interface Input {
  source: string
  target: string
}

/** A document with `count` things of a kind, and its translation. */
export function input(
  kind: Kind,
  arrangement: Arrangement,
  container: Container,
  count: number,
): Input {
  const all = Array.from({ length: count }, (_, index) => index)
  const empty: number[] = []
  const order: Record<Arrangement, [number[], number[]]> = {
    alike: [all, all],
    shuffled: [all, shuffled(all)],
    changed: [all, all],
    halved: [all, all.filter((index) => index % 2 === 0)],
    dropped: [all, empty],
    added: [empty, all],
  }
  const [here, there] = order[arrangement]
  return {
    source: document(kind, here, false, container, 'This is what the page says:'),
    target: document(
      kind,
      there,
      arrangement === 'changed',
      container,
      'Detta är vad sidan säger:',
    ),
  }
}

function document(
  { token, foot, joint = ' ' }: Kind,
  indices: readonly number[],
  changed: boolean,
  container: Container,
  lead: string,
): string {
  const things = indices.map((index) => token(index, changed))
  const feet = foot ? indices.map((index) => foot(index, changed)) : []
  if (container === 'front matter') {
    const keys = things.map((thing, index) => `key${index}: ${JSON.stringify(thing)}`)
    return ['---', 'title: Title', ...keys, '---', '', lead, ''].join('\n')
  }
  return ['# Title', body(things, container, lead, joint), feet.join('\n')].join('\n\n') + '\n'
}

function body(
  things: readonly string[],
  container: Container,
  lead: string,
  joint: string,
): string {
  if (container === 'paragraph') return `${lead} ${things.join(joint)}`
  if (container === 'list') return items(inTens(things, joint), lead)
  if (container === 'items') return items(things, lead)
  if (container === 'headings') return things.map((thing) => `## ${thing}\n\n${lead}`).join('\n\n')
  if (container === 'code') return ['```', ...things, '```'].join('\n')
  const cells = (container === 'table' ? inTens(things, joint) : things).map((cell) =>
    cell.replaceAll('|', '\\|'),
  )
  const name = (index: number): string =>
    container === 'entries' ? `Symbol${index} = ${index + 1}` : lead
  return [
    '| A | B | C |',
    '| - | - | - |',
    ...cells.map((cell, index) => `| ${name(index)} | ${cell} | ${lead} |`),
  ].join('\n')
}

function items(things: readonly string[], lead: string): string {
  return things.map((thing) => `- ${lead} ${thing}`).join('\n')
}

function inTens(things: readonly string[], joint: string): string[] {
  const starts = things.flatMap((_, index) => (index % 10 === 0 ? index : []))
  return starts.map((start) => things.slice(start, start + 10).join(joint))
}

/** The same order every time, in which few neighbours stay neighbours. */
function shuffled(all: readonly number[]): number[] {
  let state = 1
  const keys = new Map(all.map((one) => [one, (state = (state * 48_271) % 2_147_483_647)]))
  return all.toSorted((a, b) => keys.get(a)! - keys.get(b)!)
}
