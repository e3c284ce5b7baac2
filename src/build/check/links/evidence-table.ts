import { field, filesOf, list, text } from '../../../lib/content/library.ts';
import { plotRow } from '../../evidence/plot-row.ts';
import type { Rule } from '../index.ts';
import { fieldName } from '../problem.ts';
import { didYouMean } from '../suggest.ts';

/** What the evidence table points to is there: rows of figures, methods of the comparison. */
export const evidenceTable: Rule = (library, report) => {
  const evidence = filesOf(library, 'evidence');
  const methods = list(field(evidence.find((file) => file.id === 'methods')?.value, 'methods'))
    .map((method) => text(field(method, 'id')))
    .filter((id) => id !== undefined);
  for (const file of evidence.filter((one) => one.id === 'table')) {
    list(file.value).forEach((row, index) => {
      for (const name of ['guidelines', 'unwanted'] as const) {
        const method = text(field(field(row, name), 'method'));
        if (method === undefined || methods.includes(method)) continue;
        const where = [index, name, 'method'] as const;
        report({
          kind: 'evidence/unknown-method',
          file: file.path,
          line: file.lineOf(where),
          field: fieldName(where),
          what: `There is no method "${method}" in the comparison.`,
          mend: `${didYouMean(method, methods)}Choose one of: ${methods.join(', ')}. Or write \`text\` with its \`sources\`.`,
        });
      }
      list(field(row, 'effects')).forEach((effect, number) => {
        const plot = text(field(effect, 'plot'));
        const label = text(field(effect, 'row')) ?? '';
        if (plot === undefined) return;
        const figure = evidence.find((one) => one.id === `plots/${plot}`);
        if (figure && plotRow(figure.value, label)) return;
        const where = [index, 'effects', number, figure ? 'row' : 'plot'] as const;
        report({
          kind: 'evidence/unknown-effect',
          file: file.path,
          line: file.lineOf(where),
          field: fieldName(where),
          what: figure ? `The figure "${plot}" has no row "${label}".` : `There is no figure "${plot}" with numbers.`,
          mend: figure ? `Write the label of a row in ${figure.path}.` : 'Write the name of a file in evidence/plots, without .yaml.',
        });
      });
    });
  }
};
