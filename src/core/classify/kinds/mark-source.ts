import type { SignalLog } from "../signal-log.ts";
import { insideHost, openLicence, proprietaryNotice, rightsReserved } from "./code-signs.rows.ts";
import { firstEnding, kindGates, licenceBit, noticeBit, rightsBit } from "./kind-signals.ts";
import { narrowForm } from "./narrow-form.ts";
import { isOfWideScript } from "./read-excerpt.ts";
import { passGates } from "./word-gates.ts";

/** What the organisation calls its own: package scopes (`@acme`), package prefixes (`com.acme`), hosts and domains. */
export interface OwnSourceSigns {
  readonly scopes?: readonly string[];
  readonly packages?: readonly string[];
  readonly hosts?: readonly string[];
}

/** Notices and licences stand in so much of the beginning. */
const headLength = 4_096;

let narrowNotice: RegExp | undefined;

/** Whose a source is: a notice of secrecy makes it the organisation's own, also beside a licence; then a licence opens it; then names decide. */
export function markSource(text: string, own: OwnSourceSigns, met: SignalLog): string[] {
  const head = text.slice(0, headLength);
  const isWide = isOfWideScript(head);
  const { mask } = passGates(kindGates, text, met, (at) => at < headLength, firstEnding, isWide);
  if ((mask & noticeBit) !== 0) {
    const notice = isWide ? proprietaryNotice : (narrowNotice ??= narrowForm(proprietaryNotice));
    if (notice.test(commentsOf(head))) return ["own-source"];
  }
  if ((mask & licenceBit) !== 0 && openLicence.test(head)) return ["open-source"];
  if ((mask & rightsBit) !== 0 && rightsReserved.test(head)) return ["own-source"];
  return (mayNameHost(met) && insideHost.test(text)) || namesOwn(text, own) ? ["own-source"] : [];
}

/** Whether the ending of an inside host was met. */
function mayNameHost({ ids, count, isFull }: SignalLog): boolean {
  for (let i = 0; i < count; i++) if ((ids[i] ?? 0) >= firstEnding) return true;
  return isFull;
}

function namesOwn(text: string, own: OwnSourceSigns): boolean {
  const names = [...(own.scopes ?? []).map((scope) => `${scope.replace(/\/$/, "")}/`), ...(own.packages ?? []), ...(own.hosts ?? [])];
  return names.some((name) => name.length > 2 && text.includes(name));
}

/** Comment lines and the first lines: a notice counts there, not in a string or a name of the code. */
function commentsOf(head: string): string {
  const lines = head.split("\n");
  return lines.filter((line, i) => i < 3 || /^\s*(?:\/\/|\/?\*|#|--|;|%|<!--|"""|'''|\(\*|\{-|rem\b)/i.test(line)).join("\n");
}
