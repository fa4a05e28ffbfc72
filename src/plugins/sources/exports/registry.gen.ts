// Made by `npm run generate` from the files of this folder. Not edited by hand.
import type { ExportSource } from "../contract.ts";
import { amex } from "./amex.ts";
import { appleCard } from "./apple-card.ts";
import { brex } from "./brex.ts";
import { capitalOne } from "./capital-one.ts";
import { chase } from "./chase.ts";
import { dkb } from "./dkb.ts";
import { mercury } from "./mercury.ts";
import { n26 } from "./n26.ts";
import { quickbooks } from "./quickbooks.ts";
import { ramp } from "./ramp.ts";
import { revolut } from "./revolut.ts";
import { sparkasse } from "./sparkasse.ts";
import { wise } from "./wise.ts";
import { xero } from "./xero.ts";

export const exportSources: readonly ExportSource[] = [
  amex,
  appleCard,
  brex,
  capitalOne,
  chase,
  dkb,
  mercury,
  n26,
  quickbooks,
  ramp,
  revolut,
  sparkasse,
  wise,
  xero,
];
