import type { APIRoute } from 'astro';
import { readSite } from '../../lib/documents.ts';
import { absolute } from '../../lib/site/href.ts';
import { securityText } from '../../lib/site/security-text.ts';

/** /.well-known/security.txt. See SECURITY.md. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    securityText(
      readSite().contact,
      absolute('/about/#report-a-problem', site),
      absolute('/.well-known/security.txt', site),
      new Date().toISOString().slice(0, 10),
    ),
  );
