interface PolicyFactory {
  defaultPolicy: object | null;
  createPolicy(name: string, rules: { createScriptURL(asked: string): string | null }): object;
}

/**
 * Lets one script of ours be started as a worker. Our policy requires Trusted Types, so no text can become code;
 * Pagefind starts its worker from a plain address, which only a policy named `default` can let through.
 * Where the browser has no Trusted Types nothing is needed.
 * @param address of the script, absolute or from the root of the site
 */
export function allowWorker(address: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  const { href } = new URL(address, location.href);
  trustedTypes.createPolicy('default', { createScriptURL: (asked) => (new URL(asked, location.href).href === href ? href : null) });
}
