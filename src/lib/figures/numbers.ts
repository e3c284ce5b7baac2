/** A number as it is shown: a real minus sign, and the digits as the source gave them. */
export const shown = (value: number, digits?: number): string => (digits === undefined ? String(value) : value.toFixed(digits)).replace('-', '−');

/** Digits after the point of the most exact of some numbers. */
export const digitsOf = (values: readonly number[]): number => Math.max(0, ...values.map((value) => String(value).split('.')[1]?.length ?? 0));
