import { createHash } from "node:crypto";
import { brotliDecompressSync, inflateSync } from "node:zlib";
import { findEmbeddedMaps } from "../../core/release/find-embedded-maps.ts";
import { findMapPointers } from "../../core/release/find-map-pointers.ts";
import { isPublicCommit, isRemote, judgeMapSources } from "../../core/release/judge-map-sources.ts";
import { placeOfPath } from "../../core/release/path-place.ts";
import { looksLikeSourceMap, readSourceMap, type SourceMapFacts } from "../../core/release/read-source-map.ts";
import type { Profile, ReleaseFinding } from "../../core/release/release-finding.ts";

interface MapMet {
  readonly path: string;
  readonly line: number | null;
  readonly isInline: boolean;
  readonly facts: SourceMapFacts;
}

interface PointerMet {
  readonly path: string;
  readonly line: number | null;
  readonly url: string;
}

const script = /\.(?:[cm]?[jt]sx?|css|s[ac]ss|less|vue|svelte|html?|wasm|json|txt|bundle|jsbundle)$/i;

/** Collects the maps and pointers of an artifact while it is read, and judges them when everything shipped is known. */
export class MapLedger {
  readonly #maps: MapMet[] = [];
  readonly #pointers: PointerMet[] = [];
  readonly #shipped = new Set<string>();
  readonly #paths = new Set<string>();

  /** Takes one file, whole, as UTF-8; true when it is a map, holds one or points to one. `path` is the full path inside the artifact. */
  take(path: string, bytes: Buffer, isBinary: boolean): boolean {
    const known = this.#maps.length + this.#pointers.length;
    this.#takeFile(path, bytes, isBinary);
    return this.#maps.length + this.#pointers.length > known;
  }

  #takeFile(path: string, bytes: Buffer, isBinary: boolean): void {
    this.#paths.add(path);
    if (this.takeMap(path, null, bytes, false)) return;
    this.#shipped.add(digestBytes(bytes));
    this.#takeEmbedded(path, bytes);
    if (isBinary && bytes.readUInt32BE?.(0) === 0x0061736d) this.#takeWasm(path, bytes);
    else if (!isBinary || script.test(path)) this.#takePointers(path, bytes);
    if (
      /(?:^|\/)(?:_headers|\.htaccess|vercel\.json|netlify\.toml|nginx[^/]*\.conf|web\.config|firebase\.json|staticwebapp\.config\.json)$/i.test(
        path,
      )
    )
      this.#takeHeaders(path, bytes);
  }

  /** True when the bytes are a map, plain or packed. */
  takeMap(path: string, line: number | null, bytes: Buffer, isInline: boolean): boolean {
    const plain = unpackMap(path, bytes);
    const hasMapName = /\.map(?:\.(?:gz|br|zst|zz))?$/i.test(path) && plain.indexOf('"sourcesContent"') >= 0;
    if (!hasMapName && !looksLikeSourceMap(plain, (word) => plain.indexOf(word, 0, "latin1") >= 0)) return false;
    const facts = readSourceMap(plain, digestText);
    // A report or cache has the same words further inside.
    if (facts.isWhole && facts.sources.length + facts.roots.length === 0 && !hasMapName) return false;
    this.#maps.push({ path, line, isInline, facts });
    return true;
  }

  /** Maps inside another file; documentation shows what maps look like. */
  #takeEmbedded(path: string, bytes: Buffer): void {
    if (placeOfPath(path) === "documentation" || bytes.indexOf("sourcesContent", 0, "latin1") < 0) return;
    const searched = {
      bytes,
      find: (word: string, from: number) => bytes.indexOf(word, from, "latin1"),
    };
    for (const facts of findEmbeddedMaps(searched, digestText)) this.#maps.push({ path, line: null, isInline: false, facts });
  }

  #takePointers(path: string, bytes: Buffer): void {
    const first = bytes.indexOf("sourceMappingURL=");
    if (first < 0) return;
    // Text costs memory: only from the line of the first mark on.
    const from = Math.max(bytes.lastIndexOf(0x0a, first) + 1, first - 1024);
    const before = countLines(bytes, from);
    for (const { url, line } of findMapPointers(bytes.toString("latin1", from))) this.#takePointer(path, url, before + line);
  }

  #takePointer(path: string, url: string, line: number | null): void {
    if (!url.startsWith("data:")) {
      if (this.#pointers.length < mostPointers) this.#pointers.push({ path, line, url });
      return;
    }
    const bytes = decodeDataUrl(url);
    if (bytes !== null) this.takeMap(path, line, bytes, true);
  }

  /** The custom section `sourceMappingURL` (WebAssembly tool conventions): its length, its name, then a length and the address. */
  #takeWasm(path: string, bytes: Buffer): void {
    const at = bytes.indexOf("sourceMappingURL");
    if (at < 0) return;
    let place = at + 16;
    let length = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = bytes[place++] ?? 0;
      length += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    this.#takePointer(path, bytes.toString("latin1", place, place + length), null);
  }

  #takeHeaders(path: string, bytes: Buffer): void {
    for (const [, url] of bytes
      .toString("latin1", 0, 262_144)
      .matchAll(/(?:X-)?SourceMap["']?\s*(?:[:,=]|\s+["']?value["']?\s*[:=])\s*["']?([^\s"',}]+)/gi)) {
      if (url !== undefined) this.#pointers.push({ path, line: null, url });
    }
  }

  /** The findings, and how much source the maps would make public. */
  judge(profile: Profile): {
    readonly findings: ReleaseFinding[];
    readonly exposed: { readonly files: number; readonly lines: number };
    /** Places outside that maps and pointers name. */
    readonly remote: readonly { readonly path: string; readonly url: string }[];
  } {
    const exposed = new Map<string, number>();
    const remote: { path: string; url: string }[] = this.#pointers.filter(({ url }) => isRemote(url));
    const findings = this.#maps.flatMap((map) => {
      const verdict = judgeMapSources(map.facts.sources, map.facts.roots, (digest) => this.#shipped.has(digest));
      for (const url of verdict.remote.slice(0, 50)) remote.push({ path: map.path, url });
      for (const { digest, lines } of verdict.leaked) exposed.set(digest ?? "", lines);
      return [...judgeMap(map, verdict, profile), ...verdict.remote.map((url) => judgeRemote(map.path, map.line, url))];
    });
    const pointed = this.#pointers.flatMap((pointer) => this.#judgePointer(pointer));
    return {
      findings: [...findings, ...pointed],
      exposed: { files: exposed.size, lines: [...exposed.values()].reduce((sum, lines) => sum + lines, 0) },
      remote: remote.map(({ path, url }) => ({ path, url })),
    };
  }

  #judgePointer({ path, line, url }: PointerMet): ReleaseFinding[] {
    if (isRemote(url)) return [judgeRemote(path, line, url)];
    if (/^[a-z][\w+.-]*:/i.test(url)) return [];
    const target = resolvePath(path, url);
    if (this.#paths.has(target) || this.#maps.some((map) => map.path.startsWith(target))) return [];
    return [{ check: "source-map-dangling", severity: "info", path, detail: "points to a map that is not in the artifact", line }];
  }
}

function judgeMap(
  { path, line, isInline, facts }: MapMet,
  { leaked, foreign }: ReturnType<typeof judgeMapSources>,
  profile: Profile,
): ReleaseFinding[] {
  const check = isInline ? "source-map-inline" : "source-map-embedded";
  const blocks = profile === "closed" ? "critical" : "medium";
  if (leaked.length > 0) {
    const lines = leaked.reduce((sum, source) => sum + source.lines, 0);
    const detail = `holds the source of ${leaked.length} ${leaked.length === 1 ? "file" : "files"} that ${leaked.length === 1 ? "is" : "are"} not shipped, ${lines} lines`;
    return [{ check, severity: blocks, path, detail, line }];
  }
  if (!facts.isWhole)
    return [{ check, severity: blocks, path, detail: "a source map that cannot be read to its end, so what it embeds is not known", line }];
  if (foreign.length > 0)
    return [{ check, severity: "info", path, detail: `embeds ${foreign.length} sources of other packages or tools only`, line }];
  return [];
}

function judgeRemote(path: string, line: number | null, url: string): ReleaseFinding {
  const place = url
    .replace(/^(?:[a-z]+:)?\/\//i, "")
    .replace(/^[^@/]*@/, "")
    .replace(/[/?#].*$/, "");
  if (isPublicCommit(url))
    return {
      check: "source-map-remote-ref",
      severity: "info",
      path,
      detail: `points to a fixed commit of a public repository at ${place}`,
      line,
    };
  return {
    check: "source-map-remote-ref",
    severity: "medium",
    path,
    detail: `points to ${place}; whether that answers without sign-in was not asked`,
    line,
  };
}

/** `url` against the folder of `path`; the part before the last `!` stays. */
function resolvePath(path: string, url: string): string {
  const bang = path.lastIndexOf("!") + 1;
  const parts = path.slice(bang).split("/").slice(0, -1);
  for (const part of decode(url.replace(/[?#].*$/, "")).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return path.slice(0, bang) + parts.join("/");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function decodeDataUrl(url: string): Buffer | null {
  const comma = url.indexOf(",");
  if (comma < 0) return null;
  const body = url.slice(comma + 1);
  return /;base64/i.test(url.slice(0, comma)) ? Buffer.from(decode(body), "base64") : Buffer.from(decode(body));
}

function countLines(bytes: Buffer, to: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < to; at = bytes.indexOf(0x0a, at + 1)) lines++;
  return lines;
}

/** Pointers kept of one artifact; real ones have one a file. */
const mostPointers = 20_000;
/** A packed map is held whole to be read; what unpacks to more is told as one that cannot be read. */
const largestMap = 64 << 20;
const unreadable = Buffer.from('{"sourcesContent":[');

/** Packed maps without a mark of their own, by name: brotli and zlib. Gzip and zstd are unpacked as archives are, before. */
function unpackMap(path: string, bytes: Buffer): Buffer {
  const isBrotli = /\.br$/i.test(path);
  const isZlib = bytes[0] === 0x78 && bytes.length > 2 && bytes.readUInt16BE(0) % 31 === 0 && /\.map\b/i.test(path);
  if (!isBrotli && !isZlib) return bytes;
  try {
    return (isBrotli ? brotliDecompressSync : inflateSync)(bytes, { maxOutputLength: largestMap });
  } catch {
    return /\.map\b/i.test(path) ? unreadable : bytes;
  }
}

/** One digest for texts that differ in line ends, byte order mark or space at the end alone. */
function digestText(text: string): string {
  const plain = text.includes("\r") ? text.replaceAll("\r\n", "\n") : text;
  return createHash("sha1")
    .update(plain.replace(/^\uFEFF/, "").trimEnd())
    .digest("base64");
}

function digestBytes(bytes: Buffer): string {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  if (bytes.indexOf(0x0d) >= 0 && bytes.length < 16 << 20) return digestText(bytes.toString("utf8"));
  let end = bytes.length;
  while (end > start && (bytes[end - 1] ?? 0) <= 0x20) end--;
  return createHash("sha1").update(bytes.subarray(start, end)).digest("base64");
}
