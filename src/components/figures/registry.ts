import EmdrPhases from './drawings/EmdrPhases.astro';
import Externalizing from './drawings/Externalizing.astro';
import FirstSession from './drawings/FirstSession.astro';
import FourParts from './drawings/FourParts.astro';
import Listening from './drawings/Listening.astro';
import PursueWithdraw from './drawings/PursueWithdraw.astro';
import RepairSteps from './drawings/RepairSteps.astro';
import SafeHaven from './drawings/SafeHaven.astro';
import Titration from './drawings/Titration.astro';
import TwoDimensions from './drawings/TwoDimensions.astro';
import WindowOfTolerance from './drawings/WindowOfTolerance.astro';
import WorkingModel from './drawings/WorkingModel.astro';
import Correlation from './plots/Correlation.astro';
import Forest from './plots/Forest.astro';
import Guidelines from './plots/Guidelines.astro';
import Shares from './plots/Shares.astro';
import Stability from './plots/Stability.astro';
import type { DrawingName, FigureName } from '../../lib/figures/names.ts';
import type { FigureData, PlotData } from '../../schemas/evidence/evidence.ts';

/** One component for each drawing. A new one also needs its name in src/lib/figures/names.ts and its words in content/evidence/drawings. */
const drawings = {
  'two-dimensions': TwoDimensions,
  'safe-haven': SafeHaven,
  'working-model': WorkingModel,
  'pursue-withdraw': PursueWithdraw,
  'window-of-tolerance': WindowOfTolerance,
  'four-parts': FourParts,
  'first-session': FirstSession,
  'emdr-phases': EmdrPhases,
  titration: Titration,
  externalizing: Externalizing,
  'repair-steps': RepairSteps,
  listening: Listening,
} satisfies Record<DrawingName, unknown>;

/** One component for each kind of plot. */
const plots = { shares: Shares, forest: Forest, stability: Stability, correlation: Correlation, guidelines: Guidelines } satisfies Record<
  PlotData['kind'],
  unknown
>;

type Picture = (props: Record<string, unknown>) => unknown;

/** What draws a figure: the component, and what it needs besides the head. */
export function pictureOf(name: FigureName, data: FigureData): { Picture: Picture; props: Record<string, unknown> } {
  return data.kind === 'drawing'
    ? { Picture: drawings[name as DrawingName] as unknown as Picture, props: { labels: data.parts.map((part) => part.label), marks: data.marks ?? [] } }
    : { Picture: plots[data.kind] as unknown as Picture, props: { data } };
}
