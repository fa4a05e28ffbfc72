import { countWords } from "../text/count-words.ts";
import type { Look } from "./create-looking.ts";

/** Where a look stands, or what came of it, in one sentence. */
export function describeLook(look: Look): string {
  if (look.phase === "waiting") return "Waits for the one before it";
  if (look.phase === "cancelled") return "Cancelled; nothing of it is kept";
  if (look.phase === "failed") return look.error?.message ?? "Expected a readable file, met something else";
  if (look.phase === "done") return describeResult(look);
  return describeProgress(look);
}

function describeProgress(look: Look): string {
  const verb = look.phase === "sending" ? "Sending" : "Reading";
  if (look.unit === "bytes" || look.unit === "byte")
    return `${verb}: ${describeBytes(look.done)}${look.total ? ` of ${describeBytes(look.total)}` : ""}`;
  const unit = look.unit === "" ? "" : ` ${look.unit}`;
  if (look.done === 0 && !look.total) return look.message || `${verb} …`;
  return `${verb}: ${look.done.toLocaleString("en")}${look.total ? ` of ${look.total.toLocaleString("en")}` : ""}${unit}`;
}

function describeResult({ result }: Look): string {
  if (!result) return "Read";
  const what = result.title ?? result.source ?? "Read";
  if (result.duplicate) return `${what}: read before, nothing was counted twice`;
  const counts = [
    result.rows ? `${countWords(result.rows, "row")} read` : null,
    result.sightings === undefined ? null : countWords(result.sightings, "sighting"),
    result.people ? countWords(result.people, "person", "people") : null,
  ].filter((part) => part !== null);
  const fresh = result.newUses ?? [];
  const news = fresh.length === 0 ? "nothing new" : `new: ${fresh.join(", ")}`;
  return `${what}: ${[...counts, news].join(", ")}`;
}

/** Bytes as people read them: "59.8 MB" (decimal units). */
export function describeBytes(bytes: number): string {
  const units = ["B", "kB", "MB", "GB"];
  const power = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${power === 0 ? value : value.toFixed(1)} ${units[power]}`;
}
