import type { ArtifactKind, ReleaseFinding } from "../../core/release/release-finding.ts";
import { ImageLedger } from "./image-ledger.ts";
import { MapLedger } from "./map-ledger.ts";

/** What is gathered while one artifact is read. Paths are as in the archive; `findings` in the order they were met. */
export class ArtifactReading {
  kind: ArtifactKind = "file";
  readonly findings: ReleaseFinding[] = [];
  readonly maps = new MapLedger();
  readonly image = new ImageLedger();
  /** Files on the outer level that decide about the rest, by path: package.json, RECORD, manifest.json and the like. */
  readonly manifests = new Map<string, Buffer>();
  /** Every file of the outer level. */
  readonly paths: string[] = [];
  readonly types = new Map<string, { files: number; bytes: number }>();
  readonly folders = new Set<string>();
  /** Content of files that something was found in, as `sha256:…`. */
  readonly digests = new Map<string, string>();
  readonly sizes = new Map<string, number>();
  /** Storage addresses met in files, with the first path. */
  readonly addresses = new Map<string, string>();
  files = 0;
  bytes = 0;
  readonly #told = new Set<string>();

  /** Says a thing once: the same check at the same path and line is one finding. */
  tell(finding: ReleaseFinding): void {
    const key = `${finding.check} ${finding.path} ${finding.line ?? ""} ${finding.detail}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.findings.push(finding);
  }

  count(path: string, size: number): void {
    this.files++;
    this.bytes += size;
    if (size >= 4096 && this.sizes.size < 50_000) this.sizes.set(path, size);
    const name = path.slice(path.lastIndexOf("/") + 1);
    const ending = /.(\.[A-Za-z0-9]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? "(none)";
    const type = this.types.get(ending) ?? { files: 0, bytes: 0 };
    this.types.set(ending, { files: type.files + 1, bytes: type.bytes + size });
    if (path.includes("/") && this.folders.size < 10_000) this.folders.add(path.slice(0, path.indexOf("/")));
  }
}
