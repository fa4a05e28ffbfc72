import { Hono } from "hono";
import { z } from "zod";
import { addOrganisation, checkOrganisation, listOrganisations } from "../../commands/people/organisations.ts";
import { whoCalls } from "../caller.ts";
import { says, saysOther, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";

const text = z.string();
const organisationRow = z.object({ id: text, name: text, at: text, isShown: z.boolean() });
export const organisationsAnswer = z.object({ rows: z.array(organisationRow), total: z.number() });
const organisationBody = z.object({ name: text.trim().min(1).max(200) });
/** The key of one, empty for the installation's own. */
const lookBody = z.object({ id: text.max(200) });

/** Clients of a consultant: several organisations in one installation, and which of them this browser looks at. */
export function organisationRoutes(desk: Desk): Hono {
  const { parts } = desk;
  const own = async () => ({ ...(await desk.workspace()), organisation: parts.organisation });
  return new Hono()
    .get("/organisations", says("The organisations beside the installation's own", organisationsAnswer), async (context) => {
      const shown = whoCalls().organisation;
      const rows = (await listOrganisations(await own())).map(({ id, name, at }) => ({ id, name, at, isShown: id === shown }));
      return context.json({ rows, total: rows.length });
    })
    .post("/organisations", says("Adds an organisation", organisationRow), takes(organisationBody), async (context) => {
      const { id, name, at } = await addOrganisation(await own(), context.req.valid("json").name);
      return context.json({ id, name, at, isShown: false });
    })
    .post("/organisations/look", saysOther("Lets this browser look at another organisation", 204), takes(lookBody), async (context) => {
      const { id } = context.req.valid("json");
      await checkOrganisation(await own(), id);
      await parts.sessions.lookAt(whoCalls().session, id);
      return context.body(null, 204);
    });
}
