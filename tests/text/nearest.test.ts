import { expect, test } from 'vitest'
import { nearest } from '../../src/text/nearest.ts'

const known = ['source', 'site', 'range', 'rules', 'messages', 'codes/missing', 'text/markup']

test.each([
  ['sorce', 'source'],
  ['Source', 'source'],
  ['soruce', 'source'],
  ['sites', 'site'],
  ['sit', 'site'],
  ['rule', 'rules'],
  ['codes/mising', 'codes/missing'],
  ['missing', null],
  ['colour', null],
  ['x', null],
  ['', null],
])('%j is near %j', (written, meant) => expect(nearest(written, known)).toBe(meant))
