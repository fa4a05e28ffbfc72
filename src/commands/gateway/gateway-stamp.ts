import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Tells every gateway of a home folder that keys have changed. */
export function stampGateway(home: string): void {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  writeFileSync(pathOf(home), `${performance.timeOrigin + performance.now()}\n`, { mode: 0o600 });
}

/** When that was last; 0 for never. Costs microseconds, so it is asked at every request. */
export function readGatewayStamp(home: string): number {
  return statSync(pathOf(home), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function pathOf(home: string): string {
  return join(home, "gateway.stamp");
}
