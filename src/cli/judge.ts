import { check, load, type Catalog, type Report, type Target } from '../index.ts'

export interface Judged {
  catalog: Catalog
  report: Report
  target: Target
}
