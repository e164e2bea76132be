import { describe, expect, test } from 'vitest'
import { compose, fields, type Labels } from '../../../../src/site/view/support/composer.ts'

describe('the message to support', () => {
  const language = (lang: string, name: string): Labels => ({
    lang,
    name,
    labels: Object.fromEntries(fields.map(({ key }) => [key, `${lang}-${key}`])),
    values: { empty: '–', log: 'attached', cloud: `${lang}-cloud`, unknown: '?' },
  })

  test('stands in both languages, chosen words translated, typed ones kept', () => {
    const message = compose(
      { code: 'ORB_0004', kind: 'cloud', description: ' Mars \n is gone ', log: 'log', time: 'x' },
      [language('sv', 'Svenska'), language('en', 'English')],
      (lang) => `now-${lang}`,
    )
    expect(message).toBe(
      [
        'sv-code: ORB_0004',
        'sv-description: Mars \n is gone',
        'sv-page: –',
        'sv-time: now-sv',
        'sv-user: –',
        'sv-kind: sv-cloud',
        'sv-license: –',
        'sv-log: attached',
        '',
        '— English —',
        'en-code: ORB_0004',
        'en-description: Mars \n is gone',
        'en-page: –',
        'en-time: now-en',
        'en-user: –',
        'en-kind: en-cloud',
        'en-license: –',
        'en-log: attached',
      ].join('\n'),
    )
  })

  test('puts no colon after a question', () => {
    const asked = { ...language('ar', 'العربية'), labels: { description: 'ماذا حدث؟' } }
    expect(compose({ description: 'x' }, [asked], () => '')).toContain('ماذا حدث؟ x')
    const told = { ...language('en', 'English'), labels: { description: 'What happened?' } }
    expect(compose({ description: 'x' }, [told], () => '')).toContain('What happened? x')
  })
})
