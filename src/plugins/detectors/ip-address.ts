import { isPersonalIpV4, isSixUnit, readIpV6 } from "../../core/classify/personal/ip-address.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];
const v4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?![\d.]*\d|[\w-])/;
const versionBefore =
  /(?:v|version|ver|release|rev|firmware|build|chrome|safari|firefox|edge|webkit|gecko|opera|jdk|sdk|driver|sqlite|server|assembly|section|chapter|oid|snmp|bump|upgrade[ds]?|package|nuget|dll|sections?|loader|kernel|app|client|agent|schema)["'\s/:=@(>~^-]{1,4}$/i;

/** Public IPv4 and IPv6 addresses; private, loopback, link-local, documentation and reserved ranges, masks and version numbers are silent. */
export const ipAddress: Detector = {
  id: "ip-address",
  family: "personal",
  types: ["ip-address"],
  rank: 62,
  feeders: ["digits", "mixed-token"],
  minDigits: 4,
  maxToken: 4,
  reach: 48,
  back: 40,
  verify({ text, at, to, digits }: Candidate): readonly Match[] {
    const after = text.charCodeAt(to);
    if (digits === 0) return after === 58 || text.charCodeAt(at - 1) === 58 ? verifySix(text, at) : none;
    if (after === 58 && text.charCodeAt(at) <= 51) {
      const six = verifySix(text, at);
      if (six.length > 0) return six;
    }
    if (text.charCodeAt(at + 1) !== 46 && text.charCodeAt(at + 2) !== 46 && text.charCodeAt(at + 3) !== 46) return none;
    if (isPart(text, at)) return none;
    const match = v4.exec(text.slice(at, at + 18));
    if (
      match === null ||
      /[<>]=? ?$|[~^]$/.test(text.slice(at - 3, at)) ||
      !isPersonalIpV4(Number(match[1]), Number(match[2]), Number(match[3]), Number(match[4]))
    )
      return none;
    if (
      versionBefore.test(text.slice(Math.max(0, at - 16), at)) ||
      versionNear.test(text.slice(Math.max(0, at - 40), at)) ||
      text[at + match[0].length] === "/"
    )
      return none;
    return [{ type: "ip-address", start: at, end: at + match[0].length, confidence: 0.9 }];
  },
};

const versionNear = /(?:upgrad|updat|downgrad|releas|version|migrat)\w{0,4}\s(?:\S{1,14}\s){0,2}$/i;

function isPart(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return (
    before === 45 ||
    before === 46 ||
    before === 95 ||
    (before >= 48 && before <= 57) ||
    (before >= 65 && before <= 90) ||
    (before >= 97 && before <= 122)
  );
}

function verifySix(text: string, at: number): readonly Match[] {
  let start = at;
  while (start > 0 && at - start < 40 && isSixUnit(text.charCodeAt(start - 1))) start--;
  if (start > 0 && isPart(text, start) && text.charCodeAt(start - 1) !== 45) return none;
  const end = readIpV6(text, start);
  return end > at ? [{ type: "ip-address", start, end, confidence: 0.9 }] : none;
}
