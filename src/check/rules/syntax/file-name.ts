import { folded, printable, unholdable } from '../../../text/file-names.ts'
import { misnamed } from '../../structure/misnamed.ts'
import { owners } from '../../structure/owners.ts'
import { fileStart, inFile } from '../../structure/places.ts'
import { resourcePath } from '../../structure/resource-path.ts'
import type { LocaleSubject, Remark, Rule } from '../../rule.ts'

export const fileName: Rule = {
  id: 'syntax/file-name',
  severity: 'warn',
  says: "a name that another system takes for another's (case, NFC) or cannot hold; a translation whose path differs from its source's in case alone",
  why: 'On another machine the file overwrites its twin, or cannot be checked out at all; and a translation at another path is the translation of nothing.',
  locale: judge,
}

function* judge(subject: LocaleSubject): Iterable<Remark> {
  const { catalog, locale } = subject
  const meant = misnamed(catalog, locale)
  const ownerOf = owners(catalog.registry)
  const files = [...catalog.files].filter((file) => ownerOf(file) === locale).sort()
  const isPublished = published(subject)
  for (const { files: alike, remark } of twins(files, isPublished))
    if (!alike.some((file) => meant.has(pathOf(file)))) yield remark
  for (const { article } of subject.articles) {
    const source = meant.get(article.path)
    if (source === undefined) continue
    const isForm = article.path.normalize('NFC') === source.path.normalize('NFC')
    const difference = isForm ? ', whose letters have another Unicode form' : ''
    yield {
      ...at(article.file),
      reason: `Unexpected path \`${printable(article.path)}\`, expected \`${printable(source.path)}\` as the source has it${difference}`,
      source: inFile(source.file, fileStart),
      expected: source.path,
      actual: article.path,
    }
  }
  yield* unholdables(files.filter(isPublished))
  for (const path of catalog.unnamed ?? []) if (ownerOf(path) === locale) yield* unnamed(path)
}

/** By such a name nothing can be opened, so that it is passed over. */
function* unnamed(path: string): Iterable<Remark> {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const reason = `Unexpected name \`${printable(name)}\`, which is not UTF-8, so that nothing by it is read, expected one in UTF-8`
  yield { ...at(path), reason, actual: name }
}

function at(file: string): Pick<Remark, 'file' | 'place' | 'segment'> {
  return { file, place: fileStart, segment: null }
}

function pathOf(file: string): string {
  return file.slice(file.indexOf('/') + 1)
}

/** Files or folders beside each other that some systems take for one. */
function* twins(
  files: readonly string[],
  isPublished: (file: string) => boolean,
): Iterable<{ files: string[]; remark: Remark }> {
  const siblings = new Map<string, Map<string, string[]>>()
  for (const file of files)
    for (const { folder, name } of partsOf(file)) {
      const alike = `${folder}\n${folded(name)}`
      const names = siblings.get(alike) ?? new Map<string, string[]>()
      siblings.set(alike, names)
      names.set(name, [...(names.get(name) ?? []), file].slice(0, most))
    }
  for (const names of siblings.values()) {
    const [first, ...others] = names
    for (const [name, files] of others) {
      const file = [...files, ...first![1]].find(isPublished)
      if (file === undefined) continue
      const kind = files[0]!.endsWith(`/${name}`) || files[0] === name ? 'file' : 'folder'
      const difference =
        name.normalize('NFC') === first![0].normalize('NFC') ? 'Unicode form' : 'case'
      const reason = `Unexpected ${kind} \`${printable(name)}\` beside \`${printable(first![0])}\`, expected names that differ in more than ${difference}`
      yield { files: [...files, ...first![1]], remark: { ...at(file), reason, actual: name } }
    }
  }
}

/** Of a folder, so many files are enough to find one that is published. */
const most = 50

/** Names that some system cannot hold, each of a folder or file told once. */
function* unholdables(files: readonly string[]): Iterable<Remark> {
  const told = new Set<string>()
  for (const file of files) {
    for (const { folder, name } of partsOf(file)) {
      const wrong = unholdable(name)
      if (wrong === null || told.has(`${folder}\n${name}`)) continue
      told.add(`${folder}\n${name}`)
      const { why, better } = wrong
      const right = better === null ? 'a shorter one' : `\`${printable(better)}\` or the like`
      yield {
        ...at(file),
        reason: `Unexpected name \`${printable(name)}\`, ${why}, expected ${right}`,
        actual: name,
      }
    }
  }
}

/** Whether a file is an article of the locale, or one that its articles show; of the source: any. */
function published({ catalog, articles, isSource }: LocaleSubject): (file: string) => boolean {
  const own = isSource ? catalog.articles : articles.map(({ article }) => article)
  const shown = own.flatMap(({ file, resources }) =>
    resources.flatMap(({ url }) => resourcePath(url, file) ?? []),
  )
  const known = new Set([...own.map(({ file }) => file), ...shown])
  return (file) => known.has(file)
}

/** Every name of a path with the folder that it stands in. */
function partsOf(file: string): { folder: string; name: string }[] {
  const names = file.split('/')
  return names.map((name, index) => ({ folder: names.slice(0, index).join('/'), name }))
}
