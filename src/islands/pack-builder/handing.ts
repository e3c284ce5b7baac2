import type { Island } from '../../lib/browser/island.ts';
import { fullTitle, type Lookup } from '../../lib/pack/catalog.ts';
import { packAddress, packCode } from '../../lib/pack/code.ts';
import { packFault } from '../../lib/pack/link.ts';
import { emailText, smsText, type MessageWords } from '../../lib/pack/message.ts';
import { emptyPack, tidyPack, type Pack } from '../../lib/pack/pack.ts';
import type { PackPrinter } from '../../lib/pack/printer.ts';

/** The four ways to hand a pack over: link, QR code, message, paper. */
export class Handing {
  readonly #island: Island;
  readonly #lookup: Lookup;
  readonly #site: string;
  #pack: Pack = emptyPack();

  constructor(island: Island, lookup: Lookup) {
    this.#island = island;
    this.#lookup = lookup;
    this.#site = location.origin + (island.dataset['base'] ?? '/');
    const { signal } = island;
    const on = (part: string, does: () => unknown) => island.find(part).addEventListener('click', () => void does(), { signal });
    on('copy-link', () => this.#copy('copy-link', this.#address()));
    on('copy-message', () => this.#copy('copy-message', island.find<HTMLTextAreaElement>('message').value));
    const share = island.find('share');
    share.hidden = !('share' in navigator);
    // Closing the system's own dialog rejects; that is no fault.
    on('share', () => navigator.share({ title: this.#pack.title || document.title, url: this.#address() }).catch(() => undefined));
    island.find('code-box').addEventListener('toggle', () => void this.#code(), { signal });
    for (const field of island.findAll('form-of')) field.addEventListener('change', () => this.#message(), { signal });
    island.find('with-note').addEventListener('change', () => this.#message(), { signal });
  }

  show(pack: Pack): void {
    this.#pack = tidyPack(pack);
    const fault = packFault(pack);
    const box = this.#island.find('handing');
    const problem = this.#island.find('fault');
    const printer = this.#island.querySelector<PackPrinter>('pack-print');
    box.hidden = fault !== undefined;
    if (printer) printer.hidden = box.hidden;
    problem.textContent = fault === undefined || fault === 'empty' ? '' : (problem.dataset[fault === 'too-long' ? 'long' : 'many'] ?? '');
    if (fault !== undefined) return;
    for (const part of ['copy-link', 'copy-message']) {
      const button = this.#island.find(part);
      button.textContent = button.dataset['label'] ?? '';
    }
    this.#island.find<HTMLInputElement>('link').value = this.#address();
    this.#island.find<HTMLAnchorElement>('open').href = this.#address();
    this.#island.find('with-note-row').hidden = this.#pack.note === '';
    this.#message();
    void this.#code();
    if (!printer) return;
    printer.printed = { pack: this.#pack, entries: this.#entries(), lookup: this.#lookup };
    printer.hidden = false;
  }

  #address = (): string => packAddress(this.#pack, this.#site);
  #entries = () => this.#pack.items.flatMap((item) => this.#lookup.entries.get(item) ?? []);

  #message(): void {
    const words = this.#island.find('message').dataset as unknown as MessageWords;
    const withNote = this.#island.find<HTMLInputElement>('with-note').checked;
    const short = this.#island.findAll<HTMLInputElement>('form-of').find((field) => field.checked)?.value === 'sms';
    const minutes = this.#island.find('pack-words').dataset['minutes'] ?? '';
    const pack = withNote ? this.#pack : { ...this.#pack, note: '' };
    const lines = this.#entries().map(
      (entry) => fullTitle(entry, this.#lookup) + (entry.minutes > 0 ? ` (${minutes.replace('%n%', String(entry.minutes))})` : ''),
    );
    const parts = { title: pack.title, note: pack.note, lines, url: packAddress(pack, this.#site) };
    this.#island.find<HTMLTextAreaElement>('message').value = short ? smsText(parts, words) : emailText(parts, words);
  }

  /** Drawn only while it is open; the code for it is loaded then. */
  async #code(): Promise<void> {
    if (!this.#island.find<HTMLDetailsElement>('code-box').open) return;
    const { address, withoutNote } = packCode(this.#pack, this.#site);
    const about = this.#island.find('code-about');
    about.textContent = address === undefined ? (about.dataset['long'] ?? '') : withoutNote ? (about.dataset['note'] ?? '') : '';
    const place = this.#island.find('pack-code');
    if (address === undefined) {
      place.replaceChildren();
      return;
    }
    const { codeSvg } = await import('../../lib/qr.ts');
    place.replaceChildren(codeSvg(address, place.dataset['label'] ?? ''));
  }

  async #copy(part: string, text: string): Promise<void> {
    const button = this.#island.find(part);
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    const status = this.#island.find('said');
    status.textContent = (done ? button.dataset['done'] : button.dataset['failed']) ?? '';
    if (done) button.textContent = button.dataset['done'] ?? '';
  }
}
