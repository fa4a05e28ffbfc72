import { Hono } from "hono";
import { z } from "zod";
import { acceptProposals } from "../../commands/vetting/accept-proposals.ts";
import { assessVendor } from "../../commands/vetting/assess-vendor.ts";
import { compareTwo } from "../../commands/vetting/compare-two.ts";
import { importFacts } from "../../commands/vetting/import-facts.ts";
import { listVendors } from "../../commands/vetting/list-vendors.ts";
import { readNeedsTable, setNeeds } from "../../commands/vetting/set-needs.ts";
import { showVendor } from "../../commands/vetting/show-vendor.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { openDocumentReader } from "../../reading/documents/open-document-reader.ts";
import { fetchPage } from "../../reading/fetch-page.ts";
import { undoAnswer } from "../api-types.ts";
import { asks, says, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";
import {
  acceptBody,
  assessBody,
  comparedAnswer,
  compareQuery,
  fetchBody,
  importedAnswer,
  needsAnswer,
  needsShape,
  vendorAnswer,
  vendorQuery,
  vendorsAnswer,
} from "../vendor-types.ts";

/** Vendors: what is known of their basics, what they are fit for, evidence, and the table of what each class needs. */
export function vendorRoutes(desk: Desk): Hono {
  return new Hono()
    .get("/vendors", says("Vendors whose tools are in the register, and dates that are due", vendorsAnswer), async (context) => {
      const { rows, dates } = await listVendors(await desk.workspace());
      return context.json({ rows, total: rows.length, dates });
    })
    .get("/vendors/needs", says("Which basics each class needs", needsAnswer), async (context) =>
      context.json({ needs: await readNeedsTable(await desk.workspace()) }),
    )
    .put("/vendors/needs", says("Changes which basics each class needs", needsAnswer), takes(needsShape.partial()), async (context) => {
      const written = Object.fromEntries(
        Object.entries(context.req.valid("json")).flatMap(([name, rows]) => (rows === undefined ? [] : [[name, rows]])),
      );
      return context.json(await setNeeds(await desk.workspace(), written));
    })
    .get("/vendors/compare", says("Two vendors or tools side by side", comparedAnswer), asks(compareQuery), async (context) => {
      const { a, b, plan: kind, purpose } = context.req.valid("query");
      const asked = (vendor: string) => ({ vendor, ...(kind === undefined ? {} : { plan: kind }) });
      return context.json(await compareTwo(await desk.workspace(), asked(a), asked(b), purpose));
    })
    .get("/vendors/:id", says("One vendor", vendorAnswer), asks(vendorQuery), async (context) => {
      const { tool, plan: kind } = context.req.valid("query");
      const asked = {
        vendor: context.req.param("id"),
        ...(tool === undefined ? {} : { tool }),
        ...(kind === undefined ? {} : { plan: kind }),
      };
      return context.json(await showVendor(await desk.workspace(), asked));
    })
    .post("/vendors/:id/assess", says("Keeps what a person ticked", undoAnswer), takes(assessBody), async (context) => {
      const { undo } = await assessVendor(await desk.workspace(), { vendor: context.req.param("id"), ...context.req.valid("json") });
      return context.json({ undo });
    });
}

/** Evidence about a vendor: files, pages fetched on a press, and what a person accepts of them. */
export function evidenceRoutes(desk: Desk): Hono {
  const reader = openDocumentReader();
  return new Hono()
    .post(
      "/vendors/:id/import",
      says("Takes in the file in the body", importedAnswer),
      asks(vendorQuery.extend({ name: z.string().min(1).max(300) })),
      async (context) => {
        const { name, tool, plan: kind } = context.req.valid("query");
        const bytes = new Uint8Array(await context.req.arrayBuffer());
        if (bytes.length === 0) throw new PlimsollError("bad-input", `expected a file with content, met ${name} without; choose it again`);
        const file = { name, bytes, vendor: context.req.param("id"), tool, plan: kind };
        return context.json(await importFacts(await desk.workspace(), desk.parts.home, reader, file));
      },
    )
    .post(
      "/vendors/:id/fetch",
      says("Fetches one page because a person pressed the button for it", importedAnswer),
      takes(fetchBody),
      async (context) => {
        const { url, tool, plan: kind } = context.req.valid("json");
        const page = await fetchPage(url);
        const file = {
          name: nameOf(page.url, page.type),
          bytes: page.bytes,
          vendor: context.req.param("id"),
          tool,
          plan: kind,
          url: page.url,
        };
        return context.json(await importFacts(await desk.workspace(), desk.parts.home, reader, file));
      },
    )
    .post("/evidence/:id/accept", says("Records the facts a person accepted", undoAnswer), takes(acceptBody), async (context) => {
      const { accepted, plan: kind } = context.req.valid("json");
      const { undo } = await acceptProposals(await desk.workspace(), context.req.param("id"), accepted, kind);
      return context.json({ undo });
    });
}

/** A file name for a page, with the ending its type calls for, so that it is read as what it is. */
function nameOf(url: string, type: string): string {
  const last = new URL(url).pathname.split("/").findLast((part) => part !== "") ?? "page";
  if (/\.[a-z0-9]{2,5}$/i.test(last)) return last;
  return `${last}${type.includes("html") ? ".html" : type.includes("json") ? ".json" : type.includes("pdf") ? ".pdf" : ".txt"}`;
}
