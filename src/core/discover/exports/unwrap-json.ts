import { isRecord } from "./json-path.ts";

/**
 * The records inside what APIs and logging pipelines put round them: a list under one of `items`, an array at the top (of
 * records, of pages with such a list, or of arrays, as paging tools join them), Splunk's `result._raw`, Elastic's `_source`.
 * Anything else is a record itself.
 */
export function unwrapJson(value: unknown, items: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => unwrapJson(one, items));
  if (isRecord(value)) {
    for (const name of items) {
      const list = value[name];
      if (Array.isArray(list)) return list.flatMap((one: unknown) => unwrapOne(one));
    }
  }
  return unwrapOne(value);
}

function unwrapOne(value: unknown): readonly unknown[] {
  if (!isRecord(value)) return [value];
  const result = value["result"];
  const raw = isRecord(result) ? result["_raw"] : value["_raw"];
  if (typeof raw === "string" && raw.trimStart().startsWith("{")) return [parseRaw(raw) ?? value];
  const source = value["_source"];
  return [isRecord(source) ? source : value];
}

function parseRaw(raw: string): unknown {
  try {
    const value: unknown = JSON.parse(raw);
    return value;
  } catch {
    return undefined;
  }
}
