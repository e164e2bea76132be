import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkTypes, type Resolution } from './check-types.ts'
import { planets } from './planets.ts'
import { project, type Project } from './write-bundle.ts'

const resolutions: Resolution[] = ['nodenext', 'bundler']

let home: Project

beforeAll(() => {
  home = project(planets(), ['i18next'])
  home.write('package.json', '{ "type": "module" }')
  for (const [path, text] of Object.entries(sources)) home.write(path, text)
})

afterAll(() => home.remove())

describe.each(resolutions)('under %s', (resolution) => {
  test.each(Object.keys(sources))('%s', (path) => {
    expect(checkTypes(home, resolution, [path])).toBe('')
  })
})

test('what the README shows is right', () => {
  const readme = readFileSync(join(home.bundle, 'README.md'), 'utf8')
  const blocks = [...readme.matchAll(/```ts\n([^]*?)```/g)].map(([, code]) => code!)
  const given =
    'declare const answer: { error: string }\ndeclare function show(text: string): void\n'
  blocks.forEach((code, index) => home.write(`readme-${index}.ts`, `${given}${code}export {}\n`))
  const files = blocks.map((_, index) => `readme-${index}.ts`)
  expect(files.length).toBe(4)
  expect(checkTypes(home, 'nodenext', files)).toBe('')
})

test('the modules are as their types say', () => {
  const runtime = readdirSync(join(home.bundle, 'runtime')).map((file) => `runtime/${file}`)
  const files = ['index.js', ...runtime, 'sv.js', 'sv.details.js', 'i18next.js']
  const paths = files.map((file) => `node_modules/@example/planet-messages/${file}`)
  const lax = { allowJs: true, checkJs: true, strict: false, maxNodeModuleJsDepth: 1 }
  expect(checkTypes(home, 'bundler', paths, lax)).toBe('')
})

const sources = {
  /** Every `@ts-expect-error` is a test: without the error, it is one itself. */
  'portal.ts': `
import { codes, facts, isErrorCode, load, loadDetails, locales, match, resolve, toProblem } from '@example/planet-messages'
import type { ErrorCode, ErrorEntry, Locale, MessageKey, Messages, Problem } from '@example/planet-messages'
import sv from '@example/planet-messages/sv'
import details from '@example/planet-messages/sv/details'

const admin: string | null = details.entry('1').admin
const message: string = sv.message('1')
const entry: ErrorEntry = sv.entry('2')
const user: string | null = entry.user
// @ts-expect-error no such code
sv.message('3')
// @ts-expect-error codes are strings
sv.message(1)
// @ts-expect-error no such code
const code: ErrorCode = '02'
const key: MessageKey = '1.technical'
const variant: MessageKey = '2.message2'
// @ts-expect-error no such part
const unknown: MessageKey = '1.reason'
// @ts-expect-error only 2 has another variant
const other: MessageKey = '1.message2'
const text: string | undefined = sv.texts['1.title'] ?? details.texts['1.technical']
// @ts-expect-error no such key
sv.texts['3.title']
// @ts-expect-error there is no German
load('de')

const found: ErrorCode | null = resolve('PLANET_002')
// @ts-expect-error it may name none
sv.message(resolve('PLANET_002'))
export function show(given: string, messages: Messages): string {
  // @ts-expect-error any text
  messages.message(given)
  if (isErrorCode(given)) return messages.message(given)
  const rest: string = given
  return rest
}
const locale: Locale = match(['sv'])
for (const one of codes) facts(one).symbol?.toUpperCase()
for (const one of locales) void load(one).then((messages) => messages.entry('1'))
loadDetails('sv').then((loaded) => loaded.entry('2').links)
const problem: Problem = toProblem('1', { locale: sv })
const later: Promise<Problem> = toProblem('1', { locale: 'sv', instance: '/1' })
// @ts-expect-error it is loaded first
const now: Problem = toProblem('1', { locale: 'sv' })
void [message, admin, user, text, code, key, variant, unknown, other, found, locale, problem, later, now]
`,

  'opted-in.ts': `
import i18next from 'i18next'
import { backend, fallbackLng, loadResource, namespace } from '@example/planet-messages'
import '@example/planet-messages/i18next'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'planets'
  }
}

await i18next.use(backend).init({ lng: 'sv', fallbackLng, ns: namespace, defaultNS: namespace })
i18next.addResourceBundle('sv', namespace, await loadResource('sv'))
const own = i18next.createInstance({ resources: { sv: { [namespace]: await loadResource('sv') } } })
const message: string = i18next.t('1.message')
// @ts-expect-error no such code
i18next.t('3.message')
// @ts-expect-error no such part
i18next.t('1.reason')
void [message, own]
export {}
`,

  'beside-own-texts.ts': `
import i18next from 'i18next'
import '@example/planet-messages/i18next'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: { hello: 'Hello' } }
  }
}

const hello: string = i18next.t('hello')
const message: string = i18next.t('1.message', { ns: 'planets' })
const same: string = i18next.t('planets:2.message2')
// @ts-expect-error no such code
i18next.t('3.message', { ns: 'planets' })
// @ts-expect-error not in this namespace
i18next.t('1.message')
void [hello, message, same]
`,

  /** Texts of the portal's own that have no types keep having none. */
  'beside-untyped-texts.ts': `
import i18next from 'i18next'
import '@example/planet-messages/i18next'

const anything: string = i18next.t('no.such.key')
const message: string = i18next.t('1.message', { ns: 'planets' })
// @ts-expect-error no such code
i18next.t('3.message', { ns: 'planets' })
void [anything, message]
`,

  /** Nothing is added to the types of i18next unasked: any key is right. */
  'not-opted-in.ts': `
import i18next from 'i18next'
import { backend } from '@example/planet-messages'

void i18next.use(backend)
const anything: string = i18next.t('no.such.key')
void anything
`,

  'json.ts': `
import manifest from '@example/planet-messages/manifest.json' with { type: 'json' }
import sv from '@example/planet-messages/sv.json' with { type: 'json' }

const title: string = sv['1.title']
const bytes: number = manifest.locales.sv.bytes
void [title, bytes]
`,
}
