import { readEvidenceTable, readMethods, readPlot } from '../../lib/documents.ts';
import type { Certainty } from '../../schemas/article.ts';
import type { EvidenceRow } from '../../schemas/evidence/evidence-table.ts';
import { plotRow } from './plot-row.ts';

/** An effect in words. */
export interface EffectLine {
  outcome: string;
  value: string;
  /** The interval, or why there is none. */
  interval: string;
  versus: string;
  source: string;
}

/** A text with the ids of its sources. */
export interface Sourced {
  text: string;
  sources: string[];
}

/** A row of the evidence table with everything that it points to put in its place. */
export interface EvidenceLine {
  id: string;
  name: string;
  kind: EvidenceRow['kind'];
  article: string;
  studied: string;
  design: string;
  comparison: string;
  effects: EffectLine[];
  certainty: Certainty;
  why: string;
  guidelines: Sourced[];
  unwanted: Sourced;
  sources: string[];
}

/** The evidence table, row by row in the order of the file. The content check has made sure that nothing it points to is missing. */
export function evidenceLines(): EvidenceLine[] {
  const { methods, guidelines } = readMethods();
  return readEvidenceTable().map((row) => ({
    ...row,
    effects: row.effects.map((effect) => {
      if (!('plot' in effect)) return { ...effect, interval: effect.interval ?? effect.noInterval ?? '' };
      const found = plotRow(readPlot(effect.plot), effect.row);
      if (!found) throw new Error(`content/evidence/plots/${effect.plot}.yaml has no row "${effect.row}".`);
      return { ...found, outcome: effect.outcome ?? effect.row, interval: found.interval ?? found.noInterval ?? '' };
    }),
    guidelines: 'method' in row.guidelines ? statements(row.guidelines.method) : [row.guidelines],
    unwanted: 'method' in row.unwanted ? cellOf(row.unwanted.method, 'unwantedEffects') : row.unwanted,
  }));

  function statements(method: string): Sourced[] {
    const own = guidelines.filter((one) => one.method === method);
    if (own.length === 0) return [cellOf(method, 'guidelines')];
    return own.map((one) => ({ text: `${one.body}, ${one.year}: ${one.wording}`, sources: [one.source] }));
  }

  function cellOf(method: string, cell: 'guidelines' | 'unwantedEffects'): Sourced {
    const found = methods.find((one) => one.id === method);
    if (!found) throw new Error(`content/evidence/methods.yaml has no method "${method}".`);
    return found.cells[cell];
  }
}

/** An effect as one sentence for a cell or a file. */
export const effectText = ({ outcome, value, interval, versus }: EffectLine): string => `${outcome}: ${value}${interval ? ` (${interval})` : ''}, ${versus}`;
