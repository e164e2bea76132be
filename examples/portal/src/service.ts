/**
 * The service that resets passwords, played by the browser. Real ones say their errors in many
 * ways; `resolve` understands those that name a code.
 */
export const answers = [
  { error: 'SSPR_0014' },
  { error: 30 },
  { error: 'UserNotLicensed = 12' },
  { error: '0x0D' },
  { error: 'Reset refused, see sspr-29' },
  { error: 'SSPR_0015' },
  { ok: true },
] as const

export type Answer = (typeof answers)[number]

/** As `fetch` to the service would be. */
export async function reset(account: string, answer: Answer): Promise<Response> {
  await new Promise((done) => setTimeout(done, 300))
  return Response.json({ account, ...answer }, { status: 'ok' in answer ? 200 : 403 })
}
