import type { APIRoute } from 'astro';
import { basePath } from '../lib/site/environment.ts';

/** Everything may be crawled; pages that are no results of their own say `noindex` themselves. */
export const GET: APIRoute = ({ site }) => new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(`${basePath()}sitemap-index.xml`, site).href}\n`);
