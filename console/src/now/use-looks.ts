import { useSyncExternalStore } from "react";
import type { Look } from "./create-looking.ts";
import { looking } from "./looking.ts";

/** What is and was being looked at in this window. */
export function useLooks(): readonly Look[] {
  return useSyncExternalStore(looking.subscribe, looking.list);
}
