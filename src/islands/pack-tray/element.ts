import { adopt } from '../../lib/browser/adopt.ts';
import { define, Island } from '../../lib/browser/island.ts';
import { readDraft, toggleItem } from '../../lib/pack/draft.ts';
import { openCatalog } from '../../lib/pack/open.ts';
import { itemOf, limits } from '../../lib/pack/pack.ts';
import css from './style.css?inline';

/** Where the packs themselves are shown there is nothing to add. */
const ELSEWHERE = /^(pack|clinicians\/pack)\/$/;

/**
 * "Add to pack" on every page, once a pack was begun in this tab. It is made here and not in the pages, so that it costs
 * nothing to those who never begin one; its words come with the catalog.
 */
class PackTray extends Island {
  protected start(): void {
    void this.#show();
    addEventListener('hashchange', () => void this.#show(), { signal: this.signal });
  }

  async #show(): Promise<void> {
    const base = this.dataset['base'] ?? '/';
    const { lookup, words } = await openCatalog(base);
    const items = readDraft()?.pack.items ?? [];
    const page = location.pathname.slice(base.length);
    const here = lookup.entries.get(itemOf(`/${page}`) ?? '');
    const part = lookup.entries.get(itemOf(`/${page}${location.hash}`) ?? '');
    const handout = here && lookup.entries.get(`${here.id}/handout`);
    const link = document.createElement('a');
    link.href = `${base}clinicians/pack/`;
    link.textContent = (words['pack'] ?? '').replace('%n%', String(items.length));
    const offers = [
      [here, words['add']],
      [handout, words['handout']],
      [part === here ? undefined : part, words['part']],
    ] as const;
    const buttons = offers.flatMap(([entry, label]) => {
      if (!entry) return [];
      const button = document.createElement('button');
      const inPack = items.includes(entry.id);
      button.className = 'button';
      button.textContent = (inPack ? `✓ ${label}` : label) ?? '';
      button.setAttribute('aria-pressed', String(inPack));
      button.addEventListener('click', () => {
        if (!inPack && items.length >= limits.items) {
          status.textContent = words['full'] ?? '';
          return;
        }
        toggleItem(entry.id);
        const at = buttons.indexOf(button);
        void this.#show().then(() => this.querySelectorAll('button')[at]?.focus());
      });
      return [button];
    });
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    this.role = 'region';
    this.ariaLabel = words['label'] ?? null;
    this.replaceChildren(link, ...buttons, status);
  }
}

/** Puts the tray at the end of the page where a pack was begun. */
export function placeTray(): void {
  const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
  if (ELSEWHERE.test(location.pathname.slice(base.length)) || readDraft() === undefined) return;
  adopt(css);
  define('pack-tray', PackTray);
  const tray = document.createElement('pack-tray');
  tray.className = 'tray ui';
  tray.dataset['base'] = base;
  document.querySelector('main')?.after(tray);
}

placeTray();
