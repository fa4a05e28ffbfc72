/** Something `catalog lint` has against an entry: where in which file (a path of keys and positions), and what. */
export interface CatalogFinding {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly problem: string;
}
