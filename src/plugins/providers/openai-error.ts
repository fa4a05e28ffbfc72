import type { Refusal, RefusalKind } from "./contract.ts";
import { statuses } from "./statuses.rows.ts";

const errorTypes: Readonly<Record<RefusalKind, string>> = {
  held: "invalid_request_error",
  "bad-request": "invalid_request_error",
  "too-large": "invalid_request_error",
  "unknown-caller": "invalid_request_error",
  "not-allowed": "invalid_request_error",
  "too-many": "rate_limit_error",
  undecided: "server_error",
  unreachable: "server_error",
  late: "server_error",
};

/** An error as OpenAI's API says it (platform.openai.com/docs/guides/error-codes, seen 2026-11). */
export function refuseAsOpenai(kind: RefusalKind, message: string): Refusal {
  const code = kind === "unknown-caller" ? "invalid_api_key" : `plimsoll_${kind.replaceAll("-", "_")}`;
  return { status: statuses[kind], body: { error: { message, type: errorTypes[kind], param: null, code } } };
}
