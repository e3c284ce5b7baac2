/** Quick exit, content notes, and what is said when something does not work. */
export const safety = {
  'exit.label': 'Leave this page fast',
  'exit.leave': 'Leave now',
  'exit.history': 'Opens BBC Weather. Your history stays.',
  'exit.safer': 'Safer ways',
  'exit.shift': 'Shift three times does the same.',
  'exit.two': 'Press Shift 2 more times to leave.',
  'exit.one': 'Press Shift once more to leave.',
  'exit.leaving': 'Loading',
  'note.before': 'Before you read',
  'note.skip': 'Skip to the practice',
  'note.or': 'or',
  'note.grounding': 'go to grounding first',
  // When something does not work
  'fault.part': 'Something here did not start. All that you can read still counts; loading the page again may help.',
} as const;
