interface PolicyFactory {
  defaultPolicy: object | null;
  createPolicy(name: string, rules: { createScriptURL(asked: string): string | null }): object;
}

/**
 * Lets one script of ours be started as a worker. Our policy requires Trusted Types, so no text can become code;
 * Pagefind starts its worker from a plain address, which only a policy named `default` can let through.
 * Where the browser has no Trusted Types nothing is needed.
 * @param address of the script, as it will be asked for
 */
export function allowWorker(address: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  if (trustedTypes && !trustedTypes.defaultPolicy) trustedTypes.createPolicy('default', { createScriptURL: (asked) => (asked === address ? asked : null) });
}
