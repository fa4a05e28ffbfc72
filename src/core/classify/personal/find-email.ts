/** Reserved for documentation (RFC 2606, RFC 6761) and names that only stand for an address. */
const reserved = /(?:^|\.)(?:example\.(?:com|org|net|edu)|test|example|invalid|localhost|local)$/i;
const placeholderLocal =
  /^(?:user(?:name)?|name|your[-_.]?(?:name|email)|email|e-?mail|someone|somebody|foo|bar|xxx+|username|first\.?last|firstname(?:\.lastname)?)$/i;
const placeholderDomain = /^(?:domain|example|email|company|yourcompany|yourdomain|host|server|provider)\.(?:com|org|net|tld|de|fr|es)$/i;
const fileEnding = /\.(?:png|jpe?g|gif|svg|webp|js|ts|css|json|html?|py|md|so|dll|txt|lock)$/i;

function isLocal(code: number): boolean {
  const isAlnum = (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return (
    isAlnum ||
    code === 46 ||
    code === 95 ||
    code === 45 ||
    code === 43 ||
    code === 39 ||
    code === 37 ||
    code === 38 ||
    (code >= 0xc0 && code < 0x2000)
  );
}

function isHost(code: number): boolean {
  const isAlnum = (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return isAlnum || code === 45 || code === 46 || (code >= 0xc0 && code < 0x2000);
}

function startOfLocal(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 64 && isLocal(text.charCodeAt(start - 1))) start--;
  while (start < at && !/[\p{L}\p{N}_]/u.test(text[start] ?? "")) start++;
  return start;
}

function endOfHost(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < 120 && isHost(text.charCodeAt(end))) end++;
  while (end > from && (text[end - 1] === "." || text[end - 1] === "-")) end--;
  return end;
}

function isAddress(local: string, host: string): boolean {
  if (
    local.length === 0 ||
    local.includes("..") ||
    host.includes("..") ||
    !/^[\p{L}\p{N}](?:[\p{L}\p{N}-]*\.)+[\p{L}][\p{L}\p{N}-]{1,22}$/u.test(host)
  )
    return false;
  return !reserved.test(host) && !placeholderDomain.test(host) && !placeholderLocal.test(local) && !fileEnding.test(host);
}

interface EmailFound {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

function findPlain(text: string, at: number): EmailFound | undefined {
  const start = startOfLocal(text, at);
  const end = endOfHost(text, at + 1);
  const before = text[start - 1];
  if (start === at || before === "/" || (before === ":" && text[start - 2] === "/") || isUserInfo(text, start)) return undefined;
  return isAddress(text.slice(start, at), text.slice(at + 1, end)) ? { start, end, confidence: 0.98 } : undefined;
}

/** `https://user:pass@host`: what stands before the sign is a credential, not a mailbox. `git@host:path` is a login. */
function isUserInfo(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 64), start);
  return /:\/\/[^\s/@]*$/.test(before) || (text.startsWith("git@", start) && /^git@[\w.-]+[:/]/.test(text.slice(start, start + 80)));
}

const dotWord = /^\s{0,2}(?:\[dot\]|\(dot\)|\{dot\}|<dot>|\sdot\s|\[\.\]|\(\.\))\s{0,2}/i;

/** `name [at] host [dot] com`, with brackets of any kind, or the bare words between spaces. */
function findObfuscated(text: string, at: number, to: number): EmailFound | undefined {
  let localEnd = at;
  while (localEnd > 0 && at - localEnd < 2 && text[localEnd - 1] === " ") localEnd--;
  const start = startOfLocal(text, localEnd);
  let end = to;
  while (text[end] === " " && end - to < 2) end++;
  let host = "";
  for (let parts = 0; parts < 5; parts++) {
    const label = /^[a-z0-9-]{1,40}(?:\.[a-z]{2,12})*/i.exec(text.slice(end, end + 60))?.[0];
    if (label === undefined) break;
    host += label;
    end += label.length;
    const dot = dotWord.exec(text.slice(end, end + 12))?.[0];
    if (dot === undefined) break;
    host += ".";
    end += dot.length;
  }
  const bare = text.slice(at, to) === " at ";
  if (bare && !/[ [({]dot[\])} ]/i.test(text.slice(to, end + 8))) return undefined;
  const local = text.slice(start, localEnd).replace(/\s?[[({]dot[\])}]\s?/gi, ".");
  return isAddress(local, host) && /\.[a-z]{2,12}$/i.test(host) ? { start, end, confidence: 0.9 } : undefined;
}

/** The address round an at-sign, or round a spelled-out one. Bounded: 64 units back, 120 ahead. */
export function findEmail(text: string, at: number, to: number): EmailFound | undefined {
  return to - at === 1 ? findPlain(text, at) : findObfuscated(text, at, to);
}
