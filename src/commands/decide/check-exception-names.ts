import type { Catalog } from "../../core/model/catalog.ts";
import type { CompanyRules } from "../../core/model/company-rules.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { namesOfTypes } from "../../core/rules/check-names.ts";
import { unknownName } from "../../core/rules/rule-fault.ts";
import { findTool } from "../inventory/find-tool.ts";
import type { ExceptionRequest } from "./change-exceptions.ts";

/** The request with the tool by its id. Throws `bad-input` with the nearest names for a data type nobody knows. */
export function checkExceptionNames(request: ExceptionRequest, catalog: Catalog, rules: CompanyRules): ExceptionRequest {
  const known = namesOfTypes(rules);
  const unknown = request.types.find((type) => !known.has(type));
  if (unknown !== undefined)
    throw new PlimsollError("bad-input", `${unknownName([], "a known data type", unknown, known).message}; correct --data`);
  return { ...request, tool: findTool(catalog, [], request.tool)?.id ?? request.tool.trim() };
}
