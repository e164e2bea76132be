import type { Finding } from '../../model/finding.ts'
import { editOf } from './page-addresses.ts'
import type { SiteData } from './data.ts'

/** A square of the picture: one code (or article) in one language. */
export interface Cell {
  name: string
  title: string
  href: string | null
  state: 'current' | 'outdated' | 'missing'
  machine: boolean
  unverified: boolean
  findings: number
  errors: number
}

export interface LocaleStatus {
  locale: string
  entries: Cell[]
  articles: Cell[]
  /** How many of each state stand in `entries` and `articles` together. */
  counts: { current: number; outdated: number; missing: number; machine: number }
  errors: number
  warnings: number
  infos: number
  /** By file, in the report's order; cut at `most`. */
  files: { file: string; findings: Shown[] }[]
  /** Findings that were cut off. */
  more: number
}

/** A finding with the address of its line, and its anchor where it is the first of its code. */
export type Shown = Finding & { edit: string | null; id: string | null }

/** The states of a locale's entries and articles, and its findings. `most`: how many are listed. */
export function localeStatus(
  site: SiteData,
  locale: string,
  link: { code(code: string): string; article(slug: string): string },
  most = 300,
): LocaleStatus {
  const findings = site.report.findings.filter((finding) => finding.locale === locale)
  const entries = site.codes.flatMap((code) => {
    const entry = site.entries[locale]?.[code.code]
    if (entry === undefined) return []
    const ofCode = findings.filter((finding) => finding.code === code.code)
    const name = code.supportId ?? code.symbol ?? code.code
    const isListed = findings.slice(0, most).some((finding) => finding.code === code.code)
    const href = isListed ? `#${findingId(locale, code.code)}` : link.code(code.code)
    return [cell(entry, ofCode, { name, href })]
  })
  const articles = (site.pages[locale] ?? [])
    .filter((page) => page.codes.length === 0)
    .map((page) => {
      const ofPage =
        page.state === 'missing' ? [] : findings.filter(({ file }) => file === page.place.file)
      return cell(page, ofPage, { name: page.slug, href: link.article(page.slug) })
    })
  const cells = [...entries, ...articles]
  const count = (test: (cell: Cell) => boolean): number => cells.filter(test).length
  return {
    locale,
    entries,
    articles,
    counts: {
      current: count(({ state }) => state === 'current'),
      outdated: count(({ state }) => state === 'outdated'),
      missing: count(({ state }) => state === 'missing'),
      machine: count(({ machine }) => machine),
    },
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warn').length,
    infos: findings.filter(({ severity }) => severity === 'info').length,
    files: byFile(site, findings.slice(0, most)),
    more: Math.max(0, findings.length - most),
  }
}

/** A reason in pieces: what stands between backticks is code. */
export function codeSpans(reason: string): { text: string; isCode: boolean }[] {
  return reason
    .split('`')
    .map((text, index, pieces) => ({
      text,
      isCode: index % 2 === 1 && index < pieces.length - 1,
    }))
    .filter(({ text }) => text !== '')
}

/** The anchor of the first finding about a code. */
export function findingId(locale: string, code: string): string {
  return `${locale}-${code}`
}

function cell(
  standing: Pick<Cell, 'state' | 'machine' | 'unverified' | 'title'>,
  findings: readonly Finding[],
  named: { name: string; href: string | null },
): Cell {
  const { state, machine, unverified, title } = standing
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return { ...named, title, state, machine, unverified, findings: findings.length, errors }
}

function byFile(site: SiteData, findings: readonly Finding[]): LocaleStatus['files'] {
  const files = new Map<string, Shown[]>()
  const seen = new Set<string>()
  for (const finding of findings) {
    const list = files.get(finding.file) ?? []
    const id = finding.code === null ? null : findingId(finding.locale, finding.code)
    const isFirst = id !== null && !seen.has(id)
    if (isFirst) seen.add(id)
    list.push({
      ...finding,
      edit: editOf(site.settings.edit, standingPlace(site, finding)),
      id: isFirst ? id : null,
    })
    files.set(finding.file, list)
  }
  return [...files].map(([file, list]) => ({ file, findings: list }))
}

/** Where to look at a finding: an article that is not there has no line, but its source has. */
function standingPlace(site: SiteData, finding: Finding): Pick<Finding, 'file' | 'line'> {
  const { file, locale, source } = finding
  const path = file.slice(file.indexOf('/') + 1)
  const page = (site.pages[locale] ?? []).find((page) => page.path === path)
  return page?.state === 'missing' && source !== null ? source : finding
}
