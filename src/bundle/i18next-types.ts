/** `i18next.d.ts`: adds the catalog's keys to i18next's types, where it is imported. */
export function i18nextTypes(namespace: string): string {
  return `import type {} from 'i18next'
import type { MessageKey } from './index.js'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    ${JSON.stringify(namespace)}: Record<MessageKey, string>
  }
}
`
}
