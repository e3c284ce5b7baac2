import type { Entry, Lookup } from './catalog.ts';
import type { Pack } from './pack.ts';

/** A pack that is ready to be printed. */
export interface PrintedPack {
  pack: Pack;
  entries: Entry[];
  lookup: Lookup;
}

/** What the island beside `<pack-print>` may set, before or after the code of the element has come. */
export interface PackPrinter extends HTMLElement {
  /** What the button prints. */
  printed?: PrintedPack;
}
