import type { RestoreMap } from "../../core/redact/redact-text.ts";

/** What placeholders stand for, by conversation of a caller. In memory only; the conversation used longest ago goes first. */
export interface Vault {
  /** The map of a conversation, as it is. */
  mapOf(conversation: string): RestoreMap;
  /** Keeps a map that gained something. */
  keep(conversation: string, map: RestoreMap): void;
  /** An id that an answer gave a caller (`resp_…`, a batch, a file) goes on with the conversation it came from. */
  alias(caller: string, id: string, conversation: string): void;
  /** The conversation of such an id. */
  resolve(caller: string, id: string): string | undefined;
  /** Whether any id is known, which saves looking for them. */
  hasAliases(): boolean;
}

const conversationsKept = 2_000;
const aliasesKept = 20_000;

export function openVault(): Vault {
  const maps = new Map<string, RestoreMap>();
  const aliases = new Map<string, string>();
  return {
    mapOf: (conversation) => maps.get(conversation) ?? new Map<string, string>(),
    keep(conversation, map) {
      if (map.size === 0) return;
      maps.delete(conversation);
      maps.set(conversation, map);
      dropOldest(maps, conversationsKept);
    },
    alias(caller, id, conversation) {
      aliases.set(`${caller} ${id}`, conversation);
      dropOldest(aliases, aliasesKept);
    },
    resolve: (caller, id) => aliases.get(`${caller} ${id}`),
    hasAliases: () => aliases.size > 0,
  };
}

function dropOldest(map: Map<string, unknown>, kept: number): void {
  const [oldest] = map.keys();
  if (map.size > kept && oldest !== undefined) map.delete(oldest);
}
