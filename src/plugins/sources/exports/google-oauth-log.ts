import { readAppName } from "../../../core/discover/exports/read-app-name.ts";
import { parseTime } from "../../../core/discover/exports/parse-time.ts";
import { readPerson } from "../../../core/discover/exports/read-person.ts";
import { makeRowSource } from "../../../core/discover/exports/row-source.ts";
import type { ExportSource } from "../contract.ts";

/**
 * Google Workspace OAuth log events as CSV from the investigation page (columns: oauth-shadow-ai-audit, ingest.js, read
 * 2026-11-23). A revoked grant says that the app was used before.
 */
export const googleOauthLog: ExportSource = makeRowSource({
  id: "google-oauth-log",
  title: "Google OAuth log events (CSV)",
  kind: "identity",
  howTo: {
    steps: [
      "In the Google admin console open Reporting, Audit and investigation, OAuth log events",
      "Choose the last 180 days and press Export all",
      "Open the export and save it as CSV, then drop it here",
    ],
    adds: "Which apps people signed in to with their work account, who and since when, and what they may read.",
    needs: "A Google Workspace admin with the right to see reports",
  },
  fields: {
    date: ["Date", "Date and time"],
    id: ["App ID", "Client ID"],
    app: ["App name"],
    event: ["OAuth event", "Event"],
    user: ["User", "Actor"],
    scope: ["Scope"],
    domain: ["Domain", "API name"],
  },
  tables: [
    {
      required: ["Date|Date and time", "App name", "User|Actor", "App ID|Client ID|OAuth event|Scope"],
      known: [
        "Description",
        "API name",
        "Method",
        "Number of response bytes",
        "IP address",
        "Product",
        "Client type",
        "Network info",
        "OAuth event",
      ],
    },
  ],
  open: ({ context, sum }) => ({
    row(row) {
      const reading = readAppName(context, row.get("app"), [row.get("id")]);
      if (reading === null) return row.get("app") === "" && row.get("id") === "" ? "neither app name nor app id" : undefined;
      const time = parseTime(row.get("date"));
      if (time === undefined && row.get("date") !== "") return `expected a date, met "${row.get("date").slice(0, 40)}"`;
      const event = row.get("event").toLowerCase() || "activity";
      sum.add({
        ...reading,
        ...readPerson(context, row.get("user")),
        ...(time === undefined ? {} : { time }),
        place: row.place,
        excerpt: `${event} ${reading.name}`,
        ...(event === "revoke" ? { details: { grant: "revoked" } } : {}),
      });
      return undefined;
    },
  }),
});
