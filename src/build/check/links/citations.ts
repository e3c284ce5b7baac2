import type { DataPath } from '../../../lib/content/data-file.ts';
import { documentsOf, field, filesOf, list, sourceIds, text } from '../../../lib/content/library.ts';
import type { Rule } from '../index.ts';
import { fieldName } from '../problem.ts';
import { didYouMean } from '../suggest.ts';
import { textsIn } from '../texts-in.ts';

/** Sources: every one that is cited anywhere is in the list, and stands there once. */
export const citations: Rule = (library, report) => {
  const known = sourceIds(library);
  const unknown = (file: string, id: string, line: number | undefined, where?: string): void => {
    if (!known || known.has(id)) return;
    report({
      kind: 'citation/unknown',
      file,
      line,
      field: where,
      what: `The source \`${id}\` is not in references.json.`,
      mend: `${didYouMean(id, [...known])}Correct the id, or add the source to references.json.`,
    });
  };

  for (const article of documentsOf(library)) {
    for (const { ids, line } of article.citations) for (const id of ids) unknown(article.path, id, line);
    for (const { text: written, line } of article.brokenCitations) {
      report({
        kind: 'citation/malformed',
        file: article.path,
        line,
        what: `"${written}" looks like a citation but is not written as one.`,
        mend: 'Write [@id], or [@first; @second] for several. Ids have lower-case letters, digits and hyphens.',
      });
    }
    for (const heading of article.blocks.filter((block) => block.kind === 'heading' && block.cites.length > 0)) {
      report({
        kind: 'citation/misplaced',
        file: article.path,
        line: heading.line,
        what: 'A heading carries a citation.',
        mend: 'Put the citation into the text below the heading.',
      });
    }
    misplaced(article.path, article.front, report);
  }

  for (const file of library.files) {
    if (file.kind === 'references') continue;
    // Helplines give web addresses as their source, not ids.
    if (file.kind !== 'helplines') {
      for (const { path, value } of textsIn(file.value)) {
        if (isSourceField(path) && /^[\w-]+$/.test(value)) unknown(file.path, value, file.lineOf(path), fieldName(path));
      }
    }
    misplaced(file.path, file, report);
  }

  for (const file of filesOf(library, 'references')) {
    const first = new Map<string, number>();
    list(file.value).forEach((entry, index) => {
      const id = text(field(entry, 'id'));
      if (id === undefined) return;
      const before = first.get(id);
      if (before === undefined) first.set(id, index);
      else {
        report({
          kind: 'reference/duplicate-id',
          file: file.path,
          line: file.lineOf([index, 'id']),
          field: fieldName([index, 'id']),
          what: `The source \`${id}\` stands in the list twice: as item ${before + 1} and as item ${index + 1}.`,
          mend: 'Delete one of the two, or give it an id of its own.',
        });
      }
    });
  }
};

/** `source: id`, `sources: [id]`, `source id` of the audit. */
function isSourceField(path: DataPath): boolean {
  const name = path.findLast((step) => typeof step === 'string');
  return name === 'source' || name === 'sources';
}

function misplaced(file: string, data: { value: unknown; lineOf(path: DataPath): number | undefined }, report: Parameters<Rule>[1]): void {
  for (const { path, value } of textsIn(data.value)) {
    if (!/\[@/.test(value)) continue;
    report({
      kind: 'citation/misplaced',
      file,
      line: data.lineOf(path),
      field: fieldName(path),
      what: 'A citation stands in a field, where it would be shown as it is written.',
      mend: 'Take it out. Cite the fact in the body, or list the id under `sources` where there is such a field.',
    });
  }
}
