/**
 * The site's one Content-Security-Policy. It is sent as a header by hosts that read `_headers`
 * and repeated in each page's head for hosts that do not; both come from here.
 * `wasm-unsafe-eval` lets the search engine compile its WebAssembly and nothing else.
 * @param styleHash `sha256-…` of the one inline stylesheet
 */
export function contentSecurityPolicy(styleHash: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src '${styleHash}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

/** Headers for every answer. `frame-ancestors` counts only as a header, so it is added here. */
export function securityHeaders(styleHash: string): Record<string, string> {
  return {
    'Content-Security-Policy': `${contentSecurityPolicy(styleHash)}; frame-ancestors 'none'`,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
    'Permissions-Policy':
      'accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()',
  };
}
