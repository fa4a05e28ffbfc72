import { Hono } from "hono";
import type { z } from "zod";
import { endApiKey, listApiKeys, makeApiKey } from "../../commands/people/api-keys.ts";
import { addMember, changeMember, endMember, listMembers } from "../../commands/people/members.ts";
import { changeSignInSettings, readSignInSettings } from "../../commands/people/sign-in-settings.ts";
import { whoCalls } from "../caller.ts";
import { says, saysOther, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";
import { pageOrigin } from "../guard-requests.ts";
import {
  keyBody,
  keysAnswer,
  memberAnswer,
  memberBody,
  memberChange,
  memberRow,
  membersAnswer,
  newKeyAnswer,
  sessionsAnswer,
  signInSettingsAnswer,
  signInSettingsBody,
} from "../sign-in-types.ts";
import type { sessionRow } from "../sign-in-types.ts";
import type { MemberRow, SessionRow } from "../../storage/people-collections.ts";

const threeDays = 3 * 24 * 3600_000;

/** Who may sign in, how, from where, and keys for scripts: the owner's. They belong to the installation, whatever organisation is looked at. */
export function memberRoutes(desk: Desk): Hono {
  const { parts } = desk;
  const workspace = async () => ({ ...(await desk.workspace()), organisation: parts.organisation });
  return new Hono()
    .get("/members", says("Those who may sign in", membersAnswer), async (context) => {
      const rows = (await listMembers(await workspace())).map(showMember);
      return context.json({ rows, total: rows.length });
    })
    .post(
      "/members",
      says("Adds somebody; answers a link that signs the person in once", memberAnswer),
      takes(memberBody),
      async (context) => {
        const { email, ...wish } = context.req.valid("json");
        const row = await addMember(await workspace(), email, wish);
        const token = await parts.sessions.makeToken(row.id, threeDays);
        return context.json({ row: showMember(row), link: `${pageOrigin(context, parts)}${pageOf(row)}#token=${token}` });
      },
    )
    .post("/members/:id/link", says("A new link that signs the person in once", memberAnswer), async (context) => {
      const row = await changeMember(await workspace(), context.req.param("id"), {});
      const token = await parts.sessions.makeToken(row.id, threeDays);
      return context.json({ row: showMember(row), link: `${pageOrigin(context, parts)}${pageOf(row)}#token=${token}` });
    })
    .patch("/members/:id", says("Changes role, scope, name or team", memberRow), takes(memberChange), async (context) =>
      context.json(showMember(await changeMember(await workspace(), context.req.param("id"), dropUndefined(context.req.valid("json"))))),
    )
    .delete("/members/:id", saysOther("Ends somebody's way in at once", 204), async (context) => {
      await endMember(await workspace(), context.req.param("id"));
      return context.body(null, 204);
    })
    .get("/sessions", says("Signed-in browsers", sessionsAnswer), async (context) => {
      const rows = (await parts.sessions.list()).map(showSession);
      return context.json({ rows, total: rows.length });
    })
    .delete("/sessions/:id", saysOther("Signs a browser out", 204), async (context) => {
      await parts.sessions.end({ id: context.req.param("id") });
      return context.body(null, 204);
    })
    .get("/sign-in/settings", says("How people sign in", signInSettingsAnswer), async (context) => {
      const { mailLinks, openid } = await readSignInSettings(parts.store, parts.organisation);
      return context.json({ mailLinks, openid: openid === null ? null : hideSecret(openid) });
    })
    .put("/sign-in/settings", saysOther("Sets how people sign in", 204), takes(signInSettingsBody), async (context) => {
      await changeSignInSettings(await workspace(), parts.home, context.req.valid("json"));
      return context.body(null, 204);
    })
    .get("/api-keys", says("Keys for scripts", keysAnswer), async (context) => {
      const rows = await listApiKeys(await workspace());
      return context.json({ rows, total: rows.length });
    })
    .post("/api-keys", says("Makes a key for scripts; shown once", newKeyAnswer), takes(keyBody), async (context) =>
      context.json(await makeApiKey(await workspace(), context.req.valid("json"))),
    )
    .delete("/api-keys/:id", saysOther("Ends a key at once", 204), async (context) => {
      await endApiKey(await workspace(), context.req.param("id"));
      return context.body(null, 204);
    });
}

/** Employees have a page of their own; the console is for the others. */
function pageOf({ role }: MemberRow): string {
  return role === "employee" ? "/me" : "/";
}

function showMember({ recovery: _recovery, ...row }: MemberRow): z.infer<typeof memberRow> {
  return row;
}

/** A session as its owner sees it. */
export function showSession({ id, member, via, begun, lastUsed, label }: SessionRow): z.infer<typeof sessionRow> {
  return { id, member: member === "" ? "owner" : member, via, begun, lastUsed, label, isThis: id === whoCalls().session };
}

function hideSecret({
  secret,
  ...openid
}: {
  readonly secret: string;
  readonly label: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly joins: boolean;
}) {
  return { ...openid, hasSecret: secret !== "" };
}

function dropUndefined<Row extends object>(row: Row): { [Key in keyof Row]?: Exclude<Row[Key], undefined> } {
  const kept: { [Key in keyof Row]?: Exclude<Row[Key], undefined> } = {};
  for (const key in row) {
    const value = row[key];
    if (isDefined(value)) kept[key] = value;
  }
  return kept;
}

function isDefined<Value>(value: Value): value is Exclude<Value, undefined> {
  return value !== undefined;
}
