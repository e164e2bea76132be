/** The public API, each name listed. */
export type * from './model/place.ts'
export type * from './model/article.ts'
export type * from './model/pair.ts'
export type * from './model/registry.ts'
export type * from './model/catalog.ts'
export type * from './model/finding.ts'
export type * from './model/report.ts'
export type * from './model/output.ts'
export {
  canonical,
  chain,
  direction,
  fallbacks,
  language,
  meansSame,
  nameIn,
  ownName,
} from './language/tags.ts'

export { load, type LoadOptions } from './load/load.ts'
export { accept, type Accepted } from './load/accepted-files.ts'
export { changedFiles } from './load/git/changed-files.ts'
export { startLocale, type LocaleStart } from './load/start-locale.ts'
export { Memo } from './load/cache.ts'
export { holdsOnly } from './load/holds-only.ts'
export { readBundle } from './load/read-bundle.ts'
export { pathInRepository } from './load/git/repository.ts'
export { mayHoldArticles } from './load/settings.ts'
export { findTarget, type Target } from './load/target.ts'
export { hasWords } from './load/ui-strings.ts'
export { readFolder, type Folder } from './load/folder.ts'
export { readCatalogFiles, readIfThere } from './load/read-text.ts'
export { watchCatalog } from './load/watch.ts'

export { CatalogError } from './catalog/registry/registry.ts'
export { explain, type Explanation } from './catalog/explain.ts'
export { nearest } from './text/nearest.ts'
export { rulesLike } from './catalog/registry/rule-settings.ts'
export { resolve, type Resolution } from './catalog/resolve/resolve.ts'
export { resolveIndex } from './catalog/resolve/resolve-index.ts'

export { applyFixes, type Fixed } from './check/engine/fixes/apply-fixes.ts'
export { mend, type Mended, type Mending } from './check/engine/fixes/mend.ts'
export {
  check,
  checkAgainst,
  Checker,
  type CheckOptions,
  type Checked,
} from './check/engine/check.ts'
export { rules } from './check/rules.ts'
export { ruleTable } from './check/rule-table.ts'
export type { Rule } from './check/rule.ts'

export { excerpts, excerptsOfFiles, type Excerpts } from './report/excerpts.ts'
export { github } from './report/formats/github.ts'
export { json, stringify } from './report/formats/json.ts'
export { line } from './report/formats/line.ts'
export { markdown } from './report/formats/markdown.ts'
export { merge, withoutKnown } from './report/merge/merge.ts'
export { paint, type Paint } from './report/terminal/paint.ts'
export { pretty } from './report/formats/pretty.ts'
export { plural } from './report/formats/summary-lines.ts'
export { readReport } from './report/merge/read-report.ts'
export { sarif } from './report/formats/sarif.ts'
export { visible } from './report/terminal/visible.ts'
export { wrap } from './report/terminal/wrap.ts'
export { statusMarkdown, statusTable } from './report/status/status-table.ts'
export { statusOf, type Status } from './report/status/status.ts'

export type { Bundle } from './bundle/diff/open-bundle.ts'
export { catalogJson } from './bundle/catalog-json.ts'
export { diff, type BundleDiff } from './bundle/diff/diff.ts'
export { formatDiff } from './bundle/diff/format-diff.ts'
export { messages } from './bundle/messages.ts'

export { isRefusal, refusal } from './text/system-error.ts'
export { UserError } from './text/user-error.ts'
export { createFiles, type Created } from './write/create.ts'
export { keptByGit, linkOutOfCheckout } from './load/came-with-repository.ts'
export { kindOf, linkOn, linkOut, replaceIn } from './write/within.ts'
export { writeFiles } from './write/files.ts'
export { refuseOut, type CatalogPlace } from './write/publish/out.ts'
export { publish, type PublishOptions } from './write/publish/publish.ts'
export { replaceFile } from './write/replace.ts'
export { sweepCatalog } from './write/publish/sweep.ts'
export { inTemporaryFolder, sweepTemporary } from './write/temporary.ts'
