import { describe, expect, test } from 'vitest'
import { proposedMessage, requestText } from '../../../../src/site/view/support/support-request.ts'
import { uiStringsIn } from '../../../../src/site/view/i18n.ts'
import { code, entry, resources, text } from '../../sample.ts'

const words = uiStringsIn(resources(), 'en')

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
    const swedish = uiStringsIn(resources(), 'sv')
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
