import { holdStream } from "../../bound-stream.ts";
import { openZip, type ZipMember } from "../../open-zip.ts";
import type { DocumentReading } from "../document.ts";
import { splitStruck, struckPlace } from "./split-struck.ts";
import { isOfficePart, xmlText } from "./xml-text.ts";

/** A zip archive: an Office or OpenDocument file as its text, a workbook as tables, anything else member by member. */
export async function readZip(place: string, bytes: Uint8Array, reading: DocumentReading, depth: number): Promise<void> {
  const { entries, ratio, text, depth: deepest } = reading.limits;
  const members = openZip({ name: place, bytes }, { entries: entries + 1, ratio, held: text, depth: deepest });
  let isOffice = false;
  const office: string[] = [];
  const struckOut: string[] = [];
  for await (const member of members) {
    if (member.kind === "refused") reading.refuse(relative(place, member.place), member.why);
    else if (member.kind === "workbook") return readWorkbook(place, bytes, reading);
    else {
      const inner = relative(place, member.place);
      isOffice ||= inner.endsWith("[Content_Types].xml") || inner.endsWith("mimetype");
      const content = await hold(member, inner, reading);
      if (content === null) continue;
      if (isOffice && isOfficePart(inner)) {
        const { kept, struck } = splitStruck(content.toString("utf8"));
        office.push(xmlText(kept));
        struckOut.push(xmlText(struck));
      } else if (!isOffice || !/\.(xml|rels|xsd)$|mimetype$/.test(inner)) await reading.open(inner, content, depth + 1);
    }
  }
  const join = (texts: readonly string[]): string => texts.filter((text) => text !== "").join("\n\n");
  if (office.length > 0) reading.add(place, join(office));
  reading.add(place === "" ? struckPlace : `${place}!${struckPlace}`, join(struckOut));
}

async function hold(member: Extract<ZipMember, { kind: "file" }>, place: string, reading: DocumentReading): Promise<Buffer | null> {
  if (!reading.enter(place)) return null;
  // Small members may be as repetitive as they like; large ones may not grow beyond the ratio.
  const most = Math.max(1 << 20, Math.min(reading.limits.text, member.compressed * reading.limits.ratio));
  const content = await holdStream(member.chunks, most);
  if (content === null) reading.refuse(place, `grows more than ${reading.limits.ratio} times when unpacked; not read`);
  return content;
}

// openZip names members `PLACE!inner`; the document itself has the empty place here.
function relative(place: string, member: string): string {
  return place === "" && member.startsWith("!") ? member.slice(1) : member;
}

async function readWorkbook(place: string, bytes: Uint8Array, reading: DocumentReading): Promise<void> {
  const { readWorkbookText } = await import("./read-workbook.ts");
  await readWorkbookText(place, bytes, reading);
}
