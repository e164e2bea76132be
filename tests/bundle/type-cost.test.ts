import { expect, test } from 'vitest'
import type { Code } from '../../src/model.ts'
import { costOf } from './check-types.ts'
import { planets, venus, type Words } from './planets.ts'
import { project, type Project } from './write-bundle.ts'

const portal = `
import { codes, facts, isErrorCode, load, resolve, type ErrorCode, type MessageKey } from '@example/planet-messages'
import en from '@example/planet-messages/en'
export const key: MessageKey = '9.message'
export const keys: MessageKey[] = []
const names: Record<ErrorCode, number> = Object.fromEntries(codes.map((code) => [code, 1])) as never
export async function show(given: string): Promise<string> {
  const code = isErrorCode(given) ? given : resolve(given)
  if (code === null) return en.message('1')
  return (await load('sv')).entry(code).title + facts(code).symbol + names[code]
}
`

const optedIn = `
import i18next from 'i18next'
import '@example/planet-messages/i18next'
declare module 'i18next' { interface CustomTypeOptions { defaultNS: 'planets' } }
export const said: string = i18next.t('1.message') + i18next.t('7.user') + i18next.t('planets:9.title')
`

test('2,000 codes cost a portal less than half a second of type check', { retry: 3 }, () => {
  const [few, many] = [costs('portal.ts', portal, 10), costs('portal.ts', portal, 2_000)]
  expect(many.time - few.time).toBeLessThan(0.5)
  // Time is what the machine makes of it; this is not.
  expect(many.instantiations - few.instantiations).toBeLessThan(5_000)
})

const selected = `
import i18next from 'i18next'
import '@example/planet-messages/i18next'
declare module 'i18next' {
  interface CustomTypeOptions { defaultNS: 'planets'; enableSelector: 'optimize' }
}
export const said: string = i18next.t(($) => $['1.message'])
// @ts-expect-error no such code
i18next.t(($) => $['9999.message'])
`

test('nor do they cost more in i18next, with selectors', { retry: 3 }, () => {
  const [few, many] = [costs('selected.ts', selected, 10), costs('selected.ts', selected, 2_000)]
  expect(many.time - few.time).toBeLessThan(0.5)
  expect(many.instantiations - few.instantiations).toBeLessThan(20_000)
})

test('what string keys cost in i18next is what it takes for any resource', () => {
  const [few, many] = [costs('opted-in.ts', optedIn, 10), costs('opted-in.ts', optedIn, 500)]
  const keys = 490 * (2 + 1 + 4 / 3 + 1 / 5)
  expect((many.instantiations - few.instantiations) / keys).toBeLessThan(150)
})

/** The least of five, so that another's work on this machine counts little. */
function costs(path: string, text: string, count: number): ReturnType<typeof costOf> {
  const home = ready(count)
  home.write('package.json', '{ "type": "module" }')
  home.write(path, text)
  const all = Array.from({ length: 5 }, () => costOf(home, path))
  home.remove()
  return {
    time: Math.min(...all.map(({ time }) => time)),
    instantiations: all[0]!.instantiations,
  }
}

function ready(count: number): Project {
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1))
  const codes = numbers.map((code): Code => ({
    ...venus,
    code,
    symbol: `Planet${code}`,
    supportId: null,
  }))
  // One code in three has no text for the user, one in five a further variant.
  const words = (n: number): Words => ({
    title: `Title ${n}`,
    message: `Message ${n}`,
    technical: `Technical ${n}`,
    ...(n % 3 > 0 && {
      user: `User ${n}`,
      admin: `Admin ${n}`,
    }),
    ...(n % 5 === 0 && { variants: ['Another'] }),
  })
  const texts = Object.fromEntries(numbers.map((code) => [code, words(Number(code))]))
  return project(planets({ codes, texts: { en: texts, sv: texts } }), ['i18next'])
}
