import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

let stampedHere = 0;

/** Tells every gateway of a home folder that keys have changed. */
export function stampGateway(home: string): void {
  stampedHere += 1;
  mkdirSync(home, { recursive: true, mode: 0o700 });
  writeFileSync(pathOf(home), `${performance.timeOrigin + performance.now()}\n`, { mode: 0o600 });
}

/** How often that was said in this process; costs nothing. */
export function countStampsHere(): number {
  return stampedHere;
}

/** When that was last, by any process; 0 for never. Costs microseconds. */
export function readGatewayStamp(home: string): number {
  return statSync(pathOf(home), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function pathOf(home: string): string {
  return join(home, "gateway.stamp");
}
