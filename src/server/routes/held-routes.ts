import { Hono } from "hono";
import type { Context } from "hono";
import { readLogo } from "../../commands/guide/read-logo.ts";
import { readRules } from "../../commands/inventory/read-rules.ts";
import { alarmByLink, endHeldLinks, makeHeldLink, openHeldLink } from "../../commands/links/held-link.ts";
import { nameType } from "../../core/decide/plain-words.ts";
import { logoAddress } from "../../core/reports/logo.ts";
import { says, saysOther, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";
import { findLinkWorkspace } from "../find-link-workspace.ts";
import { pageOrigin } from "../guard-requests.ts";
import { heldAlarm, heldLink, heldLinksEnded, heldPage } from "../held-types.ts";
import { limitAttempts } from "../limit-attempts.ts";
import { onThisMachine } from "../reach.ts";

/** What a link to a held message opens, and nothing else. The token comes in a header, so that no log of addresses holds it. */
export function heldLinkRoutes(desk: Desk): Hono {
  const { now, reach = onThisMachine } = desk.parts;
  const limit = limitAttempts({ most: 60, time: 10 * 60_000, now, reach });
  const find = (context: Context) => findLinkWorkspace(desk.parts, tokenOf(context), "held by link");
  return new Hono()
    .get("/held", limit, says("Why a message was held", heldPage), async (context) => {
      const workspace = await find(context);
      const { flow, wrong, now: today } = await openHeldLink(workspace, tokenOf(context));
      const { rules, logo } = await workspace.store.read(workspace.organisation, async (open) => ({
        rules: await readRules(open),
        logo: await readLogo(open),
      }));
      return context.json({
        ...{ company: rules.company.name, logo: logo === null ? "" : logoAddress(logo), at: flow.at, action: flow.action ?? flow.decision },
        ...{ tool: workspace.catalog.tools.get(flow.tool)?.name ?? flow.tool, class: flow.class, isWrong: wrong },
        mayGoNow: today.decision === "allow",
        found: flow.types.map((type) => ({
          type: nameType(type, { rules, tools: workspace.catalog.tools }),
          count: flow.counts?.[type] ?? 1,
        })),
        because: today.reasons.map(({ because }) => because),
        ways: today.flip.map(({ change }) => change),
        instead: today.alternatives.map(({ name }) => name),
      });
    })
    .post("/held", limit, saysOther("Says that it was a false alarm", 204), takes(heldAlarm), async (context) => {
      await alarmByLink(await find(context), tokenOf(context), context.req.valid("json").why);
      return context.body(null, 204);
    });
}

/** Makes such links, and takes them back. */
export function heldRoutes(desk: Desk): Hono {
  return new Hono()
    .post("/flows/:id/link", says("A link for whoever was held and has no account; shown once", heldLink), async (context) => {
      await desk.parts.decider?.flush();
      const { token, until } = await makeHeldLink(await desk.workspace(), context.req.param("id"));
      return context.json({ link: `${pageOrigin(context, desk.parts)}/held#${token}`, until });
    })
    .delete("/flows/:id/link", says("Takes back the links to this message", heldLinksEnded), async (context) =>
      context.json({ ended: await endHeldLinks(await desk.workspace(), context.req.param("id")) }),
    );
}

function tokenOf(context: Context): string {
  return context.req.header("plimsoll-link") ?? "";
}
