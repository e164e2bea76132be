import { expect, test } from 'vitest'
import { relativeAssets } from '../../../src/site/build/asset-tags.ts'

const script = '<script type="module" src="/assets/a.js"></script>'
const style = '<link rel="stylesheet" href="/assets/a.css">'

test('assets are asked for relative to the page', () => {
  expect(relativeAssets(`${style}<a href="/assets/a.css">`, '/sv/errors/14/', null)).toBe(
    '<link rel="stylesheet" href="../../../assets/a.css"><a href="/assets/a.css">',
  )
})

test('the page for wrong addresses asks for them wherever they may be', () => {
  expect(relativeAssets(script, '/404.html', '/help/')).toBe(
    ['/help/', './', '../', '../../', '../../../', '../../../../']
      .map((root) => script.replace('"/', `"${root}`))
      .join(''),
  )
})
