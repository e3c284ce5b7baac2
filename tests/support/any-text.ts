import fc from 'fast-check';
import { nastyStrings } from '../fixtures/nasty-strings.ts';

/** Any run of UTF-16 units, half characters too. (fast-check's own unit `binary` takes seconds to set up.) */
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units));

/** Text from outside: ordinary, any run of units, one of the nasty strings, or two of these glued together. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string(),
  anyUnits,
  fc.constantFrom(...nastyStrings),
  fc.tuple(fc.constantFrom(...nastyStrings), anyUnits).map(([a, b]) => b + a),
);

/** Data from outside: what JSON or YAML can hold, with keys and texts of the same kinds. */
export const anyData: fc.Arbitrary<unknown> = fc.anything({
  key: anyText,
  maxDepth: 3,
  maxKeys: 6,
  values: [anyText, fc.boolean(), fc.double(), fc.integer(), fc.constant(null), fc.constant(undefined)],
  withNullPrototype: true,
});
