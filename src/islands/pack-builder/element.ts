import { adopt } from '../../lib/browser/adopt.ts';
import { define, Island } from '../../lib/browser/island.ts';
import type { Entry, Lookup } from '../../lib/pack/catalog.ts';
import { dropDraft, readDraft, writeDraft, type Keep } from '../../lib/pack/draft.ts';
import { decodePack } from '../../lib/pack/link.ts';
import { openCatalog } from '../../lib/pack/open.ts';
import { emptyPack, limits, moved, type Pack } from '../../lib/pack/pack.ts';
import { Choice } from './choice.ts';
import { Handing } from './handing.ts';
import { OrderedList } from './ordered-list.ts';
import css from './style.css?inline';

adopt(css);

/**
 * Puts a pack together: choose, order, name, hand over. The list is kept for this tab; what is typed stays in the page
 * until the reader allows more. Nothing is sent.
 */
define(
  'pack-builder',
  class extends Island {
    #pack: Pack = emptyPack();
    #keep: Keep = 'list';
    /** What "Bring it back" brings back. */
    #before: Pack | undefined;
    #parts: { lookup: Lookup; choice: Choice; list: OrderedList; handing: Handing } | undefined;

    protected start(): void {
      void this.#open();
    }

    async #open(): Promise<void> {
      const status = this.find('said');
      try {
        const { lookup } = await openCatalog(this.dataset['base'] ?? '/');
        const choice = new Choice(this, lookup, (item) => this.#toggle(item));
        const list = new OrderedList(this, lookup, {
          move: (from, to) => this.#change({ ...this.#pack, items: moved(this.#pack.items, from, to) }),
          remove: (item) => this.#toggle(item),
        });
        this.#parts = { lookup, choice, list, handing: new Handing(this, lookup) };
      } catch (error) {
        console.warn(error);
        status.textContent = status.dataset['offline'] ?? '';
        return;
      }
      const draft = readDraft();
      this.#pack = draft?.pack ?? emptyPack();
      this.#keep = draft?.keep ?? 'list';
      this.#listen();
      this.#openLink();
      // A browser may have brought back what was typed before a reload; it wins over an empty draft.
      if (this.#pack.title === '') this.#pack.title = this.find<HTMLInputElement>('pack-title').value;
      if (this.#pack.note === '') this.#pack.note = this.find<HTMLTextAreaElement>('pack-note').value;
      this.find('desk').hidden = false;
      this.#show();
      this.#save();
    }

    /** A link may bring a pack, such as a ready one to change. What was there can be brought back. */
    #openLink(): void {
      if (!location.hash.includes('=')) return;
      const { pack } = decodePack(location.hash);
      history.replaceState(history.state, '', location.pathname);
      if (pack.items.length === 0) return;
      const known = pack.items.flatMap((item) => {
        const found = this.#parts?.lookup.resolve(item);
        return found && 'entry' in found ? [found.entry.id] : [];
      });
      this.#replace({ ...pack, items: [...new Set(known)] });
    }

    #listen(): void {
      const { signal } = this;
      const title = this.find<HTMLInputElement>('pack-title');
      const note = this.find<HTMLTextAreaElement>('pack-note');
      title.addEventListener('input', () => this.#change({ ...this.#pack, title: title.value }), { signal });
      note.addEventListener('input', () => this.#change({ ...this.#pack, note: note.value }), { signal });
      for (const radio of this.findAll<HTMLInputElement>('keep')) {
        radio.addEventListener(
          'change',
          () => {
            this.#keep = radio.value as Keep;
            this.#save();
          },
          { signal },
        );
      }
      this.find('empty').addEventListener('click', () => this.#replace(emptyPack()), { signal });
      this.find('back').addEventListener(
        'click',
        () => {
          if (this.#before) this.#change(this.#before);
          this.#before = undefined;
          this.#show();
        },
        { signal },
      );
      this.find('end').addEventListener(
        'click',
        () => {
          this.#keep = 'list';
          this.#replace(emptyPack());
          dropDraft();
          this.#say('ended');
        },
        { signal },
      );
      addEventListener('hashchange', () => this.#openLink(), { signal });
    }

    #toggle(item: string): void {
      const { items } = this.#pack;
      const entry = this.#parts?.lookup.entries.get(item);
      if (!entry) return;
      if (items.includes(item)) {
        this.#change({ ...this.#pack, items: items.filter((one) => one !== item) });
        this.#say('removed', entry);
      } else if (items.length >= limits.items) this.#say('full');
      else {
        this.#change({ ...this.#pack, items: [...items, item] });
        this.#say('added', entry);
      }
    }

    #replace(pack: Pack): void {
      const { items, note, title } = this.#pack;
      this.#before = items.length > 0 || note !== '' || title !== '' ? this.#pack : undefined;
      this.#change(pack);
    }

    #change(pack: Pack): void {
      this.#pack = pack;
      this.#show();
      this.#save();
    }

    #save(): void {
      const kept = writeDraft({ pack: this.#pack, keep: this.#keep });
      this.find('unkept').hidden = kept;
    }

    #show(): void {
      const { items, title, note } = this.#pack;
      const set = (part: string, value: string) => {
        const field = this.find<HTMLInputElement | HTMLTextAreaElement>(part);
        if (field.value !== value) field.value = value;
      };
      set('pack-title', title);
      set('pack-note', note);
      for (const radio of this.findAll<HTMLInputElement>('keep')) radio.checked = radio.value === this.#keep;
      const left = this.find('left');
      left.textContent = (left.dataset['words'] ?? '').replace('%n%', String(limits.note - note.length));
      this.find('back').hidden = this.#before === undefined;
      this.find('empty').hidden = items.length === 0;
      this.find('nothing-yet').hidden = items.length > 0;
      this.#parts?.list.show(items);
      this.#parts?.choice.show(items);
      this.#parts?.handing.show(this.#pack);
    }

    #say(what: string, entry?: Entry): void {
      const status = this.find('said');
      status.textContent = (status.dataset[what] ?? '').replace('%title%', () => entry?.title ?? '').replace('%n%', String(this.#pack.items.length));
    }
  },
);
