import { inflateSync } from "node:zlib";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { cleanLogo } from "../../core/reports/clean-logo.ts";
import type { CleanedPicture } from "../../core/reports/clean-logo.ts";
import type { Logo } from "../../core/reports/logo.ts";
import { logos } from "../../storage/people-collections.ts";
import { recordChange, touchRow } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";

/** Bytes of a logo. */
export const largestLogo = 256 * 1024;
const id = "logo";

/**
 * Sets the organisation's own logo for its reports and pages: PNG or JPEG of at most 256 KB and 4,000 pixels a side. SVG is
 * refused, since it can carry script. What is no picture is left out. Returns the id that undoes it.
 */
export async function setLogo(workspace: Workspace, bytes: Uint8Array): Promise<string> {
  const picture = bytes.length <= largestLogo ? cleanLogo(bytes) : null;
  if (picture === null || !isWhole(picture))
    throw new PlimsollError(
      "bad-input",
      `expected a PNG (not interlaced) or JPEG of at most 256 KB and 4,000 pixels a side, met ${Math.ceil(bytes.length / 1024)} KB of something else; save the logo as PNG`,
    );
  const logo: Logo = {
    ...{ type: picture.type, width: picture.width, height: picture.height },
    data: Buffer.from(picture.bytes).toString("base64"),
  };
  await refuseUnprintable(logo);
  return keep(workspace, logo);
}

/** Takes the logo away. Returns the id that undoes it. */
export async function removeLogo(workspace: Workspace): Promise<string> {
  return keep(workspace, undefined);
}

async function keep(workspace: Workspace, logo: Logo | undefined): Promise<string> {
  return workspace.store.write(workspace.organisation, async (open) => {
    const row = logo === undefined ? undefined : { ...logo, id, at: workspace.now().toISOString(), by: workspace.by };
    const what = row === undefined ? "removed the logo" : "set the logo";
    const line = { object: "settings", what, field: "logo", from: "", to: row === undefined ? "" : `${row.width} × ${row.height}` };
    return recordChange(open, workspace, what, [await touchRow(open, logos, id, row)], [line]);
  });
}

/** PNG: the pixels unpack to exactly what the head says, so that no few bytes become gigabytes in a reader. */
function isWhole({ packed }: CleanedPicture): boolean {
  if (packed === null) return true;
  try {
    return inflateSync(Buffer.concat(packed.parts), { maxOutputLength: packed.size }).length === packed.size;
  } catch {
    return false;
  }
}

async function refuseUnprintable(logo: Logo): Promise<void> {
  const { writePaperPdf } = await import("../reports/write-paper-pdf.ts");
  try {
    await writePaperPdf({ title: "", subtitle: "", blocks: [], logo }, new Date(0));
  } catch (cause) {
    throw new PlimsollError("bad-input", "expected a picture that can be printed, met one that cannot; save the logo as PNG", cause);
  }
}
