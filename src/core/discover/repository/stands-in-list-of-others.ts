import { lineAround } from "./line-at.ts";

const refusal =
  /block|deny|denied|forbid|forbidden|banned?|disallow|blacklist|reject|detect|pattern|signature|unwanted|exclud|sinkhole|crawler|competitor|restricted|suspicious|fingerprint|not_?allowed|known_?(ai|hosts|domains|bots)|ai_?(domains|hosts|sites|bots)/i;
const opensList = /(?:[=:]|=>|:=|\()\s*(?:new\s+Set\(|set\(|frozenset\(|[\w.<>[\]*&!]+)?\s*[[({]+\s*$|:\s*$|-\s*$/;
const isCode = /\b(?:function|def|fn|func|class|async|await|return|if|for|while|switch|interface)\b|=>\s*[({]?\s*$|\)\s*[:{]\s*$/;
const drops =
  /\b(?:DROP|REJECT|NXDOMAIN|sinkhole|always_(?:nxdomain|refuse|null|nodata))\b|^\s*(?:[\w-]+\s+){0,2}(?:deny|block|ban|reject|drop)\s+\S|^\s*(?:0\.0\.0\.0|127\.0\.0\.1|::1?)\s/;
const farthest = 120;

/**
 * Whether a name stands in a list of things that are kept out or looked for (`BLOCKED_HOSTS = [`, `deny:`), not in use.
 * Looks at its own line up to the name, and at the lines that open the lists around it; a function whose name says
 * *detect* is no list.
 */
export function standsInListOfOthers(code: string, offset: number): boolean {
  const own = lineAround(code, offset);
  const before = own.text.slice(0, offset - own.begin);
  const assigned = /(\w[\w.-]*)["'\]]*\s*[:=]+[^=:]*$/.exec(before)?.[1] ?? "";
  if (refusal.test(assigned) && !isCode.test(before)) return true;
  if (drops.test(own.text)) return true;
  return openersOf(code, own.begin, indentOf(own.text)).some((line) => opensList.test(line) && !isCode.test(line) && refusal.test(line));
}

/** Lines above that are indented less than all between them and the name, nearest first. */
function openersOf(code: string, begin: number, indent: number): string[] {
  const openers: string[] = [];
  let least = indent;
  let at = begin;
  for (let count = 0; count < farthest && at > 0 && least > 0; count += 1) {
    const line = lineAround(code, at - 1);
    at = line.begin;
    const depth = indentOf(line.text);
    if (line.text.trim() === "" || depth >= least || /^\s*[\])}]/.test(line.text)) continue;
    least = depth;
    openers.push(line.text);
  }
  return openers;
}

function indentOf(line: string): number {
  const depth = line.search(/\S/);
  return depth < 0 ? Number.MAX_SAFE_INTEGER : depth;
}
