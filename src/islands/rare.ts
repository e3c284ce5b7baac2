// Islands of few pages: quizzes, the page of help, the clinician's desk. The table of their files stands here,
// so that it costs the other pages nothing.
const elements = import.meta.glob<unknown>(
  './{choice-aid,evidence-table,help-country,pack-builder,pack-print,pack-tray,pack-view,reflection-quiz,signs-quiz}/element.ts',
);

/** Loads the code of one of them. */
export const load = (tag: string): Promise<unknown> | undefined => elements[`./${tag}/element.ts`]?.();
