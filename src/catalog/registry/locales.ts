import { canonical } from '../../language/tags.ts'
import { oneOf, type Value } from './yaml-value.ts'

export const tagSchema = {
  description: 'A BCP 47 language tag whose language has two or three letters.',
  type: 'string',
  pattern: '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$',
  examples: ['sv', 'pt-BR'],
} as const

export const sourceSchema = {
  description:
    'The locale that is written first and translated from; a folder of that name holds its articles.',
  allOf: [{ $ref: '#/definitions/tag' }],
} as const

export const localesSchema = {
  description: 'The locales of the catalog, each a folder. Default: every locale folder there is.',
  type: 'array',
  uniqueItems: true,
  items: { $ref: '#/definitions/tag' },
} as const

/** `source:`, the canonical tag of one of the locale folders. */
export function readSource(value: Value, folders: readonly string[]): string {
  const source = readTag(value)
  if (folders.includes(source)) return source
  const there = folders.length === 0 ? 'there is no locale folder' : `there is ${oneOf(folders)}`
  return value.fail(
    `\`source\` is \`${source}\`, but no folder of that name holds a Markdown file (${there}); ` +
      `make the folder \`${source}\` or name another locale`,
  )
}

/**
 * `locales:`, canonical tags, the source first, the rest sorted. Default: the locale folders.
 * `unstarted`: whether a listed locale may be without a folder.
 */
export function readLocales(
  value: Value | undefined,
  source: string,
  folders: readonly string[],
  unstarted: boolean,
): string[] {
  const listed = value?.items().map((item) => {
    const tag = readTag(item)
    if (unstarted || folders.includes(tag)) return { tag, item }
    return item.fail(
      `the locale \`${tag}\` has no folder with a Markdown file in it; ` +
        `make one with \`felkod add-locale ${tag}\` or take \`${tag}\` off the list`,
    )
  })
  listed?.forEach(({ tag, item }, index) => {
    if (listed.findIndex((other) => other.tag === tag) < index) {
      item.fail(`the locale \`${tag}\` is given twice; keep one of them`)
    }
  })
  const tags = listed?.map(({ tag }) => tag) ?? folders
  return [source, ...new Set(tags.filter((tag) => tag !== source).sort())]
}

function readTag(value: Value): string {
  const text = value.text()
  return (
    canonical(text) ??
    value.fail(
      `${value.name} is \`${text}\`, which is not a language tag; write one such as \`sv\``,
    )
  )
}
