import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { headersFor, parseHeaders } from './headers.ts';

/**
 * Serves a built site as a static host would: with the headers of its `_headers`, under its base path,
 * and with 404.html for what is not there. sirv does the files.
 * @param folder the built site
 * @param base base path with a slash at each end
 */
export function serveFolder(folder: string, base = '/'): Server {
  const root = resolve(folder);
  if (!existsSync(join(root, '404.html'))) throw new Error(`There is no built site in ${root}. Run: npm run build`);
  const rules = parseHeaders(readFileSync(join(root, '_headers'), 'utf8'));
  const files = sirv(root, { etag: true, dotfiles: true });
  return createServer((request, response) => {
    // By hand: `new URL` throws on what a stranger may send, such as `//`.
    const path = (request.url ?? '/').replace(/[?#].*$/s, '');
    for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(root, '404.html')));
    };
    if (!path.startsWith(base)) {
      if (`${path}/` === base || path === '/') response.writeHead(302, { Location: base }).end();
      else missing();
      return;
    }
    request.url = `/${(request.url ?? '/').slice(base.length)}`;
    files(request, response, missing);
  });
}
