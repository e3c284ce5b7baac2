// The islands of the clinician's desk. The table of their files stands here, so that it costs the other pages nothing.
const elements = import.meta.glob<unknown>('./{evidence-table,pack-builder,pack-print,pack-tray,pack-view}/element.ts');

/** Loads the code of one of them. */
export const load = (tag: string): Promise<unknown> | undefined => elements[`./${tag}/element.ts`]?.();
