import type { APIRoute, GetStaticPaths } from 'astro';
import { readSite } from '../../lib/documents.ts';
import { absolute } from '../../lib/site/href.ts';
import { securityText } from '../../lib/site/security-text.ts';

/** /.well-known/security.txt, where content/site.yaml names a contact. See SECURITY.md. */
const text = (site: URL | undefined) => securityText(readSite().contact, absolute('/.well-known/security.txt', site), new Date().toISOString().slice(0, 10));

export const getStaticPaths = (() => (text(undefined) ? [{ params: { security: 'security.txt' } }] : [])) satisfies GetStaticPaths;

export const GET: APIRoute = ({ site }) => new Response(text(site));
