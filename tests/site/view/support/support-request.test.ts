import { describe, expect, test } from 'vitest'
import {
  answerKey,
  idOf,
  nowKey,
  whoKey,
  writtenOf,
} from '../../../../src/site/view/code/labels.ts'
import { proposedMessage, requestText } from '../../../../src/site/view/support/support-request.ts'
import { wordsIn } from '../../../../src/site/view/i18n.ts'
import { code, entry, resources, text } from '../../sample.ts'

const words = wordsIn(resources(), 'en')

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

describe('what is copied', () => {
  test('is what identifies the error, with gaps for time and address', () => {
    expect(requestText(code(), entry(), words, 'error-4-admin')).toEqual({
      lang: 'en',
      lines: [
        {
          label: null,
          text: 'I get the error ORB_0004 and can’t fix it myself. Please help me.',
          verbatim: 'ORB_0004',
        },
        {
          label: 'Error',
          text: 'MarsNotReached = 4 (ORB_0004)',
          verbatim: 'MarsNotReached = 4 (ORB_0004)',
        },
        { label: 'Message', text: 'We lost sight of Mars.' },
        { label: 'Technical details', text: 'The antenna points at Venus.' },
        { label: 'Time', text: '', fill: 'time' },
        { label: 'Steps for you', text: '', fill: 'steps' },
      ],
    })
  })

  test('says which language the entry is in where it is another', () => {
    const swedish = wordsIn(resources(), 'sv')
    const { lang, lines } = requestText(code(), entry({ lang: 'en' }), swedish, null)
    expect(lang).toBe('sv')
    expect(lines.flatMap(({ text, lang }) => (lang === undefined ? [] : [[text, lang]]))).toEqual([
      ['We lost sight of Mars.', 'en'],
      ['The antenna points at Venus.', 'en'],
    ])
  })

  test('begins with the message that the article proposes', () => {
    const quotation = { start: 0, end: 0, text: 'Mars & ORB_0004: help <me>' }
    const own = entry({ user: { ...text('Send this'), quotation } })
    expect(proposedMessage(own)).toBe('Mars & ORB_0004: help <me>')
    expect(requestText(code(), own, words, null).lines[0]).toEqual({
      label: null,
      text: 'Mars & ORB_0004: help <me>',
      verbatim: 'ORB_0004',
    })
    expect(proposedMessage(entry({ user: text('Nothing to send') }))).toBeNull()
  })

  test('says nothing twice and nothing empty', () => {
    const lines = requestText(
      code({ symbol: null, supportId: null }),
      entry({ message: text(''), technical: null }),
      words,
      null,
    ).lines
    expect(lines.map(({ label, text }) => [label, text])).toEqual([
      [null, 'I get the error 4 and can’t fix it myself. Please help me.'],
      ['Error', '4'],
      ['Time', ''],
    ])
    const named = requestText(code({ supportId: null }), entry(), words, null)
    expect(named.lines[1]!.text).toBe('MarsNotReached = 4')
  })
})
