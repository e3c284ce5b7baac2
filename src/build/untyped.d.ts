// Libraries without types of their own; only what we call.
declare module 'subset-font' {
  export default function subset(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2'; variationAxes?: Record<string, { min: number; max: number; default?: number }> },
  ): Promise<Uint8Array>;
}
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: object[]);
    format(kind: 'bibliography' | 'bibtex' | 'ris', options: object): unknown;
  }
  export const plugins: { config: { get(name: '@bibtex'): { format: { useIdAsLabel: boolean; checkLabel: boolean } } } };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
