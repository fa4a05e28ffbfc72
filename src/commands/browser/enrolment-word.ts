import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeOwnerFile } from "../ledger/make-owner-file.ts";

/** The word by which browsers of this company enrol: random, made once, kept with the home folder. Remove the file for a new one. */
export function readEnrolmentWord(home: string): string {
  const path = join(home, "browser-enrolment.key");
  if (!existsSync(path)) makeOwnerFile(path, `${randomBytes(24).toString("base64url")}\n`);
  return readFileSync(path, "utf8").trim();
}
