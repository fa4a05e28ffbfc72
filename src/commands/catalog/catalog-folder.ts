import { fileURLToPath } from "node:url";

/** The catalogue that ships with the product: `catalog/` at the root of the package. */
export const catalogFolder: string = fileURLToPath(new URL("../../../catalog", import.meta.url));
