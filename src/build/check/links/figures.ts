import { drawingNames, figureNames, plotNames } from '../../../lib/figures/names.ts';
import { documentsOf, filesOf } from '../../../lib/content/library.ts';
import type { Rule } from '../index.ts';
import { didYouMean } from '../suggest.ts';

/** Where the file of each figure lies. */
const homes = new Map<string, string>([
  ...drawingNames.map((name) => [name, `evidence/drawings/${name}.yaml`] as const),
  ...plotNames.map((name) => [name, `evidence/plots/${name}.yaml`] as const),
]);

/** Figures: a file for each one that an article shows, and something that draws each file. */
export const figures: Rule = (library, report) => {
  const present = new Set(library.files.map((file) => file.path));
  for (const { path } of filesOf(library, 'evidence')) {
    const name = /^evidence\/(?:drawings|plots)\/(.+)\.yaml$/.exec(path)?.[1];
    if (name === undefined || homes.get(name) === path) continue;
    const home = homes.get(name);
    report({
      kind: 'evidence/unknown-figure',
      file: path,
      what: home ? `The figure "${name}" lies in the wrong folder.` : `Nothing draws a figure "${name}".`,
      mend: home
        ? `Move it to ${home}.`
        : `${didYouMean(name, figureNames)}Rename the file, or add the name to src/lib/figures/names.ts and its drawing to src/components/figures.`,
    });
  }
  for (const { path, elements } of documentsOf(library)) {
    for (const { node, line } of elements) {
      const name =
        node.name === 'TwoDimensions' ? 'two-dimensions' : node.name === 'Figure' ? node.attributes?.find((one) => one.name === 'name')?.value : undefined;
      const home = typeof name === 'string' ? homes.get(name) : undefined;
      // A name that is not known is reported with the other attributes.
      if (home === undefined || present.has(home)) continue;
      report({
        kind: 'evidence/missing-figure',
        file: path,
        line,
        what: `The figure "${String(name)}" has no file.`,
        mend: `Add ${home}; its fields are described in src/schemas/evidence/evidence.ts.`,
      });
    }
  }
};
