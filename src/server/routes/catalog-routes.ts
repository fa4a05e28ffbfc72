import { Hono } from "hono";
import { z } from "zod";
import { searchCatalog } from "../../commands/inventory/search-catalog.ts";
import { searchEverything } from "../../commands/inventory/search-everything.ts";
import { showToolPage, toolIdOf } from "../../commands/inventory/show-tool-page.ts";
import { catalogAnswer, searchAnswer, toolAnswer } from "../api-types.ts";
import { asks, says } from "../describe-api.ts";
import type { Desk } from "../desk.ts";
import { showHistory } from "./object-routes.ts";

const catalogQuery = z.object({ q: z.string().max(200).default(""), limit: z.coerce.number().int().min(1).max(500).default(20) });

/** What the catalogue knows, and the search over everything. */
export function catalogRoutes(desk: Desk): Hono {
  return new Hono()
    .get("/catalog", says("Tools of the catalogue by the beginning of their name", catalogAnswer), asks(catalogQuery), (context) => {
      const { q, limit } = context.req.valid("query");
      return context.json(searchCatalog(desk.parts.catalog, q, limit));
    })
    .get("/tools/:id", says("All that is known of a tool", toolAnswer), async (context) => {
      const workspace = await desk.workspace();
      const page = await showToolPage(workspace, toolIdOf(workspace, context.req.param("id")));
      return context.json({ ...page, history: page.history.map(showHistory) });
    })
    .get(
      "/search",
      says("Tools, vendors, uses, pages and actions by name", searchAnswer),
      asks(z.object({ q: z.string().max(200).default("") })),
      async (context) => context.json({ rows: await searchEverything(await desk.workspace(), context.req.valid("query").q) }),
    );
}
