import { expect, test } from 'vitest'
import type { Alarm } from '../../../../src/check/engine/raised.ts'
import type { Verdict } from '../../../../src/check/engine/fixes/new-findings.ts'
import { Trial } from '../../../../src/check/engine/fixes/trial.ts'
import type { Catalog } from '../../../../src/model/catalog.ts'
import type { Finding } from '../../../../src/model/finding.ts'
import { finding } from '../../../report/report.ts'

/** A language of its own: each `x` is a finding whose fix writes `y`, each `!` one without a fix. */
function judge({ articles }: Catalog): Verdict {
  const findings = articles.flatMap(({ file, text }) =>
    [...text.matchAll(/x|!|§/g)].map(({ index, 0: sign }) => {
      const rule = sign === '§' ? 'codes/duplicate' : 'text/literals'
      const place = { line: 1, column: index + 1, endLine: 1, endColumn: index + 2 }
      const fix = sign === 'x' ? { start: index, end: index + 1, text: 'y' } : null
      return finding({ file, locale: 'sv', rule, reason: `${sign} ${index}`, ...place, fix })
    }),
  )
  const seen = findings.map((one) => ({ finding: one, segment: 0 }) as unknown as Alarm)
  return { asked: findings, findings, seen }
}

function catalogOf(texts: Record<string, string>): Catalog {
  const articles = Object.entries(texts).map(([file, text]) => ({ file, text }))
  return { articles, pairs: {} } as unknown as Catalog
}

/** `happens` makes of the texts with fixes what is really read of them. */
async function fixed(
  texts: Record<string, string>,
  happens: (text: string, all: Record<string, string>) => string,
) {
  let tries = 0
  const trial = new Trial(catalogOf(texts), {
    judge,
    reread: async (others) => {
      tries += 1
      const all = { ...texts, ...Object.fromEntries(others) }
      return catalogOf(
        Object.fromEntries(Object.entries(all).map(([file, text]) => [file, happens(text, all)])),
      )
    },
  })
  const { texts: after, left } = await trial.run()
  return { after: { ...texts, ...Object.fromEntries(after) }, left: placesOf(left), tries }
}

const placesOf = (all: readonly Finding[]): string[] =>
  all.map(({ file, column }) => `${file}:${column}`)

test('what brings nothing new is made at once, in all files', async () => {
  const made = await fixed({ a: 'x.x', b: '.x' }, (text) => text)
  expect(made).toEqual({ after: { a: 'y.y', b: '.y' }, left: [], tries: 1 })
})

test('a fix that brings another finding is left, and the others of its file are made', async () => {
  const made = await fixed({ a: 'x.xqx.x', b: 'x' }, (text) => text.replace('yq', '!q'))
  expect(made.after).toEqual({ a: 'y.xqy.y', b: 'y' })
  expect(made.left).toEqual(['a:3'])
})

test('a fix after which its finding is there as before is left', async () => {
  const made = await fixed({ a: 'x.x' }, (text) => text.replace(/y$/, 'x'))
  expect(made.after).toEqual({ a: 'y.x' })
  expect(made.left).toEqual(['a:3'])
})

test('a code or an anchor that breaks in another file counts as much', async () => {
  const made = await fixed({ a: 'x.', b: '.x', c: '.' }, (text, all) =>
    text === '.' && all['a'] === 'y.' ? '§' : text,
  )
  expect(made.after).toEqual({ a: 'x.', b: '.y', c: '.' })
  expect(made.left).toEqual(['a:1'])
})

test('the one bad fix of a hundred costs few tries', async () => {
  const text = `${'x.'.repeat(50)}xq${'.x'.repeat(50)}`
  const made = await fixed({ a: text }, (one) => one.replace('yq', '!q'))
  expect(made.left).toEqual(['a:101'])
  expect(made.after['a']).toBe(`${'y.'.repeat(50)}xq${'.y'.repeat(50)}`)
  expect(made.tries).toBeLessThan(20)
})
