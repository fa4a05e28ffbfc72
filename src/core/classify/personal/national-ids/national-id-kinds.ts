import { americasIds } from "./americas.rows.ts";
import { asiaPacificIds } from "./asia-pacific.rows.ts";
import { easternEuropeIds } from "./eastern-europe.rows.ts";
import { middleEastAfricaIds } from "./middle-east-africa.rows.ts";
import type { NationalIdKind } from "./national-id-kind.ts";
import { nordicBalticIds } from "./nordic-baltic.rows.ts";
import { southernEuropeIds } from "./southern-europe.rows.ts";
import { westernEuropeIds } from "./western-europe.rows.ts";

/** Every kind of national, tax and health-insurance number that is known, in the order in which ties are broken. */
export const nationalIdKinds: readonly NationalIdKind[] = [
  ...westernEuropeIds,
  ...southernEuropeIds,
  ...nordicBalticIds,
  ...easternEuropeIds,
  ...americasIds,
  ...asiaPacificIds,
  ...middleEastAfricaIds,
];
