import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { check } from '../../src/check/check.ts'
import { applyFixes } from '../../src/check/fix.ts'
import { load } from '../../src/load.ts'
import { Memo } from '../../src/load/memo.ts'

/** What translations really lose, where the answer is certain: at one of the places it fits. */
const damages: Record<string, [RegExp, (...found: string[]) => string]> = {
  'a symbol in small letters': [/(?<=^\| )\w{6,}(?= = )/gm, (symbol) => symbol.toLowerCase()],
  'a symbol split': [/(?<=^\| \w{4})(?=\w+ = )/gm, () => ' '],
  'a symbol with a Cyrillic letter': [/(?<=^\| \w*)e(?=\w* = )/gm, () => 'е'],
  'a code in Arabic-Indic digits': [/(?<=^\| \w+ = )1\d/gm, (code) => arabic(code)],
  'a reserved code': [/(?<=^\| \w+ = )\d+/gm, () => '15'],
  'a support ID in small letters': [/(?<=\| )SSPR(?=_\d{4}: )/g, () => 'sspr'],
  'a support ID without its zeros': [/(?<=\| SSPR_)00(?=\d\d: )/g, () => ''],
  'a lost support ID': [/(?<=\| )SSPR_\d{4}: /g, () => ''],
  'another link target': [/(?<=\]\(https[^)\s]+)(?=\))/g, () => 'x'],
  'a link to no anchor': [/(?<=\(#[\w-]+)(?=\))/g, () => 'x'],
  'a lost anchor': [/(?<=^#.*\S) \{#[\w-]+\}/gm, () => ''],
  'a hidden character': [/(?<=[\p{L}]{2})(?=[\p{L}]{2})/gu, () => '\u2060'],
  'a byte order mark': [/(?<=[\p{L}]{2})(?=[\p{L}]{2})/gu, () => '\uFEFF'],
  'a hidden character as a reference': [
    /(?<=^[\p{Lu}\p{Lo}][^{[\]|`#<]*\p{L}{2})(?=\p{L}{2})/gmu,
    () => '&#8203;',
  ],
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'felkod-fixes-'))
  cpSync(join(import.meta.dirname, '../../content'), folder, { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const memo = new Memo()

const damage = fc.record({
  name: fc.constantFrom(...Object.keys(damages)),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
})

test('fixes put back what was damaged, to the letter, and leave nothing to fix', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('sv', 'ar'),
      fc.uniqueArray(damage, { selector: ({ name }) => name, minLength: 1, maxLength: 4 }),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('', '\uFEFF'),
      async (locale, wanted, lineEnd, mark) => {
        const path = join(folder, locale, 'troubleshoot-sspr.md')
        const kept = readFileSync(path, 'utf8')
        try {
          const whole = mark + kept.replaceAll('\n', lineEnd)
          writeFileSync(
            path,
            wanted.reduce((text, one) => spoil(text, one), whole),
          )
          await fixAll()
          expect(readFileSync(path, 'utf8')).toBe(whole)
        } finally {
          writeFileSync(path, kept)
        }
      },
    ),
    { numRuns: 15 },
  )
}, 120_000)

/** At most a few rounds: a fix may open the way for another. */
async function fixAll(): Promise<void> {
  for (let round = 0; round < 4; round++) {
    const catalog = await load(folder, { memo })
    const found = check(catalog).findings.filter(({ fix }) => fix !== null)
    for (const [file, findings] of Map.groupBy(found, (one) => one.file)) {
      const { text } = catalog.articles.find((one) => one.file === file)!
      writeFileSync(join(folder, file), applyFixes(text, findings).text)
    }
    if (found.length === 0) return
  }
  expect.fail('there is always something left to fix')
}

function spoil(text: string, { name, at }: { name: string; at: number }): string {
  const [pattern, change] = damages[name]!
  const places = [...text.matchAll(pattern)]
  const place = places[Math.floor(at * places.length)]
  if (!place) return text
  const end = place.index + place[0].length
  return text.slice(0, place.index) + change(...place) + text.slice(end)
}

function arabic(code: string): string {
  return code.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
}
