import { field, list, text } from '../../lib/content/library.ts';

/** A number of a figure in words: "g = 0.36", "95% CI 0.14 to 0.57", what it was compared with, where it comes from. */
export interface PlotNumber {
  value: string;
  interval: string | undefined;
  noInterval: string | undefined;
  versus: string;
  source: string;
}

/** A row of a forest plot by its label; undefined where the figure has none of that name. */
export function plotRow(plot: unknown, label: string): PlotNumber | undefined {
  for (const panel of list(field(plot, 'panels'))) {
    const row = list(field(panel, 'rows')).find((one) => text(field(one, 'label')) === label);
    const estimate = field(row, 'estimate');
    if (typeof estimate !== 'number') continue;
    const ends = list(field(row, 'interval'));
    const credible = text(field(plot, 'intervalName'))?.includes('credible');
    return {
      value: `${shortMeasure(text(field(plot, 'measure')) ?? '')} ${signed(estimate)}`.trim(),
      interval: ends.length === 2 ? `95% ${credible ? 'CrI' : 'CI'} ${signed(Number(ends[0]))} to ${signed(Number(ends[1]))}` : undefined,
      noInterval: text(field(row, 'noInterval')),
      versus: text(field(panel, 'comparison')) ?? '',
      source: text(field(row, 'source')) ?? '',
    };
  }
  return undefined;
}

/** "Hedges' g for relationship satisfaction" → "g ="; "standardized mean difference (SMD) …" → "SMD =". */
function shortMeasure(measure: string): string {
  const letter = /\((\w+)\)/.exec(measure)?.[1] ?? /Hedges['’] (g)/.exec(measure)?.[1];
  return letter === undefined ? measure : `${letter} =`;
}

const signed = (number: number): string => number.toFixed(2).replace('-', '−');
