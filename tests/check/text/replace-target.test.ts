import { describe, expect, test } from 'vitest'
import {
  areFramedAlike,
  isWholeCode,
  isWholeName,
} from '../../../src/check/text/literals/safe-replacement.ts'
import { folded, isSameFolded } from '../../../src/check/text/literals/folded.ts'
import type { SegmentPair } from '../../../src/check/text/segment-pairs.ts'
import { isMangledAddress } from '../../../src/check/text/links/mangled-address.ts'

/** A pair whose articles hold these links. */
function pairOf(source: string[], translation: string[]): SegmentPair {
  const reading = (file: string, links: string[]) => ({
    article: { file, segments: [{ spans: links.map((target) => ({ target })) }] },
  })
  const pair = { base: reading('en/a.md', source), target: reading('sv/a.md', translation) }
  return pair as unknown as SegmentPair
}

describe('an address is mangled', () => {
  const site = 'https://example.com'
  const kept = pairOf([`${site}/kept`], [`${site}/kept`])

  test.each([
    ['in another case', `${site}/Paper`, `${site}/paper`],
    ['with a space', `${site}/paper%20/fill`, `${site}/paper/fill`],
    ['with another dash', `${site}/fill–in`, `${site}/fill-in`],
    ['with a look-alike letter', `${site}/pаper`, `${site}/paper`],
    ['with a letter too many', `${site}/paperr`, `${site}/paper`],
  ])('%s', (_, added, lost) => {
    expect(isMangledAddress(lost, added, kept)).toBe(true)
  })

  test.each([
    ['a translated page', `${site}/papper-och-farg`, `${site}/paper-and-ink`],
    ['another language’s host', 'https://sv.example.org/a', 'https://en.example.org/a'],
    ['another country’s host', 'https://example.de/paper', 'https://example.com/paper'],
    ['a language in the file’s name', `${site}/paper.sv.html`, `${site}/paper.en.html`],
    ['another number', `${site}/paper?lcid=1053`, `${site}/paper?lcid=1033`],
  ])('but not %s', (_, added, lost) => {
    expect(isMangledAddress(lost, added, kept)).toBe(false)
  })

  test('and a letter is no mistake where the article translates the addresses of the host', () => {
    const translated = pairOf([`${site}/kept`], [`${site}/behalls`])
    expect(isMangledAddress(`${site}/configuration`, `${site}/konfiguration`, translated)).toBe(
      false,
    )
  })

  test('of a file, where that is not there and the source’s is', () => {
    const files = new Set(['sv/guide.md', 'sv/guider.md'])
    expect(isMangledAddress('guide.md', 'guiide.md', kept, files)).toBe(true)
    expect(isMangledAddress('guide.md', 'guider.md', kept, files)).toBe(false)
    expect(isMangledAddress('other.md', 'othre.md', kept, files)).toBe(false)
  })
})

test.each([
  ['C:\\work\\list.txt', 'C: / Work／list.txt', true],
  ['--dry-run', '–Dry‑run', true],
  ['print_queue.exe', 'print-queue .exe', true],
  ['٢٤', '24', true],
  ['$env:TOOLPATH', '$env:T', false],
])('%s and %s are the same but for spelling: %s', (a, b, same) => {
  expect(isSameFolded(a, b)).toBe(same)
})

test('every unit of a folded text knows where it stood', () => {
  const { text, offsets: at } = folded('A ㏒ -- B')
  expect(text).toBe('alog-b')
  expect(at).toEqual([0, 2, 2, 2, 4, 7])
})

test.each([
  ['Get-Item', 'Get-', false],
  ['Get-Item', 'Get-Item och', false],
  ['Restart-Service Spooler', 'Starta om-Service Spooler', true],
  ['Get-Item', 'Hämta ett objekt nu', false],
])('of the code %s, `%s` is the whole: %s', (lost, added, whole) => {
  expect(isWholeCode({ lost, added })).toBe(whole)
})

test.each([
  ['settings.json', 'inställningar.json', true],
  ['help@example.com', 'hjälp@example.com', true],
  ['+46 8 123 45 67', '+46 8 123 45 76', true],
  ['SetupFile.exe', 'filen.exe', false],
  ['my-setup.exe', 'setup.exe', false],
  ['C:\\Program', 'C:\\Programfiler', false],
  ['help@example.com', 'vidhelp@example.com', false],
])('of the name %s, %s is the whole: %s', (lost, added, whole) => {
  expect(isWholeName({ lost, added })).toBe(whole)
})

test.each([
  ['{name}', '{namn}', true],
  ['{{name}}', '{namn}', false],
  ['%s', '%d', true],
  ['%s', '{name}', false],
  ['%TEMP%', '%TILLFÄLLIG%', true],
])('%s and %s stand between the same signs: %s', (lost, added, alike) => {
  expect(areFramedAlike({ lost, added })).toBe(alike)
})
