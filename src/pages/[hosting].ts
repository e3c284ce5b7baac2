import type { APIRoute, GetStaticPaths } from 'astro';
import { basePath } from '../lib/site/environment.ts';
import { movedPages } from '../lib/site/moved.ts';
import { securityHeaders } from '../lib/site/policy.ts';
import { stylesheetHash } from '../layouts/stylesheet.ts';

/** Files for hosts that read them, each with what makes its text. */
const files: Record<string, () => string> = { _headers: headers, _redirects: redirects };

export const getStaticPaths = (() => Object.keys(files).map((hosting) => ({ params: { hosting } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => new Response(files[params['hosting'] ?? '']?.());

/** The policy of src/lib/site/policy.ts on every answer; long life for files whose name or content never changes. */
function headers(): string {
  const base = basePath();
  const lines = Object.entries(securityHeaders(stylesheetHash)).map(([name, value]) => `  ${name}: ${value}`);
  const lasting = '  Cache-Control: public, max-age=31536000, immutable';
  return [`${base}*`, ...lines, `${base}_astro/*`, lasting, ''].join('\n');
}

/** Moves as the host's own redirects: quicker than the page that stands at the old address. */
function redirects(): string {
  const base = basePath();
  return movedPages()
    .map(({ from, to }) => (to && !from.includes('#') ? `${base}${from.slice(1)} ${base}${to.slice(1)} 301\n` : ''))
    .join('');
}
