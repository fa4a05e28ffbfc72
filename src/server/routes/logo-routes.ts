import { Hono } from "hono";
import { removeLogo, setLogo } from "../../commands/guide/change-logo.ts";
import { readLogo } from "../../commands/guide/read-logo.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { undoAnswer } from "../api-types.ts";
import { says, saysOther } from "../describe-api.ts";
import type { Desk } from "../desk.ts";

/** The organisation's own logo, on its reports and on the pages it hands out. */
export function logoRoutes(desk: Desk): Hono {
  return new Hono()
    .get("/logo", saysOther("The logo", 200, "image/png"), async (context) => {
      const { store, organisation } = await desk.workspace();
      const logo = await store.read(organisation, readLogo);
      if (logo === null) throw new PlimsollError("not-found", "expected a logo, met none; set one under Settings");
      return context.body(new Uint8Array(Buffer.from(logo.data, "base64")), 200, { "Content-Type": logo.type });
    })
    .put("/logo", says("Sets the logo: the bytes of a PNG or JPEG", undoAnswer), async (context) =>
      context.json({ undo: await setLogo(await desk.workspace(), new Uint8Array(await context.req.arrayBuffer())) }),
    )
    .delete("/logo", says("Takes the logo away", undoAnswer), async (context) =>
      context.json({ undo: await removeLogo(await desk.workspace()) }),
    );
}
