import { expect, test } from 'vitest'
import type { Code } from '../../src/model.ts'
import { checkTypes } from './check-types.ts'
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

/** Per key, the types of i18next cost what they do for any resource: 2,000 codes a second or so. */
test.each([
  [2_000, 'by itself', 'portal.ts', portal],
  [500, 'in i18next', 'opted-in.ts', optedIn],
])(
  '%i codes cost a portal less than half a second of type check %s',
  (count, _, path, text) => {
    const [few, many] = [ready(10), ready(count)]
    for (const home of [few, many]) {
      home.write('package.json', '{ "type": "module" }')
      home.write(path, text)
    }
    const cost = fastest(many, path) - fastest(few, path)
    console.info(`${count} codes, ${path}: ${Math.round(cost)} ms more than ten`)
    expect(cost).toBeLessThan(500)
    for (const home of [few, many]) home.remove()
  },
  60_000,
)

function fastest(home: Project, path: string): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    expect(checkTypes(home, 'nodenext', [path])).toBe('')
    return performance.now() - start
  })
  return Math.min(...times)
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
    ...{ title: `Title ${n}`, message: `Message ${n}`, technical: `Technical ${n}` },
    ...(n % 3 > 0 && { user: `User ${n}`, admin: `Admin ${n}` }),
    ...(n % 5 === 0 && { variants: ['Another'] }),
  })
  const texts = Object.fromEntries(numbers.map((code) => [code, words(Number(code))]))
  return project(planets({ codes, texts: { en: texts, sv: texts } }), ['i18next'])
}
