import { upperFirst } from "../text/upper-first.ts";

/**
 * What somebody without an account is told of a refusal. The server says `expected …, met …; do …`, which is for those who run it; here
 * only the last part stands, as a sentence. A message of another form stays as it is.
 */
export function sayWayOut(message: string): string {
  const way = /^expected [^;]*, met [^;]*; (.+)$/su.exec(message)?.[1];
  return way === undefined ? message : `${upperFirst(way).replace(/\.$/u, "")}.`;
}
