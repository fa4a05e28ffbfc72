import type { ReleaseCheck, ReleaseFile } from "./contract.ts";

const suffixes = [".internal", ".intranet", ".corp", ".lan", ".local", ".private", ".intra", ".home.arpa"];
const host = /[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i;
/** Names that exist on every machine or in every cloud, and those of documentation. */
const everybody =
  /^(?:host|gateway|kubernetes)\.docker\.internal$|(?:^|\.)(?:metadata\.google|compute|ec2)\.internal$|\.cluster\.local$|\.svc\.local$|^(?:localhost|example|foo|bar|test|my-?host|host|hostname|server|printer|raspberrypi|homeassistant)\.|(?:^|\.)example\./i;
const privateIp = /^(?:10\.(?!0\.2\.2)(?:\d{1,3}\.){2}\d{1,3}|192\.168\.\d{1,3}\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])\.\d{1,3}\.\d{1,3})$/;
const exampleIp = /^(?:10\.0\.0\.\d{1,3}|10\.1\.1\.1|10\.10\.10\.10|192\.168\.(?:0|1|2|99|100)\.\d{1,3}|172\.17\.0\.\d|172\.16\.0\.\d)$/;

/** Addresses that mean something only inside the company: internal names and private IP addresses in addresses of the network. */
export const internalAddress: ReleaseCheck = {
  id: "internal-address",
  title: "an internal address",
  severity: "medium",
  fix: "read the address from the environment; look with: grep -nE '\\.(internal|corp|lan)' PATH",
  look: (file) => {
    if (file.isBinary || file.place !== "shipped") return [];
    const at = findUrl(file) ?? findBareName(file);
    return at === null ? [] : [{ detail: "an address inside the company's network", line: lineAt(file.bytes, at) }];
  },
};

/** `scheme://host`, with or without a sign-in. */
function findUrl(file: ReleaseFile): number | null {
  for (let at = file.find("://"), tries = 0; at >= 0 && tries < 20_000; at = file.find("://", at + 3), tries++) {
    const first = file.bytes[at + 3] ?? 0;
    const rest = latin(file, at + 3, at + 103);
    const name = /^(?:[^\s/@"'`]{1,60}@)?([A-Za-z0-9.-]+)/.exec(rest)?.[1] ?? "";
    if (first !== 0 && isInternal(name)) return at;
  }
  return null;
}

function isInternal(name: string): boolean {
  if (privateIp.test(name)) return !exampleIp.test(name);
  return (
    suffixes.some((suffix) => name.toLowerCase().endsWith(suffix) || (name.toLowerCase().includes(`${suffix}.`) && suffix === ".corp")) &&
    name.includes(".") &&
    !everybody.test(name)
  );
}

/** A name outside an address: in quotes or with a port, with at least three parts, or behind a host's label. */
function findBareName(file: ReleaseFile): number | null {
  for (const suffix of suffixes.slice(0, 4)) {
    for (let at = file.find(suffix), tries = 0; at >= 0 && tries < 2_000; at = file.find(suffix, at + suffix.length), tries++) {
      const behind = latin(file, at + suffix.length, at + suffix.length + 7);
      const before = latin(file, Math.max(0, at - 80), at);
      const name = host.exec(before)?.[0] ?? "";
      const opening = before.at(-name.length - 1) ?? "\n";
      const isQuoted = /["'`@]/.test(opening) && /^["'`]/.test(behind);
      const hasPort = /^:\d{2,5}\b/.test(behind);
      if (
        (hasPort || isQuoted) &&
        name.includes(".") &&
        name.length > 4 &&
        !everybody.test(`${name}${suffix}`) &&
        !/^(?:this|self|process|module|exports|settings|config)\./.test(name)
      )
        return at;
    }
  }
  return null;
}

function latin({ bytes }: ReleaseFile, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function lineAt(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let next = bytes.indexOf(0x0a); next >= 0 && next < at; next = bytes.indexOf(0x0a, next + 1)) line++;
  return line;
}
