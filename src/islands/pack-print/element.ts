import { adopt } from '../../lib/browser/adopt.ts';
import { define, Island } from '../../lib/browser/island.ts';
import { showLines } from '../../lib/browser/lines.ts';
import { fullTitle, handoutOf, isSheet, shortAddress } from '../../lib/pack/catalog.ts';
import { packCode } from '../../lib/pack/code.ts';
import { pathOf } from '../../lib/pack/pack.ts';
import type { PackPrinter, PrintedPack } from '../../lib/pack/printer.ts';
import css from './style.css?inline';

adopt(css);

/** Prints a cover with the list and its QR code, then each chosen sheet on a page of its own. */
class PackPrint extends Island implements PackPrinter {
  // Only declared: a field would wipe out what was set before the element was upgraded.
  declare printed?: PrintedPack;

  protected start(): void {
    // Out of sight on the screen from here on by its styles.
    this.find('paper').hidden = false;
    this.find('print').addEventListener('click', () => void this.#print(), { signal: this.signal });
    addEventListener('afterprint', () => this.removeAttribute('data-printing'), { signal: this.signal });
  }

  async #print(): Promise<void> {
    if (!this.printed) return;
    const { pack, entries, lookup } = this.printed;
    const base = this.dataset['base'] ?? '/';
    const status = this.find('status');
    status.textContent = status.dataset['loading'] ?? '';
    const { codeSvg } = await import('../../lib/qr.ts');
    const { address } = packCode(pack, location.origin + base);
    this.find('title').textContent = pack.title || (this.find('title').dataset['empty'] ?? '');
    showLines(this.find('note'), pack.note);
    this.find('lines').replaceChildren(...entries.map((entry) => this.#line(fullTitle(entry, lookup), shortAddress(entry, location.origin + base))));
    this.find('code').replaceChildren(...(address === undefined ? [] : [codeSvg(address, this.find('code').dataset['label'] ?? '')]));

    const every = this.find<HTMLInputElement>('every').checked;
    const wanted = entries.flatMap((entry) => (isSheet(entry) ? [entry] : every ? (handoutOf(entry, lookup) ?? []) : []));
    const paths = [...new Set(wanted.map((entry) => base + pathOf(entry.id).slice(1)))];
    const sheets = await Promise.all(paths.map((path) => loadSheet(path).catch(() => undefined)));
    this.find('sheets').replaceChildren(...sheets.filter((sheet) => sheet !== undefined));
    status.textContent = sheets.includes(undefined) ? (status.dataset['failed'] ?? '') : '';
    this.setAttribute('data-printing', '');
    print();
  }

  #line(title: string, address: string): HTMLLIElement {
    const line = document.createElement('li');
    const name = document.createElement('b');
    name.textContent = title;
    line.append(name, ` ${address}`);
    return line;
  }
}

define('pack-print', PackPrint);

/** The sheet of a handout or worksheet. The browser parses the page; its scripts do not run. */
function loadSheet(path: string): Promise<Node> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', path);
    request.responseType = 'document';
    request.timeout = 10_000;
    request.onerror = request.ontimeout = () => reject(new Error(`${path} did not load.`));
    request.onload = () => {
      const sheet = request.responseXML?.getElementById('sheet');
      if (!sheet) return reject(new Error(`${path} has no sheet.`));
      sheet.removeAttribute('id');
      resolve(document.importNode(sheet, true));
    };
    request.send();
  });
}
