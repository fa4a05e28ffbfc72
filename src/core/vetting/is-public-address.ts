/**
 * True when an IP address may be asked from the inside of a company without reaching anything internal: it lies in no range
 * that the IANA special-purpose registries (RFC 6890) keep from the public internet. What is no address is not public.
 */
export function isPublicAddress(address: string): boolean {
  const four = readFour(address);
  if (four !== undefined) return isPublicFour(four);
  const six = readSix(address);
  if (six === undefined) return false;
  const inner = innerFour(six);
  return inner === undefined ? isPublicSix(six) : isPublicFour(inner);
}

type Four = readonly [number, number, number, number];

function readFour(address: string): Four | undefined {
  const hit = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address);
  if (hit === null) return undefined;
  const [a = 256, b = 256, c = 256, d = 256] = hit.slice(1).map(Number);
  return Math.max(a, b, c, d) > 255 ? undefined : [a, b, c, d];
}

function isPublicFour([a, b, c]: Four): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if (a === 100 && b >= 64 && b <= 127) return false; // carrier-grade NAT
  if (a === 169 && b === 254) return false; // link local, cloud metadata
  if (a === 172 && b >= 16 && b <= 31) return false;
  if (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)) || (b === 88 && c === 99))) return false;
  if (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) return false;
  return !(a === 203 && b === 0 && c === 113);
}

/** Eight groups of an IPv6 address, with or without `::` and a dotted tail. */
function readSix(address: string): readonly number[] | undefined {
  const plain = address
    .replace(/%.*$/, "")
    .replace(/^\[|\]$/g, "")
    .toLowerCase();
  const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(plain);
  const four = tail === null ? undefined : readFour(tail[2] ?? "");
  if (tail !== null && four === undefined) return undefined;
  const text =
    four === undefined ? plain : `${tail?.[1] ?? ""}${((four[0] << 8) | four[1]).toString(16)}:${((four[2] << 8) | four[3]).toString(16)}`;
  const halves = text.split("::");
  if (halves.length > 2 || !/^[0-9a-f:]+$/.test(text)) return undefined;
  const groups = (part: string | undefined): number[] =>
    part === undefined || part === "" ? [] : part.split(":").map((group) => (/^[0-9a-f]{1,4}$/.test(group) ? parseInt(group, 16) : NaN));
  const [head, rest] = [groups(halves[0]), groups(halves[1])];
  const missing = 8 - head.length - rest.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const all = [...head, ...Array.from({ length: halves.length === 2 ? missing : 0 }, () => 0), ...rest];
  return all.some(Number.isNaN) ? undefined : all;
}

/** The IPv4 address inside a mapped, translated (64:ff9b::/96) or 6to4 address. */
function innerFour(groups: readonly number[]): Four | undefined {
  const four = (high = 0, low = 0): Four => [high >> 8, high & 255, low >> 8, low & 255];
  const isZero = (from: number, to: number): boolean => groups.slice(from, to).every((group) => group === 0);
  if (isZero(0, 5) && groups[5] === 0xffff) return four(groups[6], groups[7]);
  if (groups[0] === 0x64 && groups[1] === 0xff9b && isZero(2, 6)) return four(groups[6], groups[7]);
  return groups[0] === 0x2002 ? four(groups[1], groups[2]) : undefined;
}

/** Only 2000::/3 is handed out, less documentation, benchmarking and Teredo. */
function isPublicSix(groups: readonly number[]): boolean {
  const [first = 0, second = 0] = groups;
  if ((first & 0xe000) !== 0x2000) return false;
  if (first === 0x2001 && (second === 0x0db8 || second < 0x0200)) return false;
  return first !== 0x3fff;
}
