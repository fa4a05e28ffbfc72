import type { MiddlewareHandler } from "hono";
import { describeRoute, resolver, validator } from "hono-openapi";
import type { z } from "zod";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { errorAnswer } from "./api-types.ts";

/** Says in the OpenAPI document what a route does and answers. */
export function says(summary: string, answer: z.ZodType, status = 200): MiddlewareHandler {
  const error = {
    description: "Refused or not possible: expected, met, what to do",
    content: { "application/json": { schema: resolver(errorAnswer) } },
  };
  return describeRoute({
    summary,
    responses: { [status]: { description: summary, content: { "application/json": { schema: resolver(answer) } } }, default: error },
  });
}

/** The same for a route that answers nothing, or something else than JSON. */
export function saysOther(summary: string, status: number, media?: string): MiddlewareHandler {
  return describeRoute({
    summary,
    responses: { [status]: { description: summary, ...(media === undefined ? {} : { content: { [media]: {} } }) } },
  });
}

/** Checks a JSON body at the door; a body that does not fit answers 400 and says where. */
export function takes<Schema extends z.ZodType>(schema: Schema) {
  return validator("json", schema, refuseBadShape);
}

/** Checks the query of an address. */
export function asks<Schema extends z.ZodType>(schema: Schema) {
  return validator("query", schema, refuseBadShape);
}

interface Checked {
  readonly success: boolean;
  readonly error?: readonly { readonly message: string; readonly path?: readonly unknown[] | undefined }[];
}

function refuseBadShape(checked: Checked): void {
  if (checked.success) return;
  const first = checked.error?.[0];
  const place = (first?.path ?? [])
    .map((part) => (typeof part === "object" && part !== null && "key" in part ? String(part.key) : String(part)))
    .join(".");
  throw new PlimsollError(
    "bad-input",
    `expected a request as /api/openapi.json describes it, met one that does not fit${place === "" ? "" : ` at "${place}"`}: ${first?.message ?? "unreadable"}`,
  );
}
