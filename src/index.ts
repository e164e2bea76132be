/** The public API, each name listed. */
export type * from './model.ts'
export {
  canonical,
  chain,
  direction,
  fallbacks,
  language,
  meansSame,
  nameIn,
  ownName,
} from './locale.ts'

export { load, type LoadOptions } from './load.ts'
export { accept, type Accepted } from './load/accept.ts'
export { changedFiles } from './load/changed.ts'
export { LoadError } from './load/error.ts'
export { startLocale, type LocaleStart } from './load/start-locale.ts'
export { Memo } from './load/memo.ts'
export { holdsOnly } from './load/others.ts'
export { readBundle } from './load/bundle.ts'
export { pathInRepository } from './load/repository.ts'
export { mayHoldArticles } from './load/sources.ts'
export { findTarget, TargetError, type Target } from './load/target.ts'
export { hasWords } from './load/words.ts'
export { readFolder, type Folder } from './load/folder.ts'
export { readCatalogFiles, readIfThere } from './load/text.ts'
export { watchCatalog } from './load/watch.ts'

export { CatalogError } from './catalog/registry.ts'
export { explain, type Explanation } from './catalog/explain.ts'
export { nearest } from './catalog/nearest.ts'
export { rulesLike } from './catalog/rule-names.ts'
export { resolve, type Resolution } from './catalog/resolve.ts'
export { resolveIndex } from './catalog/resolve-index.ts'

export { applyFixes, type Fixed } from './check/fix.ts'
export { mend, type Mended, type Mending } from './check/mend.ts'
export { check, checkAgainst, Checker, type CheckOptions, type Checked } from './check/check.ts'
export { rules } from './check/rules.ts'
export { ruleTable } from './check/rule-table.ts'
export type { Rule } from './check/rule.ts'

export { excerpts, excerptsOfFiles, type Excerpts } from './report/excerpts.ts'
export { github } from './report/github.ts'
export { json, stringify } from './report/json.ts'
export { line } from './report/line.ts'
export { markdown } from './report/markdown.ts'
export { merge, withoutKnown } from './report/merge.ts'
export { paint, type Paint } from './report/paint.ts'
export { pretty } from './report/pretty.ts'
export { plural } from './report/summary-lines.ts'
export { readReport, ReportError } from './report/read.ts'
export { sarif } from './report/sarif.ts'
export { visible } from './report/width.ts'
export { wrap } from './report/wrap.ts'
export { statusMarkdown, statusTable } from './report/status-table.ts'
export { statusOf, type Status } from './report/status.ts'

export { BundleError, type Bundle } from './bundle/bundle.ts'
export { catalogJson } from './bundle/catalog-json.ts'
export { diff, type BundleDiff } from './bundle/diff.ts'
export { formatDiff } from './bundle/format-diff.ts'
export { messages } from './bundle/messages.ts'

export { isRefusal, refusal } from './system.ts'
export { createFiles, type Created } from './write/create.ts'
export { keptByGit, linkOutOfCheckout } from './load/kept.ts'
export { kindOf, linkOn, linkOut, replaceIn } from './write/within.ts'
export { WriteError } from './write/error.ts'
export { writeFiles } from './write/files.ts'
export { refuseOut, type CatalogPlace } from './write/out.ts'
export { publish, type PublishOptions } from './write/publish.ts'
export { replaceFile } from './write/replace.ts'
export { sweepCatalog } from './write/sweep.ts'
export { inTemporaryFolder, sweepTemporary } from './write/temporary.ts'
