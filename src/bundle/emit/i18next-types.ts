/**
 * `i18next.d.ts`: adds the catalog's keys to i18next's types, where it is imported. A portal that
 * has typed nothing of its own has i18next's default namespace, which must then be there too.
 */
export function i18nextTypes(namespace: string): string {
  return `import type { CustomTypeOptions } from 'i18next'
import type { MessageKey } from './index.js'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    ${JSON.stringify(namespace)}: Record<MessageKey, string>
${namespace === 'translation' ? '' : untypedOwnTexts}  }
}
`
}

const untypedOwnTexts = `    /** A portal's own texts, as loose as they were where it has not typed them. */
    translation: CustomTypeOptions extends { resources: object } | { defaultNS: unknown }
      ? {}
      : Record<string, string>
`
