/** Where the quick exit leads: a plain page that loads fast, says nothing of its visitor and raises no question. */
export const EXIT = 'https://www.bbc.com/weather';
