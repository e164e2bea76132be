import type { Registry } from '../../model/registry.ts'

/** `README.md` of the bundle: what a portal's developer needs to begin. */
export function readme({ id, messages, codes, locales, source }: Registry): string {
  const name = messages.package
  const locale = locales.find((tag) => tag !== source) ?? source
  const code = JSON.stringify(Object.keys(codes)[0] ?? '1').replaceAll('"', "'")
  return `# ${name}

The messages of the error catalog \`${id}\`: typed, plain text, a language at a time, no dependency.
Made by felkod; correct a text in the articles that it was made from, not here.

\`\`\`ts
import { load, match, resolve } from '${name}'

const messages = await load(match(navigator.languages))
const code = resolve(answer.error) // ${code}, a support ID or a symbol; null where it is none of ours
if (code) show(messages.message(code))
\`\`\`

- \`messages.entry(code)\` has title, message, what the user can do, support ID, the address of the
  help page, who can fix it, and the language that the texts are really in.
- \`(await loadDetails('${locale}')).entry(code)\` has technical details, cause, what an administrator
  does, and links.
- \`import messages from '${name}/${locale}'\` takes one language at once, and nothing of another.
- \`toProblem(code, { locale: messages, instance })\` is an RFC 9457 problem detail.

## With i18next

\`\`\`ts
import i18next from 'i18next'
import { backend, fallbackLng, namespace } from '${name}'

await i18next.use(backend).init({ lng: '${locale}', fallbackLng, ns: namespace, defaultNS: namespace })
i18next.t(${code.replace(/'$/, ".message'")})
\`\`\`

A portal with a backend of its own adds a language to it, or gives i18next
\`${name}/${locale}.json\` as a resource:

\`\`\`ts
import i18next from 'i18next'
import { loadResource, namespace } from '${name}'

i18next.addResourceBundle('${locale}', namespace, await loadResource('${locale}'))
i18next.t(${code.replace(/'$/, ".message'")}, { ns: namespace })
\`\`\`

For typed keys (i18next 26.3 or
later), once in the project:

\`\`\`ts
import '${name}/i18next'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: '${id}'
  }
}
\`\`\`

i18next works out string keys one by one, a second and more for a thousand codes. Selectors cost
nothing: \`enableSelector: 'optimize'\` beside \`defaultNS\`, and
\`i18next.t(($) => $[${code.replace(/'$/, ".message'")}])\`.
`
}
