import type { Code } from '../../src/model/registry.ts'
import { costOf } from './check-types.ts'
import { planets, venus, type Words } from './planets.ts'
import { project, type Project } from './write-bundle.ts'

/** What a portal writes, by the name of its file. */
export const portals = {
  'portal.ts': `
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
`,
  'opted-in.ts': `
import i18next from 'i18next'
import '@example/planet-messages/i18next'
declare module 'i18next' { interface CustomTypeOptions { defaultNS: 'planets' } }
export const said: string = i18next.t('1.message') + i18next.t('7.user') + i18next.t('planets:9.title')
`,
  'selected.ts': `
import i18next from 'i18next'
import '@example/planet-messages/i18next'
declare module 'i18next' {
  interface CustomTypeOptions { defaultNS: 'planets'; enableSelector: 'optimize' }
}
export const said: string = i18next.t(($) => $['1.message'])
// @ts-expect-error no such code
i18next.t(($) => $['9999.message'])
`,
}

/**
 * What the type check of a portal costs with so many codes: seconds, the least of `runs`, and types
 * made.
 */
export function costs(
  path: keyof typeof portals,
  count: number,
  runs = 1,
): ReturnType<typeof costOf> {
  const home = ready(count)
  home.write('package.json', '{ "type": "module" }')
  home.write(path, portals[path])
  const all = Array.from({ length: runs }, () => costOf(home, path))
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
