import { writeByteMessage } from "../../core/wire/byte-framer.ts";
import type { Refusal, RefusalKind } from "./contract.ts";
import { statuses } from "./statuses.rows.ts";

const errorTypes: Readonly<Record<RefusalKind, string>> = {
  held: "ValidationException",
  "bad-request": "ValidationException",
  "too-large": "ValidationException",
  "unknown-caller": "UnrecognizedClientException",
  "not-allowed": "AccessDeniedException",
  "too-many": "ThrottlingException",
  undecided: "ServiceUnavailableException",
  unreachable: "ServiceUnavailableException",
  late: "ModelTimeoutException",
};

/** An error as Bedrock says it: clients read its name in a header (docs.aws.amazon.com/bedrock/latest/APIReference/CommonErrors.html). */
export function refuseAsBedrock(kind: RefusalKind, message: string): Refusal {
  return { status: statuses[kind], body: { message }, headers: { "x-amzn-errortype": errorTypes[kind] } };
}

/** The message of an event stream that says it broke off. */
export function breakBedrockStream(message: string): Uint8Array {
  const headers = {
    ":exception-type": "modelStreamErrorException",
    ":content-type": "application/json",
    ":message-type": "exception",
  };
  return Uint8Array.from(writeByteMessage(headers, JSON.stringify({ message })), (unit) => unit.charCodeAt(0));
}
