import type { ArticlePage } from '../../../model/catalog.ts'

/** Articles of one folder, `''` for those in none. */
export interface FolderGroup {
  folder: string
  pages: ArticlePage[]
}

/** Articles by the folder that they stand in, those in none first. */
export function folderGroups(pages: readonly ArticlePage[]): FolderGroup[] {
  return [...Map.groupBy(pages, ({ slug }) => slug.split('/').slice(0, -1).join('/'))]
    .map(([folder, pages]) => ({ folder, pages }))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1))
}
