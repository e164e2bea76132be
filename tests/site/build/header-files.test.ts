import { expect, test } from 'vitest'
import { headerFiles } from '../../../src/site/build/header-files.ts'

test('header files say the strict policy for every host', () => {
  const files = headerFiles('/help/')
  expect(files.map(({ path }) => path)).toEqual([
    '_headers',
    'staticwebapp.config.json',
    'vercel.json',
    '.htaccess',
  ])
  for (const { content } of files) {
    expect(content).toContain("default-src 'none'")
    expect(content).toContain("frame-ancestors 'none'")
    expect(content).not.toContain('unsafe-inline')
    expect(content).toMatch(/\/(?:help\/)?assets\//)
  }
})
