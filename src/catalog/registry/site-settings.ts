import { canonical, lookup } from '../../language/tags.ts'
import type { SiteSettings } from '../../model/registry.ts'
import type { Value } from './yaml-value.ts'

/** The placeholders that `links` and `edit` may hold. */
const linkPlaceholders = ['locale'] as const
const editPlaceholders = ['file', 'line', 'locale'] as const

export const siteSchema = {
  description: 'Settings of the help site.',
  type: 'object',
  additionalProperties: false,
  properties: {
    url: {
      description:
        "The site's own address. Left out: relative addresses, no canonical address, no sitemap.",
      type: 'string',
      pattern: '^https?://[^\\s?#{}]+$',
      examples: ['https://help.example.com/sspr/'],
    },
    title: {
      description: "The site's name by locale. Default: the source's, else the catalog's id.",
      type: 'object',
      propertyNames: { $ref: '#/definitions/tag' },
      additionalProperties: { type: 'string', pattern: '\\S' },
    },
    links: {
      description:
        'Where a relative link that leads to no article of the catalog goes; `{locale}` is the locale. Left out: such a link is dropped and its text stays.',
      type: 'string',
      pattern: `^https?://(?:[^\\s?#{}]|\\{(?:${linkPlaceholders.join('|')})\\})+$`,
      examples: ['https://docs.example.com/{locale}/'],
    },
    edit: {
      description:
        'Where a page can be edited: `{file}` is its file in the catalog folder, `{line}` the line, `{locale}` the locale. Left out: no edit links.',
      type: 'string',
      pattern: `^https?://(?:[^\\s{}]|\\{(?:${editPlaceholders.join('|')})\\})+$`,
      examples: ['https://git.example.com/help/content/{file}#L{line}'],
    },
    support: {
      description:
        'Where people ask for help: a `mailto:`, `tel:` or `https:` address. Left out: the support page names nobody.',
      type: 'string',
      pattern: '^(?:mailto:[^\\s@]+@[^\\s@]+|tel:[+0-9()-]+|https?://[^\\s/]+\\S*)$',
      examples: ['mailto:helpdesk@example.com'],
    },
  },
} as const

const { url: urlSchema, links: linksSchema, edit: editSchema } = siteSchema.properties

/** The other settings that the site's titles come from. */
interface SiteContext {
  id: string
  source: string
  locales: string[]
}

/** `site:`. `title` is filled in for every locale: its own, its fallback's, the source's, the id. */
export function readSite(value: Value | undefined, context: SiteContext): SiteSettings {
  const keys = value?.keys(siteSchema) ?? {}
  return {
    url: keys.url === undefined ? null : readUrl(keys.url),
    title: readTitles(keys.title, context),
    links:
      keys.links === undefined
        ? null
        : withSlash(readTemplate(keys.links, linksSchema, linkPlaceholders)),
    edit: keys.edit === undefined ? null : readTemplate(keys.edit, editSchema, editPlaceholders),
    support:
      keys.support?.matching(
        siteSchema.properties.support,
        'an address such as `mailto:helpdesk@example.com` or `https://…`',
      ) ?? null,
  }
}

function readTitles(value: Value | undefined, { id, source, locales }: SiteContext) {
  const titles: Record<string, string> = {}
  for (const { key, value: title, fail } of value?.fields() ?? []) {
    const tag = canonical(key) ?? fail(`\`${key}\` is not a language tag; write one such as \`sv\``)
    if (Object.hasOwn(titles, tag)) fail(`\`${tag}\` is given twice; keep one of them`)
    titles[tag] = title.text()
  }
  const shared = lookup(titles, source) ?? id
  for (const locale of locales) titles[locale] = lookup(titles, locale) ?? shared
  return titles
}

function readUrl(value: Value): string {
  const text = value.text()
  if (!new RegExp(urlSchema.pattern).test(text) || !isAddress(text)) {
    value.fail(
      `${value.name} is \`${text}\`; it must be a whole address such as \`https://help.example.com/sspr/\``,
    )
  }
  return withSlash(text)
}

/** An address that may hold `{placeholders}`. */
function readTemplate(
  value: Value,
  { pattern }: { pattern: string },
  placeholders: readonly string[],
): string {
  const text = value.text()
  for (const [written, name] of text.matchAll(/\{([^}]*)\}/g)) {
    if (!placeholders.includes(name!)) {
      const known = placeholders.map((placeholder) => `\`{${placeholder}}\``).join(' and ')
      value.fail(`${value.name} holds \`${written}\`; it knows ${known}`)
    }
  }
  if (!new RegExp(pattern).test(text) || !isAddress(text.replace(/\{[^}]*\}/g, 'x'))) {
    value.fail(
      `${value.name} is \`${text}\`; it must be a whole address that begins with \`https://\``,
    )
  }
  return text
}

/** Whether a text is an address without a user name and password. */
function isAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && url.username === '' && url.password === ''
}

function withSlash(text: string): string {
  return text.endsWith('/') ? text : `${text}/`
}
