import type { RestoreMap } from "../../core/redact/redact-text.ts";

/** What placeholders stand for, by conversation of a caller. In memory only; the conversation used longest ago goes first. */
export interface Vault {
  mapOf(conversation: string): RestoreMap;
  /** An id that an answer gave (`resp_…`) goes on with the conversation it came from. */
  alias(id: string, conversation: string): void;
  resolve(id: string): string;
}

const conversationsKept = 2_000;
const aliasesKept = 20_000;

export function openVault(): Vault {
  const maps = new Map<string, RestoreMap>();
  const aliases = new Map<string, string>();
  return {
    mapOf(conversation) {
      const map = maps.get(conversation) ?? new Map<string, string>();
      maps.delete(conversation);
      maps.set(conversation, map);
      dropOldest(maps, conversationsKept);
      return map;
    },
    alias(id, conversation) {
      aliases.set(id, conversation);
      dropOldest(aliases, aliasesKept);
    },
    resolve: (id) => aliases.get(id) ?? id,
  };
}

function dropOldest(map: Map<string, unknown>, kept: number): void {
  const [oldest] = map.keys();
  if (map.size > kept && oldest !== undefined) map.delete(oldest);
}
