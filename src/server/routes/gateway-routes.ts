import { Hono } from "hono";
import { readGateway } from "../../commands/gateway/announce-gateway.ts";
import { clientSettings } from "../../commands/gateway/client-settings.rows.ts";
import { endGatewayKey, issueGatewayKey, listGatewayKeys, rotateGatewayKey } from "../../commands/gateway/gateway-keys.ts";
import type { KeyDesk } from "../../commands/gateway/gateway-keys.ts";
import { listUsage } from "../../commands/gateway/list-usage.ts";
import { restrictionValues } from "../../commands/gateway/tenant-restrictions.rows.ts";
import { tryCanary } from "../../commands/gateway/try-canary.ts";
import { listUpstreamKeys, setUpstreamKey } from "../../commands/gateway/upstream-keys.ts";
import { writeRestrictions } from "../../commands/gateway/write-restrictions.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { says, saysOther, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";
import {
  canaryAnswer,
  gatewayAnswer,
  gatewayKeyBody,
  madeKeyAnswer,
  restrictionsAnswer,
  restrictionsBody,
  upstreamKeyBody,
} from "../gateway-types.ts";

const daysShown = 30;

/** The gateway: whether one runs, its callers and their keys, what went through it, a live test, settings to take away. */
export function gatewayRoutes(desk: Desk): Hono {
  const { home } = desk.parts;
  const keyDesk = async (): Promise<KeyDesk> => ({ ...(await desk.workspace()), organisation: desk.parts.organisation, home });
  return new Hono()
    .get("/gateway", says("The gateway, its keys, what went through it, and settings of clients", gatewayAnswer), async (context) => {
      const open = await keyDesk();
      await desk.parts.decider?.flush();
      const [keys, upstreamKeys, usage] = await Promise.all([
        listGatewayKeys(open),
        listUpstreamKeys(open),
        listUsage(await desk.workspace(), daysShown),
      ]);
      const found = readGateway(home);
      const running = found === null ? null : { ...found, token: undefined, pid: undefined, upstreams: [...found.upstreams] };
      return context.json({
        ...{ running, keys, upstreamKeys: [...upstreamKeys], usage: [...usage], days: daysShown },
        ...{ clients: [...clientSettings], restrictions: [...restrictionValues] },
      });
    })
    .post("/gateway/keys", says("Issues a key to a caller; answered once", madeKeyAnswer), takes(gatewayKeyBody), async (context) => {
      const { key, row } = await issueGatewayKey(await keyDesk(), context.req.valid("json"));
      return context.json({ key, id: row.id });
    })
    .post("/gateway/keys/:id/rotate", says("Makes a key in place of another, which works a day more", madeKeyAnswer), async (context) => {
      const { key, row } = await rotateGatewayKey(await keyDesk(), context.req.param("id"));
      return context.json({ key, id: row.id });
    })
    .post("/gateway/keys/:id/end", saysOther("Ends a key at once", 204), async (context) => {
      await endGatewayKey(await keyDesk(), context.req.param("id"));
      return context.body(null, 204);
    })
    .put("/gateway/upstream-keys", saysOther("Keeps the key for an upstream, sealed", 204), takes(upstreamKeyBody), async (context) => {
      const { upstream, key } = context.req.valid("json");
      await setUpstreamKey(await keyDesk(), upstream, key.trim());
      return context.body(null, 204);
    })
    .post(
      "/gateway/try",
      says("Sends a made-up card number through the running gateway to a stub of ours", canaryAnswer),
      async (context) => {
        const running = readGateway(home);
        if (running === null)
          throw new PlimsollError("not-found", "expected a gateway that runs here, met none; start it as step 1 says, then try again");
        return context.json(await tryCanary(running));
      },
    )
    .post(
      "/gateway/restrictions",
      says("Proxy and device settings that let in company accounts alone", restrictionsAnswer),
      takes(restrictionsBody),
      (context) => {
        const files = writeRestrictions(context.req.valid("json").values, readGateway(home)?.url ?? "");
        return context.json({ files: [...files] });
      },
    );
}
