// Made by `npm run generate` from the files of this folder. Not edited by hand.
import type { FixedForm } from "../contract.ts";
import { clouds } from "./clouds.rows.ts";
import { codeHosts } from "./code-hosts.rows.ts";
import { messaging } from "./messaging.rows.ts";
import { models } from "./models.rows.ts";
import { money } from "./money.rows.ts";
import { operations } from "./operations.rows.ts";
import { products } from "./products.rows.ts";

export const fixedForms: readonly FixedForm[] = [
  ...clouds,
  ...codeHosts,
  ...messaging,
  ...models,
  ...money,
  ...operations,
  ...products,
];
