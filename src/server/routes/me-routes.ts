import { Hono } from "hono";
import { readGuide } from "../../commands/guide/read-guide.ts";
import { hidePerson } from "../../commands/decide/make-flow.ts";
import { acknowledge, countAcknowledged, lastAcknowledged } from "../../commands/people/acknowledge.ts";
import { readKept } from "../../commands/people/kept-about-me.ts";
import { revealNames } from "../../commands/people/reveal-names.ts";
import { listToolRequests, requestTool } from "../../commands/people/tool-requests.ts";
import { makeKeyedHash, readRedactionKey } from "../../commands/redact/redaction-key.ts";
import { showRequest } from "./request-routes.ts";
import { whoCalls } from "../caller.ts";
import { says, saysOther, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";
import {
  acknowledgeBody,
  acknowledgedAnswer,
  keptAnswer,
  meAnswer,
  revealAnswer,
  revealBody,
  toolRequestBody,
  toolRequestRow,
  toolRequestsAnswer,
} from "../me-types.ts";

/** The employee's page: the guide, own requests, everything kept about oneself; and what governance answers to it. */
export function meRoutes(desk: Desk): Hono {
  const kept = async () => {
    const { home, organisation } = desk.parts;
    const address = whoCalls().caller.person;
    const hash = makeKeyedHash(readRedactionKey(home));
    return readKept(await desk.workspace(), { address, pseudonym: hidePerson(address, { hash }), home: organisation });
  };
  return new Hono()
    .get("/me", says("Who is signed in, and the guide for everyone", meAnswer), async (context) => {
      const workspace = await desk.workspace();
      const last = await lastAcknowledged(workspace);
      const { person, role } = whoCalls().caller;
      const whole = await readGuide(workspace);
      // On a slow line the answer comes first and the picture after it.
      const guide = { ...whole, logo: whole.logo === "" ? "" : "/api/logo" };
      return context.json({ person, role, guide, acknowledged: last === undefined ? null : { version: last.version, at: last.at } });
    })
    .get("/me/kept", says("Everything that is kept about oneself, in words", keptAnswer), async (context) =>
      context.json({ sections: await kept() }),
    )
    .get("/me/kept.json", saysOther("The same as a file to take away", 200, "application/json"), async (context) =>
      context.json({ made: desk.parts.now().toISOString(), sections: await kept() }, 200, {
        "Content-Disposition": 'attachment; filename="kept-about-me.json"',
      }),
    )
    .post("/me/acknowledge", says("Says that these rules were read", acknowledgedAnswer), takes(acknowledgeBody), async (context) => {
      const { version } = context.req.valid("json");
      await acknowledge(await desk.workspace(), version);
      return context.json({ version, people: await countAcknowledged(await desk.workspace(), version) });
    })
    .get("/me/requests", says("What one asked for", toolRequestsAnswer), async (context) => {
      const person = whoCalls().caller.person;
      const rows = (await listToolRequests(await desk.workspace(), person)).map((row) => showRequest(row, person));
      return context.json({ rows, total: rows.length });
    })
    .post("/me/requests", says("Asks for a tool, or joins those who asked", toolRequestRow), takes(toolRequestBody), async (context) =>
      context.json(showRequest(await requestTool(await desk.workspace(), context.req.valid("json")), whoCalls().caller.person)),
    )
    .get("/acknowledged", says("How many people read the rules in force", acknowledgedAnswer), async (context) => {
      const workspace = await desk.workspace();
      const { version } = await readGuide(workspace);
      return context.json({ version, people: await countAcknowledged(workspace, version) });
    })
    .post("/reveal", says("The names behind a count, for a reason that is kept", revealAnswer), takes(revealBody), async (context) => {
      const { tool, why } = context.req.valid("json");
      return context.json({ names: await revealNames(await desk.workspace(), tool, why) });
    });
}
