import { canonical, lookup } from '../../language/tags.ts'
import type { SiteSettings } from '../../model/registry.ts'
import type { Value } from './yaml-fields.ts'

interface Around {
  id: string
  source: string
  locales: string[]
}

/** `site:`; its `title` is filled in for every locale: its own, its fallback's, the source's, the id. */
export function readSite(value: Value | undefined, around: Around): SiteSettings {
  const keys = value?.keys(['url', 'title', 'links', 'edit', 'support']) ?? {}
  return {
    url: keys.url === undefined ? null : readUrl(keys.url),
    title: readTitles(keys.title, around),
    links: keys.links === undefined ? null : readTemplate(keys.links, ['locale'], true),
    edit:
      keys.edit === undefined ? null : readTemplate(keys.edit, ['file', 'line', 'locale'], false),
    support:
      keys.support?.matching(
        /^(?:mailto:[^\s@]+@[^\s@]+|tel:[+0-9()-]+|https?:\/\/[^\s/]+\S*)$/,
        'an address such as `mailto:helpdesk@example.com` or `https://…`',
      ) ?? null,
  }
}

function readTitles(value: Value | undefined, { id, source, locales }: Around) {
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
  const url = parseUrl(text)
  if (url === null || /[?#{}]/.test(text)) {
    value.fail(
      `${value.name} is \`${text}\`; it must be a whole address such as \`https://help.example.com/sspr/\``,
    )
  }
  return withSlash(text)
}

/** An address with `{holes}`. */
function readTemplate(value: Value, holes: readonly string[], isFolder: boolean): string {
  const text = value.text()
  for (const [hole, name] of text.matchAll(/\{([^}]*)\}/g)) {
    if (!holes.includes(name!)) {
      const known = holes.map((one) => `\`{${one}}\``).join(' and ')
      value.fail(`${value.name} holds \`${hole}\`; it knows ${known}`)
    }
  }
  const url = parseUrl(text.replace(/\{[^}]*\}/g, 'x'))
  const rest = text.replace(/\{[^{}]*\}/g, '')
  if (url === null || /[{}]/.test(rest) || (isFolder && /[?#]/.test(rest))) {
    value.fail(
      `${value.name} is \`${text}\`; it must be a whole address that begins with \`https://\``,
    )
  }
  return isFolder ? withSlash(text) : text
}

function parseUrl(text: string): URL | null {
  const url = /^https?:\/\/[^\s]+$/.test(text) && URL.canParse(text) ? new URL(text) : null
  return url !== null && url.username === '' && url.password === '' ? url : null
}

function withSlash(text: string): string {
  return text.endsWith('/') ? text : `${text}/`
}
