import { findNodeAtLocation, parseTree, printParseErrorCode, type ParseError } from "jsonc-parser";
import type { z } from "zod";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { CatalogFile } from "./read-catalog-files.ts";

/** Something wrong in a catalogue file, with the line it stands on (from 1). */
export interface CatalogFault {
  readonly file: string;
  readonly line: number;
  readonly problem: string;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

/** The line on which the value at a path of keys and positions stands; the nearest parent's where it is missing. */
export function findLine(text: string, path: readonly PropertyKey[]): number {
  const root = parseTree(text);
  const steps = path.filter((step) => typeof step !== "symbol");
  if (!root) return 1;
  for (let length = steps.length; length >= 0; length--) {
    const node = findNodeAtLocation(root, steps.slice(0, length));
    if (node) return lineAt(text, node.offset);
  }
  return 1;
}

/** What keeps a text from being JSON: the first place where reading stops. */
function findSyntaxFault({ file, text }: CatalogFile): CatalogFault | undefined {
  const errors: ParseError[] = [];
  parseTree(text, errors, { allowTrailingComma: false, disallowComments: true });
  const [first] = errors;
  if (!first) return undefined;
  const words = printParseErrorCode(first.error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase();
  return { file, line: lineAt(text, first.offset), problem: `not JSON: ${words}` };
}

/** All that a schema finds wrong with a catalogue file, each with its line; empty when it is well formed. */
export function findFaults(source: CatalogFile, schema: z.ZodType): readonly CatalogFault[] {
  const syntax = findSyntaxFault(source);
  if (syntax) return [syntax];
  const checked = schema.safeParse(JSON.parse(source.text));
  if (checked.success) return [];
  return checked.error.issues.map((issue) => ({
    file: source.file,
    line: findLine(source.text, issue.path),
    problem: `${issue.path.map(String).join(".") || "the file"}: ${issue.message}`,
  }));
}

/** The error for a catalogue file that does not have the promised shape: names file and line. */
export function explainMalformed(source: CatalogFile, schema: z.ZodType): PlimsollError {
  const [first] = findFaults(source, schema);
  const place = first ? `line ${first.line}: ${first.problem}` : "another shape";
  return new PlimsollError(
    "bad-input",
    `expected a catalogue file of the published shape, met ${source.file} ${place}; correct it and run plimsoll catalog lint`,
  );
}
