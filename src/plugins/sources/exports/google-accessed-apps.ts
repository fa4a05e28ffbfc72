import { readAppName } from "../../../core/discover/exports/read-app-name.ts";
import { makeRowSource } from "../../../core/discover/exports/row-source.ts";
import type { ExportSource } from "../contract.ts";

/** Google Workspace list of accessed apps (CSV from API controls): one row per app with the number of users, no names. */
export const googleAccessedApps: ExportSource = makeRowSource({
  id: "google-accessed-apps",
  title: "Google accessed apps (CSV)",
  kind: "identity",
  howTo: {
    steps: [
      "In the Google admin console open Security, Access and data control, API controls",
      "Open Manage app access, then Accessed apps, and press Download list",
      "Drop the file here",
    ],
    adds: "Every app that holds a grant on a work account, with the number of users and what it may read.",
    needs: "A Google Workspace admin",
  },
  fields: {
    app: ["App Name"],
    id: ["Id", "Client ID"],
    users: ["Users"],
    access: ["Access"],
    scopes: ["Requested Services"],
    owner: ["Ownership"],
  },
  tables: [
    {
      required: ["App Name", "Id|Client ID", "Users", "Requested Services|Access|Verification Status"],
      known: ["Type", "Verification Status", "Requested Services with Scopes", "Org Unit"],
    },
  ],
  open: ({ context, sum }) => ({
    row(row) {
      const reading = readAppName(context, row.get("app"), [row.get("id")]);
      if (reading === null) return row.get("app") === "" ? "no app name" : undefined;
      const [users, access, scopes] = [row.get("users"), row.get("access"), row.get("scopes")];
      sum.add({
        ...reading,
        place: row.place,
        excerpt: [reading.name, users === "" ? "" : `${users} users`, access, scopes].filter((part) => part !== "").join(", "),
        details: { ...(users === "" ? {} : { users }), ...(access === "" ? {} : { access }) },
      });
      return undefined;
    },
  }),
});
