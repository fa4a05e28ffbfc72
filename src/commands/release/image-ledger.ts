import type { ReleaseFinding } from "../../core/release/release-finding.ts";

interface LayerFile {
  readonly path: string;
  readonly findings: ReleaseFinding[];
}

interface Layer {
  readonly paths: Set<string>;
  readonly secrets: LayerFile[];
}

/** Layers of a container image with the credentials in them, so that what a later layer deletes or covers can be told apart. */
export class ImageLedger {
  readonly #layers = new Map<string, Layer>();

  /** Notes a file of the layer whose archive lies at `layer`. */
  note(layer: string, path: string, findings: readonly ReleaseFinding[]): void {
    let known = this.#layers.get(layer);
    if (known === undefined) {
      known = { paths: new Set(), secrets: [] };
      this.#layers.set(layer, known);
    }
    known.paths.add(path);
    if (findings.length > 0) known.secrets.push({ path, findings: [...findings] });
  }

  /**
   * The credentials that are not in the image as it runs but can be read from a lower layer: deleted by a whiteout
   * (`.wh.NAME`, `.wh..wh..opq`; OCI image specification, layer.md) or covered by another file. `order`: layer paths, lowest first.
   */
  findDeleted(order: readonly string[]): ReadonlySet<ReleaseFinding> {
    const found = new Set<ReleaseFinding>();
    const layers = order.map((path) => this.#layers.get(path));
    for (const [i, layer] of layers.entries()) {
      for (const { path, findings } of layer?.secrets ?? []) {
        if (layers.slice(i + 1).some((later) => later !== undefined && covers(later.paths, path)))
          for (const finding of findings) found.add(finding);
      }
    }
    return found;
  }
}

function covers(paths: ReadonlySet<string>, path: string): boolean {
  if (paths.has(path)) return true;
  const parts = path.split("/");
  for (let i = parts.length; i > 0; i--) {
    const folder = parts.slice(0, i - 1).join("/");
    const prefix = folder === "" ? "" : `${folder}/`;
    if (paths.has(`${prefix}.wh.${parts[i - 1] ?? ""}`) || paths.has(`${prefix}.wh..wh..opq`)) return true;
  }
  return false;
}
