import { insideHost, openLicence, proprietaryNotice, rightsReserved } from "./code-signs.rows.ts";
import { narrowForm } from "./narrow-form.ts";
import { buildWordGates, readWordGates, wideScript, type WordGates } from "./word-gates.ts";

/** What the organisation calls its own: package scopes (`@acme`), package prefixes (`com.acme`), hosts and domains. */
export interface OwnSourceSigns {
  readonly scopes?: readonly string[];
  readonly packages?: readonly string[];
  readonly hosts?: readonly string[];
}

/** Notices and licences stand in so much of the beginning. */
const headLength = 4_096;
const noticeBit = 1;
const licenceBit = 2;
const rightsBit = 4;

let gates: WordGates | undefined;
let narrowNotice: RegExp | undefined;

/** Whose a source is: a notice of secrecy makes it the organisation's own, also beside a licence; then a licence opens it; then names decide. */
export function markSource(text: string, own: OwnSourceSigns): string[] {
  gates ??= buildWordGates([proprietaryNotice, openLicence, rightsReserved]);
  const words = readWordGates(gates, text, 0, Math.min(text.length, headLength));
  const isWide = (words & wideScript) !== 0;
  const head = text.slice(0, headLength);
  if (isWide || (words & noticeBit) !== 0) {
    const notice = isWide ? proprietaryNotice : (narrowNotice ??= narrowForm(proprietaryNotice));
    if (notice.test(commentsOf(head))) return ["own-source"];
  }
  if ((isWide || (words & licenceBit) !== 0) && openLicence.test(head)) return ["open-source"];
  if ((words & rightsBit) !== 0 && rightsReserved.test(head)) return ["own-source"];
  return (insideEnding.test(text) && insideHost.test(text)) || namesOwn(text, own) ? ["own-source"] : [];
}

/** Cheap first look for the end of such a host. */
const insideEnding = /\.(?:internal|corp|intranet|intra|lan|private|home\.arpa)\b/i;

function namesOwn(text: string, own: OwnSourceSigns): boolean {
  const names = [...(own.scopes ?? []).map((scope) => `${scope.replace(/\/$/, "")}/`), ...(own.packages ?? []), ...(own.hosts ?? [])];
  return names.some((name) => name.length > 2 && text.includes(name));
}

/** Comment lines and the first lines: a notice counts there, not in a string or a name of the code. */
function commentsOf(head: string): string {
  const lines = head.split("\n");
  return lines.filter((line, i) => i < 3 || /^\s*(?:\/\/|\/?\*|#|--|;|%|<!--|"""|'''|\(\*|\{-|rem\b)/i.test(line)).join("\n");
}
