import type { FileRole } from "./file-role.rows.ts";
import { roleRows } from "./file-role.rows.ts";

const headSize = 65_536;
const keyShapes = /(?:sk-|AIza|gh[pousr]_|xox[abp]|AKIA|hf_|gsk_|r8_|pplx-)[\w\\()?:|-]{0,40}\[[^\]]{1,80}\][{+*]/g;
const escapedHosts = /[a-z0-9-]\\{1,2}\.(?:com|ai|org|io|net|dev|app|co|sh)\b/g;
const blockLines =
  /^[ \t]*(?:\|\|[\w.-]+\^|(?:0\.0\.0\.0|127\.0\.0\.1|::1?)[ \t]+[\w-]+\.[\w.-]+|address=\/[\w.-]+\/|local-zone:\s*"[\w.-]+"|[\w.-]+\s+CNAME\s+\.)/gm;
const suspectPath =
  /(^|[/_.-])(signatures?|fingerprints?|detect(or|ors|ion|ions)|patterns?|rules?|matchers?|crawlers?|bots?|user-?agents?|categories|indicators)([/_.-]|$)/i;
const listWords =
  /\b(?:patterns?|regex(?:es|p)?|signatures?|fingerprints?|indicators?|detectors?|severity|block(?:ed|list)|deny)\b["']?\s*[:=]/i;
const endlessLine = 5000;

/** What a file is for, by its path alone. */
export function fileRole(path: string): FileRole {
  const lower = path.toLowerCase();
  return roleRows.find((row) => row.pattern.test(lower))?.role ?? "source";
}

/**
 * Corrects the role once the text is known: code with several patterns of keys or hosts is a detector's own (fewer
 * do where the path says so), lists in the
 * form of ad blockers and hosts files are block lists, code in one endless line is generated.
 */
export function refineRole(role: FileRole, path: string, text: string): FileRole {
  if (role !== "source" && role !== "settings") return role;
  const head = text.slice(0, headSize);
  const shapes = count(head, keyShapes) + count(head, escapedHosts);
  if (shapes >= 3 || count(head, blockLines) >= 3) return "pattern-list";
  if (suspectPath.test(path) && (shapes > 0 || listWords.test(head))) return "pattern-list";
  return /\.(?:[cm]?js|css)$/.test(path) && hasEndlessLine(head) ? "generated" : role;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function hasEndlessLine(text: string): boolean {
  for (let begin = 0; begin < text.length;) {
    const end = text.indexOf("\n", begin);
    const next = end < 0 ? text.length : end + 1;
    if (next - begin > endlessLine) return true;
    begin = next;
  }
  return false;
}
