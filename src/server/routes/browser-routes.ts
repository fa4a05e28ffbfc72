import { Hono } from "hono";
import { countGuards } from "../../commands/browser/list-guards.ts";
import { guardCountsAnswer } from "../browser-types.ts";
import { says } from "../describe-api.ts";
import type { Desk } from "../desk.ts";

/** How the roll-out of the browser guard is doing, by counts. */
export function browserRoutes(desk: Desk): Hono {
  return new Hono().get(
    "/browser",
    says("Browsers with the guard: versions, modes, last seen, by counts", guardCountsAnswer),
    async (context) => {
      const { store, organisation, now } = await desk.workspace();
      return context.json(await store.read(organisation, (transaction) => countGuards(transaction, now())));
    },
  );
}
