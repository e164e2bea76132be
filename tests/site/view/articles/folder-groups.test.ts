import { expect, test } from 'vitest'
import { folderGroups } from '../../../../src/site/view/articles/folder-groups.ts'
import { page } from '../../sample.ts'

test('puts articles of one folder together, those in none first', () => {
  const pages = ['b/two', 'top', 'a/one', 'b/three'].map((slug) => page({ slug }))
  const groups = folderGroups(pages).map(({ folder, pages }) => [
    folder,
    pages.map(({ slug }) => slug),
  ])
  expect(groups).toEqual([
    ['', ['top']],
    ['a', ['a/one']],
    ['b', ['b/two', 'b/three']],
  ])
})
