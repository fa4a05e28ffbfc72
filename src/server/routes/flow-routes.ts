import { Hono } from "hono";
import { listFleet } from "../../commands/agents/fleet/list-fleet.ts";
import { approveException, askException, endException, listExceptions, refuseException } from "../../commands/decide/change-exceptions.ts";
import { demoOrganisation } from "../../commands/demo/load-demo.ts";
import type { ExceptionDesk } from "../../commands/decide/change-exceptions.ts";
import { checkExceptionNames } from "../../commands/decide/check-exception-names.ts";
import { markFalseAlarm } from "../../commands/decide/mark-false-alarm.ts";
import { showHeld } from "../../commands/decide/show-held.ts";
import { weighException } from "../../commands/decide/weigh-exception.ts";
import { changeRetention, readRetention } from "../../commands/ledger/change-retention.ts";
import { findLatest, listFlows } from "../../commands/ledger/list-flows.ts";
import { listPoints, readRollUps } from "../../commands/ledger/list-points.ts";
import { setMode } from "../../commands/ledger/set-mode.ts";
import { readRules } from "../../commands/inventory/read-rules.ts";
import type { Workspace } from "../../commands/inventory/workspace.ts";
import { addDays } from "../../core/decide/local-day.ts";
import { flows } from "../../storage/collections.ts";
import type { ExceptionRow, FlowRow } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { undoAnswer } from "../api-types.ts";
import { asks, says, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";
import {
  agentsAnswer,
  alarmBody,
  exceptionAnswer,
  exceptionBody,
  exceptionsAnswer,
  flowsAnswer,
  flowsQuery,
  modeBody,
  pointsAnswer,
  pointsQuery,
  reasonBody,
  refuseBody,
  retentionBody,
  whyAnswer,
} from "../flow-types.ts";

/** Flows, points of enforcement with their modes, and exceptions. */
export function flowRoutes(desk: Desk): Hono {
  return new Hono()
    .route("/", activityRoutes(desk))
    .route("/", heldRoutes(desk))
    .route("/", agentRoutes(desk))
    .route("/", exceptionRoutes(desk))
    .route("/", retentionRoutes(desk));
}

function retentionRoutes(desk: Desk): Hono {
  return new Hono()
    .get("/ledger/retention", says("For how many days the ledger keeps rows and roll-ups", retentionBody), async (context) => {
      const { store, organisation } = await desk.workspace();
      return context.json(await readRetention(store, organisation));
    })
    .put(
      "/ledger/retention",
      says("Sets it; what is older goes with the next daily pruning", undoAnswer),
      takes(retentionBody),
      async (context) => context.json({ undo: await changeRetention(await desk.workspace(), context.req.valid("json")) }),
    );
}

function activityRoutes(desk: Desk): Hono {
  return new Hono()
    .get("/flows", says("The decisions that were taken, newest first, without content", flowsAnswer), asks(flowsQuery), async (context) => {
      const { limit = 100, offset = 0, days, ...query } = context.req.valid("query");
      await desk.parts.decider?.flush();
      const { store, organisation } = await desk.workspace();
      const name = nameOfPoint(desk);
      const answer = await store.read(organisation, async (transaction) => {
        const latest = await findLatest(transaction);
        const from = days === undefined || latest === null ? {} : { from: new Date(Date.parse(latest) - days * 86_400_000).toISOString() };
        const page = await listFlows(transaction, { ...from, ...query, limit, offset });
        return { page, latest, choices: await listChoices(transaction, latest, name) };
      });
      const rows = answer.page.rows.map((row) => ({ ...showFlow(row), name: name(row.tool), wrong: row.wrong }));
      const unseen = organisation === demoOrganisation ? await countOwn(desk) : 0;
      return context.json({ ...answer, rows, total: answer.page.total, unseen, page: undefined });
    })
    .post(
      "/flows/:id/false-alarm",
      says("Marks a flow as a false alarm and proposes an exception", exceptionAnswer),
      takes(alarmBody),
      async (context) => {
        await desk.parts.decider?.flush();
        const workspace = await workspaceOfFlow(desk, context.req.param("id"));
        const row = await markFalseAlarm(context.req.param("id"), context.req.valid("json").why ?? "", workspace);
        return context.json({ exception: row?.id ?? null });
      },
    )
    .get(
      "/points",
      says("Points of enforcement with their mode and what hold would have done", pointsAnswer),
      asks(pointsQuery),
      async (context) => {
        await desk.parts.decider?.flush();
        const { store, organisation } = await desk.workspace();
        const { days = 7 } = context.req.valid("query");
        const { rows, from, to } = await store.read(organisation, (transaction) => listPoints(transaction, days));
        const name = nameOfPoint(desk);
        return context.json({
          rows: rows.map((row) => ({ ...row, name: name(row.point) })),
          total: rows.length,
          from,
          to,
        });
      },
    )
    .post("/points/mode", says("Sets the mode of a point, for one team or all", undoAnswer), takes(modeBody), async (context) => {
      const { point, team = "", mode } = context.req.valid("json");
      return context.json({ undo: await setMode(await desk.workspace(), { point, team, mode }) });
    });
}

function heldRoutes(desk: Desk): Hono {
  return new Hono().get("/flows/:id/why", says("Why a flow was held, and what would let it pass", whyAnswer), async (context) => {
    await desk.parts.decider?.flush();
    const { flow, wrong, now, request, open } = await showHeld(
      context.req.param("id"),
      await workspaceOfFlow(desk, context.req.param("id")),
    );
    const { decision, class: dataClass, reasons, flip, alternatives } = now;
    return context.json({
      flow: { ...showFlow(flow), name: nameOfPoint(desk)(flow.tool), wrong },
      now: { decision, class: dataClass, reasons, flip, alternatives },
      request,
      open: open === null ? null : { id: open.id, by: open.by, at: open.at, until: open.until },
    });
  });
}

/** A message of a point links to one's own flow, also while the made-up company is on screen. */
async function workspaceOfFlow(desk: Desk, id: string): Promise<Workspace> {
  const workspace = await desk.workspace();
  const own = { ...workspace, organisation: desk.parts.organisation };
  if (workspace.organisation !== demoOrganisation) return workspace;
  const isOwn = await own.store.read(own.organisation, async (transaction) => (await transaction.get(flows, id)) !== undefined);
  return isOwn ? own : workspace;
}

async function countOwn({ parts: { store, organisation } }: Desk): Promise<number> {
  return store.read(organisation, (transaction) => transaction.count(flows));
}

function agentRoutes(desk: Desk): Hono {
  return new Hono().get(
    "/agents",
    says("The coding agents: hooks and roads of this machine, last decision, the fleet", agentsAnswer),
    async (context) => {
      await desk.parts.decider?.flush();
      const { store, organisation } = await desk.workspace();
      const looks = (await desk.parts.agents?.()) ?? [];
      const rows = await store.read(organisation, async (transaction) => {
        const latest = await findLatest(transaction);
        const past = latest === null ? [] : await readRollUps(transaction, { from: addDays(latest.slice(0, 10), -30) });
        const fleet = await listFleet(transaction);
        return Promise.all(
          looks.map(async ({ agent, title, installed, version, seenVersion, mode, tiers, fallback, roads, warnings = [] }) => ({
            ...{ agent, name: title, installed, version, seenVersion, mode, fallback, roads: [...roads] },
            tiers: tiers.map((one) => ({ tier: one.tier, state: one.state, mode: one.mode })),
            gaps: warnings.filter(({ kind, text }) => kind === "gap" && installed && text !== "").map(({ text }) => text),
            last: (await listFlows(transaction, { point: agent, limit: 1, offset: 0 })).rows[0]?.at ?? null,
            flows: past.filter(({ point }) => point === agent).reduce((sum, { flows }) => sum + flows, 0),
            fleet: (fleet.get(agent) ?? []).map((row) => ({ ...row, tiers: [...row.tiers] })),
          })),
        );
      });
      return context.json({ rows, total: rows.length });
    },
  );
}

function exceptionRoutes(desk: Desk): Hono {
  const open = async (): Promise<ExceptionDesk> => desk.workspace();
  return new Hono()
    .get(
      "/exceptions",
      says("Dated permissions and requests for them, with what each would let pass", exceptionsAnswer),
      async (context) => {
        const workspace = await desk.workspace();
        const [rows, rules] = await Promise.all([listExceptions(workspace), desk.rules()]);
        const name = nameOf(desk);
        const tools = [...new Set(rows.filter(({ state }) => state === "asked").map(({ tool }) => tool))];
        const past = await workspace.store.read(workspace.organisation, async (transaction) => {
          const latest = (await findLatest(transaction)) ?? "";
          return latest === "" ? [] : readRollUps(transaction, { from: addDays(latest.slice(0, 10), -30), tool: tools });
        });
        const shown = rows.map((row) => ({
          ...showException(row),
          name: name(row.tool),
          weight: row.state === "asked" ? weighException(row, past, rules, workspace.catalog.tools) : null,
        }));
        return context.json({ rows: shown, total: shown.length });
      },
    )
    .post("/exceptions", says("Asks for an exception", exceptionAnswer), takes(exceptionBody), async (context) => {
      const { flow, ...wanted } = context.req.valid("json");
      const workspace = flow === undefined ? await desk.workspace() : await workspaceOfFlow(desk, flow);
      const rules = await workspace.store.read(workspace.organisation, readRules);
      const request = checkExceptionNames(wanted, workspace.catalog, rules);
      return context.json({ exception: (await askException(request, workspace)).id });
    })
    .post("/exceptions/:id/approve", says("Approves a request; it takes effect at once", undoAnswer), takes(reasonBody), async (context) =>
      context.json({ undo: (await approveException(context.req.param("id"), await open())).undo }),
    )
    .post("/exceptions/:id/refuse", says("Refuses a request, with the reason", undoAnswer), takes(refuseBody), async (context) =>
      context.json({ undo: (await refuseException(context.req.param("id"), context.req.valid("json").why, await open())).undo }),
    )
    .post("/exceptions/:id/end", says("Ends an approved exception now", undoAnswer), takes(reasonBody), async (context) =>
      context.json({ undo: (await endException(context.req.param("id"), context.req.valid("json").why ?? "", await open())).undo }),
    );
}

async function listChoices(transaction: ReadTransaction, latest: string | null, name: (id: string) => string) {
  const past = latest === null ? [] : await readRollUps(transaction, { from: addDays(latest.slice(0, 10), -daysOfChoices) });
  const choicesOf = (ids: readonly string[]) =>
    [...new Set(ids)]
      .filter((id) => id !== "")
      .map((id) => ({ id, name: name(id) }))
      .toSorted((a, b) => a.name.localeCompare(b.name));
  return {
    tools: choicesOf(past.map(({ tool }) => tool)),
    points: choicesOf(past.map(({ point }) => point)),
    teams: choicesOf(past.map(({ team }) => team)),
  };
}

const daysOfChoices = 90;

const pointNames: Readonly<Record<string, string>> = {
  gateway: "Gateway",
  browser: "Browser",
  "command-line": "Command line",
  console: "Console",
  mcp: "MCP wrapper",
};

function nameOf(desk: Desk): (id: string) => string {
  return (id) => desk.parts.catalog.tools.get(id)?.name ?? id;
}

/** A point's name: an agent's is its tool's. */
function nameOfPoint(desk: Desk): (id: string) => string {
  const name = nameOf(desk);
  return (id) => pointNames[id] ?? name(id);
}

/** A flow without what ties it to the chain. */
function showFlow({ day: _day, number: _number, salt: _salt, ...flow }: FlowRow) {
  return { ...flow, action: flow.action ?? "answered", mode: flow.mode ?? "watch", counts: flow.counts ?? {} };
}

function showException(row: ExceptionRow) {
  return { ...row, alarms: row.alarms ?? 0, flow: row.flow ?? null };
}
