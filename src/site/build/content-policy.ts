/**
 * The Content-Security-Policy of every page. Nothing is inline, so nothing needs a hash;
 * `wasm-unsafe-eval` is Pagefind's, whose search is WebAssembly in a worker.
 */
export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ')

/** What only a header can say, a meta element cannot. */
export const headerPolicy = `${policy}; frame-ancestors 'none'`
