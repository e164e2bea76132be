import { describe, expect, test } from 'vitest'
import { questionsOf, shelvesOf } from '../../../../src/site/view/code/questions.ts'
import { related } from '../../../../src/site/view/code/related.ts'
import { sectionText } from '../../../../src/site/view/section-text.ts'
import { code, page } from '../../sample.ts'

const codes = [4, 5, 6].map((number) => code({ code: String(number), symbol: `Planet${number}` }))
const heading = (depth: number, text: string, anchor: string) => ({ depth, text, anchor })
const article = page({
  html: '<h2 id="rows">Rows</h2><p>Planet4 = 4, Planet5 = 5</p><h2 id="launch">Launch</h2><p>Count.</p><h2 id="more">More</h2><ul><li><a href="/x">Read on</a></li></ul>',
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

test('shelvesOf puts articles of one folder together, those in none first', () => {
  const pages = ['b/two', 'top', 'a/one', 'b/three'].map((slug) => page({ slug }))
  const shelves = shelvesOf(pages).map(({ folder, pages }) => [
    folder,
    pages.map(({ slug }) => slug),
  ])
  expect(shelves).toEqual([
    ['', ['top']],
    ['a', ['a/one']],
    ['b', ['b/two', 'b/three']],
  ])
})

describe('related', () => {
  const ask = (title: string, body: string) => ({
    title,
    body,
    anchor: title,
    href: `/${title}`,
    group: null,
    lang: 'en',
  })
  const questions = [
    ask('Mars', 'The antenna of the probe points at Mars.'),
    ask('Fuel', 'The tank is empty and the engine stops.'),
    ask('Suit', 'The zip of the suit is stuck.'),
  ]

  test('finds those that share rare words, the likest first', () => {
    const found = related('The antenna does not point at the probe', questions)
    expect(found.map(({ title }) => title)).toEqual(['Mars'])
  })

  test('finds nothing where nothing is alike', () => {
    expect(related('Zucchini', questions)).toEqual([])
  })
})

test('sectionText gives what stands below each heading', () => {
  const html =
    '<p>before</p><h2 id="a">A</h2><p>one <b>two</b></p><h3 class="x" id="b">B</h3><p>three &amp; four</p>'
  expect([...sectionText(html)]).toEqual([
    ['a', 'one two'],
    ['b', 'three four'],
  ])
})
