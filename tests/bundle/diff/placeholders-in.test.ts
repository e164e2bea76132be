import { expect, test } from 'vitest'
import { placeholdersIn } from '../../../src/bundle/diff/placeholders-in.ts'
import { literals } from '../../../src/parse/markdown/inline-literals.ts'

test.each([
  ['Rain on {planet} at {0} and {planet}.', ['{0}', '{planet}']],
  ['Rain on ${planet} and %{moon}.', ['${planet}', '%{moon}']],
  ['Rain on {{ planet }}.', ['{{ planet }}']],
  ['%s lost %1$d of %08X (%lu)', ['%08X', '%1$d', '%lu', '%s']],
  ['In %TEMP% of %UserProfile%', ['%TEMP%', '%UserProfile%']],
  ['Regn på {måne}', ['{måne}']],
  ['50 % of it, 96% sure, 100%sure, {1, 2}, {a b}, { }, {', []],
  ['%s를 %1$d으로 %TEMP%에', ['%1$d', '%TEMP%', '%s']],
  ['Call <name>', []],
])('%j holds %j', (text, found) => {
  expect(placeholdersIn(text)).toEqual(found)
})

test('what a translation may not lose is one here, unless the reader fills it in', () => {
  const text = 'A {name}, {0}, {{x}}, ${x}, %s, %2$s, %-5d, %.2f, %I64u, %@, %PATH%, <server name>.'
  const judged = literals(text).map((one) => one.text)
  expect(judged.length).toBe(12)
  expect(placeholdersIn(text)).toEqual(judged.filter((one) => !one.startsWith('<')).sort())
})
