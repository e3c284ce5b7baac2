import { defineHastPlugin } from 'satteri';

/** A wide table scrolls inside itself on a phone; without a pointer it has to be reachable by the keyboard. */
export const tables = defineHastPlugin({
  name: 'tables',
  element: {
    filter: ['table'],
    visit(node, context) {
      context.setProperty(node, 'tabIndex', 0);
    },
  },
});
