/** Get help now. */
export const help = {
  'help.description': 'Crisis lines and emergency numbers by country. Each with its hours, where we saw it, and the day we checked.',
  'help.lede': 'If you or someone else is in danger now, call the emergency number of your country. You do not have to be sure that it is bad enough.',
  'help.countries': 'Countries',
  'help.or': 'or',
  'help.whileTitle': 'While you wait or decide',
  'help.whileText':
    'Stay near somebody you trust, or in a place with people. Put away what you could hurt yourself with, or ask someone to keep it. You can say: “I am not safe by myself right now. Can you stay with me?”',
  'help.suggest': 'Your browser suggests:',
  'help.suggestLink': 'Go there',
  'help.emergency': 'Emergency number',
  'help.call': 'Call {to}',
  'help.text': 'Text {to}',
  'help.textKeyword': 'Text {keyword} to {to}',
  'help.email': 'E-mail {to}',
  'help.checked': 'Checked {day}',
  'help.ownPage': 'Check the number on the service’s own page.',
  'help.seen': 'seen here',
} as const;
