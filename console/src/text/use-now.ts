import { useState } from "react";

/** The time at which a part of the page was drawn first, as ISO text; one page says one time everywhere. */
export function useNow(): string {
  return useState(() => new Date().toISOString())[0];
}
