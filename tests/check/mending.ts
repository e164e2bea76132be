import fc from 'fast-check'
import { expect } from 'vitest'
import { Checker } from '../../src/check/engine/check.ts'
import { mend } from '../../src/check/engine/fixes/mend.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import { edited, grounds, type Edit, type Ground } from '../../scripts/eval/ground.ts'
import { damages } from './damages.ts'

/** A translation without anything that a fix would change, and what may be damaged in it. */
export interface Field {
  ground: Ground
  text: string
  /** The places of each kind of damage that it has a place for. */
  places: ReadonlyMap<string, Edit[]>
}

interface Seeded extends Edit {
  kind: string
}

/** The translations of a catalog, each with what can be fixed in it fixed. */
export async function fields(catalog: Catalog): Promise<Field[]> {
  const found: Field[] = []
  for (const { target } of grounds(catalog)) {
    const checker = new Checker()
    const clean = await mended(catalog, target.file, target.text, checker)
    const [ground] = grounds(edited(catalog, target.file, clean)).filter(
      (one) => one.target.file === target.file,
    )
    const places = damages
      .map(({ kind, places }) => [kind, places(ground!).filter(isOne(clean))] as const)
      .filter(([, edits]) => edits.length > 0)
    found.push({ ground: ground!, text: clean, places: new Map(places) })
  }
  return found
}

/** A text that is exchanged whole takes its support ID along, which comes back without the text. */
function isOne(text: string): (edit: Edit) => boolean {
  return ({ start, end }) => !/[A-Z]+_\d{4} ?[:：] ?[^\s|]/.test(text.slice(start, end))
}

/** A few damages of one translation that do not touch. */
export function seeds(all: readonly Field[]): fc.Arbitrary<{ file: string; edits: Seeded[] }> {
  return fc.constantFrom(...all).chain((field) => {
    const edit = fc
      .constantFrom(...field.places)
      .chain(([kind, places]) => fc.constantFrom(...places).map((one) => ({ ...one, kind })))
    return fc
      .array(edit, { minLength: 1, maxLength: 4 })
      .map((edits) => ({ file: field.ground.target.file, edits: apart(edits) }))
  })
}

/**
 * What fixes make of a damaged text is the text without some of its damages, to the letter; and
 * they make nothing of what they made.
 */
export async function expectUndamaged(field: Field, edits: readonly Seeded[]): Promise<void> {
  const { catalog, target, checker } = field.ground
  const damaged = make(field.text, edits)
  const after = await mended(catalog, target.file, damaged, checker)
  const possible = subsets(edits).map((some) => make(field.text, some))
  if (!possible.includes(after)) expect.fail(told(field, edits, damaged, after))
  if (after !== damaged) expect(await mended(catalog, target.file, after, checker)).toBe(after)
}

/** The lines that are as nobody wrote them, and what was done to them. */
function told(field: Field, edits: readonly Seeded[], damaged: string, after: string): string {
  const [was, spoilt, is] = [field.text, damaged, after].map((text) => text.split('\n'))
  const lines = is!.flatMap((line, index) =>
    line === was![index] || line === spoilt![index]
      ? []
      : [`was:     ${was![index]}\ndamaged: ${spoilt![index]}\nis:      ${line}`],
  )
  const done = edits.map(({ kind, text }) => `${kind} (${JSON.stringify(text)})`)
  return [field.ground.target.file, ...done, ...lines].join('\n')
}

function subsets<T>(all: readonly T[]): T[][] {
  return all.reduce<T[][]>((some, one) => [...some, ...some.map((each) => [...each, one])], [[]])
}

async function mended(
  catalog: Catalog,
  file: string,
  text: string,
  checker: Checker,
): Promise<string> {
  const { texts } = await mend(edited(catalog, file, text), {
    checker,
    options: {},
    reread: async (others) => edited(catalog, file, others.get(file) ?? text),
  })
  return texts.get(file) ?? text
}

function make(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((one, { start, end, text: by }) => one.slice(0, start) + by + one.slice(end), text)
}

function apart(edits: readonly Seeded[]): Seeded[] {
  const kept: Seeded[] = []
  for (const edit of edits)
    if (kept.every(({ start, end }) => end + 1 < edit.start || edit.end + 1 < start))
      kept.push(edit)
  return kept
}
