import type { APIRoute, GetStaticPaths } from 'astro';
import { basePath } from '../lib/environment.ts';
import { securityHeaders } from '../lib/policy.ts';
import { stylesheetHash } from '../layouts/stylesheet.ts';

/** Files for hosts that read them: `_headers` with the policy of src/lib/policy.ts. */
export const getStaticPaths = (() => [{ params: { hosting: '_headers' } }]) satisfies GetStaticPaths;

export const GET: APIRoute = () => {
  const base = basePath();
  const lines = Object.entries(securityHeaders(stylesheetHash)).map(([name, value]) => `  ${name}: ${value}`);
  const lasting = '  Cache-Control: public, max-age=31536000, immutable';
  return new Response([`${base}*`, ...lines, `${base}_astro/*`, lasting, `${base}fonts/*`, lasting, ''].join('\n'));
};
