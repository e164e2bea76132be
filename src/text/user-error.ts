/**
 * An error whose message is all that a person needs: one line that says what is wrong and what to
 * do about it. The command line shows it without a stack trace and exits with 2. A subclass is for
 * what a caller must tell apart or read from the error, such as its place in a file.
 */
export class UserError extends Error {
  override name = 'UserError'
}
