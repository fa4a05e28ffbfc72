/** How the server is reached from outside this machine; left out, by plain HTTP on this machine. */
export interface Reach {
  /** Speaks TLS itself. */
  readonly isSecure: boolean;
  /** Origin that people open, e.g. `https://ai.example.com`, when a proxy or another name stands before the port; empty for none. */
  readonly address: string;
  /** Addresses of proxies whose `X-Forwarded-For` is believed. */
  readonly proxies: readonly string[];
}

export const onThisMachine: Reach = { isSecure: false, address: "", proxies: [] };

/** The origin of a page that this server sent under the host name. */
export function originOf(host: string, reach: Reach): string {
  if (reach.address !== "" && new URL(reach.address).host === host) return reach.address;
  return `${reach.isSecure ? "https" : "http"}://${host}`;
}

/** Whether browsers reach us by TLS, so that cookies may be marked so. */
export function isEncrypted(host: string, reach: Reach): boolean {
  return originOf(host, reach).startsWith("https:");
}
