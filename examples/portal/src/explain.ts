// #region explain
import { load, match, resolve } from '@example/sspr-messages'

/** What a service's answer means, in the first of these languages that there is. */
export async function explain(error: unknown, languages: readonly string[]) {
  const messages = await load(match(languages))
  const code = resolve(String(error)) // '14', 'SSPR_0014', 'UserNotProperlyConfigured' …
  return code && messages.entry(code)
}
// #endregion
