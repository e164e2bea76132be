import type { Text } from '../model/article.ts'
import type { Catalog, Entry, Section } from '../model/catalog.ts'
import type { OutputFile } from '../model/output.ts'
import { toJson } from './emit/to-json.ts'
import { codeFacts } from './emit/manifest.ts'
import { codePath } from './runtime/code-path.ts'
import { catalogSchema } from './schema/catalog.ts'

/** `catalog.json`, everything that is known of every entry, with its schema beside it. */
export function catalogJson(catalog: Catalog): OutputFile[] {
  const { registry } = catalog
  const content = {
    version: registry.version,
    catalog: registry.id,
    source: registry.source,
    site: registry.site.url,
    codes: codeFacts(catalog),
    locales: Object.fromEntries(
      registry.locales.map((locale) => [
        locale,
        {
          fallback: catalog.fallbacks[locale] ?? [],
          entries: Object.fromEntries(
            Object.values(catalog.entries[locale] ?? {}).map((entry) => [
              entry.code,
              entryJson(entry),
            ]),
          ),
        },
      ]),
    ),
  }
  return [
    { path: 'catalog.json', content: toJson(content) },
    { path: 'catalog.schema.json', content: toJson(catalogSchema) },
  ]
}

function entryJson(entry: Entry): Record<string, unknown> {
  const { file, line, column, endLine, endColumn } = entry.place
  return {
    state: entry.state,
    machine: entry.machine,
    unverified: entry.unverified,
    lang: entry.lang,
    url: codePath(entry.code, entry.locale),
    title: entry.title,
    message: entry.message.plain,
    variants: entry.variants.map(({ plain }) => plain),
    technical: plainOf(entry.technical),
    cause: plainOf(entry.cause),
    user: plainOf(entry.user),
    admin: plainOf(entry.admin),
    sections: entry.sections.map(sectionJson),
    links: entry.links.map(({ text, label, url, href }) => ({ text, label, url, href })),
    html: {
      message: entry.message.html,
      variants: entry.variants.map(({ html }) => html),
      technical: htmlOf(entry.technical),
      cause: htmlOf(entry.cause),
      user: htmlOf(entry.user),
      admin: htmlOf(entry.admin),
    },
    article: entry.article,
    place: { file, line, column, endLine, endColumn },
    revision: entry.revision && revisionJson(entry.revision),
    since: entry.since,
    changes: entry.changes.map(({ kind, before, after, diff }) => ({ kind, before, after, diff })),
    also: entry.also.map(({ title, href }) => ({ title, href })),
  }
}

function sectionJson({ title, anchor, text }: Section): Record<string, unknown> {
  return { title, anchor, text: text.plain, html: text.html }
}

function revisionJson(revision: NonNullable<Entry['revision']>): Record<string, unknown> {
  const { status, recorded, commit, date, reason } = revision
  return { status, recorded, in: revision.in, commit, date, reason }
}

function plainOf(text: Text | null): string | null {
  return text === null ? null : text.plain
}

function htmlOf(text: Text | null): string | null {
  return text === null ? null : text.html
}
