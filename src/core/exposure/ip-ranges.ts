interface IpRange {
  readonly version: 4 | 6;
  readonly start: bigint;
  readonly bits: number;
}

/** A CIDR range or single address; undefined when it is neither. */
export function readIpRange(text: string): IpRange | undefined {
  const [address = "", length] = text.trim().split("/");
  const version = address.includes(":") ? 6 : 4;
  const start = version === 4 ? readIpv4(address) : readIpv6(address);
  const full = version === 4 ? 32 : 128;
  const bits = length === undefined ? full : Number(length);
  if (start === undefined || !Number.isInteger(bits) || bits < 0 || bits > full) return undefined;
  const size = BigInt(full - bits);
  return { version, start: (start >> size) << size, bits };
}

/** True when the ranges together hold every IPv4 address: an outsider can always come from one of them. */
export function coverEverybody(ranges: readonly IpRange[]): boolean {
  const sorted = ranges.filter(({ version }) => version === 4).sort((a, b) => (a.start < b.start ? -1 : 1));
  let next = 0n;
  for (const { start, bits } of sorted) {
    if (start > next) return false;
    const end = start + (1n << BigInt(32 - bits));
    if (end > next) next = end;
  }
  return next >= 1n << 32n;
}

function readIpv4(text: string): bigint | undefined {
  const parts = text.split(".");
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255)) return undefined;
  return parts.reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);
}

function readIpv6(text: string): bigint | undefined {
  const [head = "", tail, extra] = text.split("::");
  if (extra !== undefined) return undefined;
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const missing = 8 - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 0) return undefined;
  const groups = [...left, ...Array.from({ length: missing }, () => "0"), ...right];
  if (groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return groups.reduce((sum, group) => (sum << 16n) | BigInt(Number.parseInt(group, 16)), 0n);
}
