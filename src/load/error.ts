/** A catalog folder cannot be read; the message is one line that says why and what to do. */
export class LoadError extends Error {
  override name = 'LoadError'
}
