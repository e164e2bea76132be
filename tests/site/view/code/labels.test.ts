import { describe, expect, test } from 'vitest'
import {
  answerKey,
  idOf,
  nowKey,
  whoKey,
  writtenOf,
} from '../../../../src/site/view/code/labels.ts'
import { uiStringsIn } from '../../../../src/site/view/i18n.ts'
import { code, resources } from '../../sample.ts'

const words = uiStringsIn(resources(), 'en')

describe('the answer', () => {
  test.each([
    ['admin', false, 'answer.admin', 'code.now.admin', 'who.admin'],
    ['admin', true, 'answer.admin.retry', 'code.now.admin.retry', 'who.admin'],
    ['user', false, 'answer.user', 'code.now.user', 'who.user'],
    ['user', true, 'answer.user.retry', 'code.now.user', 'who.user'],
    [null, true, 'answer.retry', 'code.now.retry', 'who.retry'],
    [null, false, null, 'code.now.none', null],
  ] as const)('fixed by %s, retry %s', (fixedBy, retry, answer, now, who) => {
    expect(answerKey({ fixedBy, retry })).toBe(answer)
    expect(nowKey({ fixedBy, retry })).toBe(now)
    expect(whoKey({ fixedBy, retry })).toBe(who)
    const said = [answer, now, who].map((key) => (key === null ? 'nothing' : words.text(key)))
    expect(said).not.toContain('')
  })

  test('calls a code by its support ID, else its name, else its number', () => {
    expect(idOf(code())).toBe('ORB_0004')
    expect(idOf(code({ supportId: null }))).toBe('MarsNotReached')
    expect(idOf(code({ supportId: null, symbol: null }))).toBe('4')
    expect(writtenOf(code())).toBe('MarsNotReached = 4')
  })
})
