import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { headersFor, parseHeaders } from '../../../src/build/serve/headers.ts';
import { serveFolder } from '../../../src/build/serve/server.ts';
import { nastyStrings } from '../../fixtures/nasty-strings.ts';
import { anyText } from '../../support/any-text.ts';

/** Sends a request as it is: `fetch` would put the address in order first. */
function ask(port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`));
    let answer = '';
    socket.on('data', (data) => (answer += data.toString('latin1')));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

test('the server answers every address with a page or 404, and lives on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, '404.html'), 'missing');
  writeFileSync(join(folder, '_headers'), '/*\n  X-One: a\n');
  for (const base of ['/', '/library/']) {
    const server = serveFolder(folder, base);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const paths = nastyStrings.filter((text) => /^[\x21-\x7e]{1,2000}$/.test(text)).flatMap((text) => [text, `/${text}`, `/${text}/`]);
    try {
      for (const path of ['//', '///', '//[', '/%', '/%E0%A4%A', 'http://[', '*', ...paths]) {
        const answer = await ask(port, path);
        assert.match(answer, /^HTTP\/1\.1 (200|302|304|400|404) /, `${base} ${path}`);
        assert.doesNotMatch(answer, /root:x:0/);
        // Never off to another site.
        const to = /^location: (.*)$/im.exec(answer)?.[1];
        if (to !== undefined) assert.match(to, /^\/(?![/\\])/, path);
      }
      assert.match(await ask(port, base), /^HTTP\/1\.1 200 /);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }
});

test('any text is read as a _headers file without an exception, and gives headers that can be sent', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, path) => {
      for (const [name, value] of headersFor(parseHeaders(`/*\n  ${text}\n${text}\n  X-One: ${text}`), path)) {
        assert.match(name, /^[\w-]+$/);
        assert.doesNotMatch(value, /[\r\n]/);
      }
    }),
  );
});
