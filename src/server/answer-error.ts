import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { ErrorCode } from "../core/model/plimsoll-error.ts";

const statusOf: Readonly<Record<ErrorCode, ContentfulStatusCode>> = {
  "bad-input": 400,
  "not-found": 404,
  unreadable: 422,
  conflict: 409,
  busy: 503,
  refused: 403,
  broken: 500,
};

/** An error as an answer: `{error:{code, message}}`. Our own faults say so and nothing more; the reason goes to `report`. */
export function answerError(context: Context, error: unknown, report: (error: unknown) => void): Response {
  if (error instanceof PlimsollError) {
    if (error.code === "broken") report(error);
    return context.json({ error: { code: error.code, message: error.message } }, statusOf[error.code]);
  }
  if (error instanceof HTTPException && error.status < 500) {
    const message = error.message === "" ? "expected a request this server understands, met another" : error.message;
    return context.json({ error: { code: error.status === 404 ? "not-found" : "bad-input", message } }, error.status);
  }
  report(error);
  return context.json(
    { error: { code: "broken", message: "something went wrong here; nothing was changed. Try again, then look at the server's log" } },
    500,
  );
}
