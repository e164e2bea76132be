import { describe, expect, test } from 'vitest'
import { questionsOf } from '../../../../src/site/view/articles/questions.ts'
import { code, page, section } from '../../sample.ts'

const codes = [4, 5, 6].map((number) => code({ code: String(number), symbol: `Planet${number}` }))
const heading = (depth: number, text: string, anchor: string) => ({ depth, text, anchor })
const article = page({
  sections: [
    section('rows', 'Planet4 = 4, Planet5 = 5'),
    section('launch', 'Count.'),
    { ...section('more', 'Read on'), isLinkList: true },
  ],
  headings: [
    heading(1, 'Stay in orbit', ''),
    heading(2, 'Fuel', 'fuel'),
    heading(3, 'The tank is empty', 'fuel-empty'),
    heading(4, 'A detail', 'fuel-detail'),
    heading(2, 'Rows', 'rows'),
    heading(2, 'Meaning', 'meaning'),
    heading(3, 'Error 4', 'error-4'),
    heading(2, 'Launch', 'launch'),
    heading(2, 'More', 'more'),
  ],
})

describe('questionsOf', () => {
  test('takes the deepest headings, without those that explain codes or list them', () => {
    expect(questionsOf(article, codes, 'error-{code}')).toEqual([
      {
        title: 'The tank is empty',
        anchor: 'fuel-empty',
        href: '/en/articles/orbit/#fuel-empty',
        group: 'Fuel',
        lang: 'en',
      },
      {
        title: 'Launch',
        anchor: 'launch',
        href: '/en/articles/orbit/#launch',
        group: null,
        lang: 'en',
      },
    ])
  })
})
