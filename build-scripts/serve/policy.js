/**
 * The Content-Security-Policy of the hosted site. Whoever hosts it should send this header; the server for trying it
 * out and the browser tests do, so that nothing that breaks the policy goes unseen.
 */
export const sitePolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "worker-src 'self' blob:",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
].join("; ");
