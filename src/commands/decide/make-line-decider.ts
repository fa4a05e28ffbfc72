import { readTextData } from "../../core/decide/read-data.ts";
import type { Classification } from "../../core/model/classification.ts";
import type { Verdict } from "../../core/model/decision.ts";
import { decideData } from "./decide-request.ts";
import type { AskDesk, AskRequest } from "./decide-request.ts";

/** Decides about texts that were classified already, one after the other, where a person sits. Unknown plans are `bad-input`. */
export function makeLineDecider(
  desk: Pick<AskDesk, "rules" | "catalog" | "now">,
): (found: Classification, asked: Pick<AskRequest, "tool" | "plan" | "account">) => Verdict {
  return (found, asked) => decideData({ ...asked, point: "person" }, readTextData(found), desk).decision.decision;
}
