import { expect, test } from 'vitest'
import { markdown } from '../../../src/report/formats/markdown.ts'
import { parseMarkdown } from '../../../src/parse/markdown/parse-markdown.ts'
import { finding, report } from '../report.ts'

test('the summary of a pull request', () => {
  const findings = [finding(), finding({ severity: 'info', source: null, code: null })]
  expect(markdown(report(findings), { prefix: 'content/' })).toMatchInlineSnapshot(`
    "### felkod: 1 error and 1 note in 1 file

    | locale | codes | segments | out of date | errors | warnings | notes |
    | --- | ---: | ---: | ---: | ---: | ---: | ---: |
    | en | 8 of 8 | 40 | 0 | 0 | 0 | 0 |
    | sv | 7 of 8 | 38 | 2 | 1 | 0 | 1 |

    <details open>
    <summary>Errors: 1</summary>

    | where | what | rule |
    | --- | --- | --- |
    | <code>content/sv/errors.md:3:3</code><br>source: <code>content/en/errors.md:2</code> | Unexpected symbol <code>Olicensierad</code>, expected <code>UserNotLicensed</code> | \`codes/symbol\` 12 |

    </details>

    <details>
    <summary>Notes: 1</summary>

    | where | what | rule |
    | --- | --- | --- |
    | <code>content/sv/errors.md:3:3</code> | Unexpected symbol <code>Olicensierad</code>, expected <code>UserNotLicensed</code> | \`codes/symbol\` |

    </details>
    "
  `)
})

test('nothing of a text acts on the page', () => {
  const evil = '@everyone | <img src=x onerror=alert(1)> **b** [l](https://x.example) #1 ~~s~~'
  const text = markdown(
    report([finding({ reason: `Unexpected \`${evil}\` and ${evil}\n\n# big` })]),
  )
  const row = text.split('\n').find((line) => line.includes('everyone'))!
  expect(row).not.toMatch(/<img|@everyone|https:\/\/|\*\*|~~|\[l\]/)
  expect(row.match(/(?<!\\)\|/g)).toHaveLength(4)
  expect(JSON.stringify(parseMarkdown(row, 0))).not.toMatch(/"type":"(?:link|strong|delete|image)"/)
})

test('a long list is counted, not shown', () => {
  const findings = Array.from({ length: 120 }, (_, index) => finding({ line: index + 1 }))
  const text = markdown(report(findings))
  expect(text.match(/sv\/errors\.md/g)).toHaveLength(100)
  expect(text).toContain('And 20 more.')
})
