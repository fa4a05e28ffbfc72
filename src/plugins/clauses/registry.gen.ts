// Made by `npm run generate` from the files of this folder. Not edited by hand.
import type { Clause } from "./contract.ts";
import { assistance } from "./assistance.rows.ts";
import { audits } from "./audits.rows.ts";
import { breach } from "./breach.rows.ts";
import { ending } from "./ending.rows.ts";
import { frame } from "./frame.rows.ts";
import { instructions } from "./instructions.rows.ts";
import { security } from "./security.rows.ts";
import { subprocessors } from "./subprocessors.rows.ts";
import { transfers } from "./transfers.rows.ts";

export const clauses: readonly Clause[] = [
  ...assistance,
  ...audits,
  ...breach,
  ...ending,
  ...frame,
  ...instructions,
  ...security,
  ...subprocessors,
  ...transfers,
];
