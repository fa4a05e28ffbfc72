import { statSync } from "node:fs";
import type { Store } from "../../storage/contract.ts";
import type { GatewayConfig } from "./gateway-config.ts";
import { readIssuedCallers } from "./gateway-keys.ts";
import { countStampsHere, readGatewayStamp } from "./gateway-stamp.ts";
import { readUpstreamKeys } from "./upstream-keys.ts";

/** What the gateway runs with, as it is now. */
export interface LiveConfig {
  current(): GatewayConfig;
  /** Looks whether something changed; null where nothing did. To be awaited before a request is let in. */
  refresh(): Promise<void> | null;
}

/** Where it comes from. */
export interface LiveConfigParts {
  readonly store: Store;
  readonly organisation: string;
  readonly home: string;
  /** The gateway's file; null for none. */
  readonly file: string | null;
  /** Reads and checks the file. */
  read(): Promise<GatewayConfig>;
  now(): Date;
  report(error: unknown): void;
}

/** Another machine's change is seen this many milliseconds later at the latest. */
const lookAgainEvery = 1_000;
/** What another process changed is looked for once in so many milliseconds, which is less than its end takes. */
const statEvery = 2;

/**
 * Keeps the gateway's file and the issued keys of the store together: a key that was ended here is refused from the next
 * request on, one ended on another machine a second later. A file that was broken meanwhile is reported and the last one holds.
 */
export async function openLiveConfig(parts: LiveConfigParts): Promise<LiveConfig> {
  const { home, file, now } = parts;
  let base = await parts.read();
  let merged = await merge(base, parts);
  let fileStamp = stampOf(file);
  let keyStamp = readGatewayStamp(home);
  let looked = performance.now();
  let stated = 0;
  let stampsHere = countStampsHere();
  let looking: Promise<void> | null = null;
  const look = async (isFileNew: boolean): Promise<void> => {
    try {
      if (isFileNew) base = await parts.read();
      merged = await merge(base, parts);
    } catch (error) {
      parts.report(error);
    } finally {
      looking = null;
    }
  };
  return {
    current: () => merged,
    refresh() {
      if (looking !== null) return looking;
      const at = performance.now();
      if (at - stated < statEvery && countStampsHere() === stampsHere) return null;
      [stated, stampsHere] = [at, countStampsHere()];
      const [fileNow, keysNow] = [stampOf(file), readGatewayStamp(home)];
      const isFileNew = fileNow !== fileStamp;
      if (!isFileNew && keysNow === keyStamp && at - looked < lookAgainEvery) return null;
      [fileStamp, keyStamp, looked] = [fileNow, keysNow, at];
      looking = look(isFileNew);
      return looking;
    },
  };

  function stampOf(path: string | null): number {
    return path === null ? 0 : (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  }

  async function merge(config: GatewayConfig, { store, organisation }: LiveConfigParts): Promise<GatewayConfig> {
    const { issued, keys } = await store.read(organisation, async (open) => ({
      issued: await readIssuedCallers(open, now()),
      keys: await readUpstreamKeys(open, home),
    }));
    return {
      ...config,
      callers: { ...config.callers, issued: new Map([...issued.map((one) => [one.digest, one] as const), ...config.callers.issued]) },
      keys: new Map([...keys, ...config.keys]),
    };
  }
}
