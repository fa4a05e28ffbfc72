import { isRecord } from "../../../core/discover/exports/json-path.ts";
import { readAppName } from "../../../core/discover/exports/read-app-name.ts";
import { openGrant } from "../../../core/discover/open-grant.ts";
import { makeRowSource } from "../../../core/discover/exports/row-source.ts";
import type { ExportSource } from "../contract.ts";

/**
 * Microsoft Entra delegated grants (`oauth2PermissionGrants`) and app role assignments. A grant names the app by its service
 * principal only; exports that were joined with names (`clientDisplayName`, `principalDisplayName`) can be read by themselves,
 * bare ones say so and ask for the list of enterprise applications.
 */
export const entraGrants: ExportSource = makeRowSource({
  id: "entra-grants",
  title: "Microsoft Entra grants (JSON or CSV)",
  kind: "identity",
  howTo: {
    steps: [
      "Run the line below with the Azure command line, or export the permissions review of the Entra admin centre",
      "Drop the file together with the list of enterprise applications",
    ],
    adds: "Which apps may read what in Microsoft 365, and for whom.",
    needs: "A Microsoft 365 admin",
    schedule: "az rest --url 'https://graph.microsoft.com/v1.0/oauth2PermissionGrants?$top=999' > grants.json",
  },
  fields: {
    app: [
      "clientDisplayName",
      "clientName",
      "appDisplayName",
      "client.displayName",
      "Client",
      "App",
      "ClientDisplayName",
      "principalDisplayName",
    ],
    client: ["clientId", "ClientId"],
    appId: ["appId", "clientAppId", "client.appId", "ClientAppId"],
    who: ["principalUserPrincipalName", "principal.userPrincipalName", "userPrincipalName", "PrincipalUserPrincipalName"],
    scope: ["scope", "Scope", "Permission", "resourceDisplayName"],
    consent: ["consentType", "ConsentType"],
  },
  tables: [
    {
      required: ["clientId|ClientId|ClientDisplayName|clientDisplayName", "consentType|ConsentType", "scope|Scope|Permission"],
      known: ["id", "principalId", "PrincipalId", "resourceId", "ResourceId", "ResourceDisplayName"],
    },
  ],
  json: [
    { items: ["value"], required: ["clientId", "consentType", "resourceId|scope"] },
    { items: ["value"], required: ["appRoleId", "resourceDisplayName", "principalDisplayName|principalId"] },
  ],
  open({ context, sum }) {
    let bare = 0;
    return {
      row(row) {
        const app = row.get("app") || (context.apps?.get(row.get("client").toLowerCase()) ?? "");
        if (app === "" && row.get("appId") === "") {
          if (isRecord(row.json) || row.get("scope") !== "") bare++;
          const client = row.get("client").toLowerCase();
          if (client !== "") sum.add({ tool: null, name: client, rule: openGrant, strength: "weak", ...describeGrant(row, client) });
          return undefined;
        }
        const reading = readAppName(context, app, [row.get("appId")]);
        if (reading === null) return undefined;
        sum.add({ ...reading, ...describeGrant(row, reading.name) });
        return undefined;
      },
      end() {
        if (bare > 0)
          context.skip(
            context.place,
            `${bare === 1 ? "a grant names its" : `${bare} grants name their`} app by a service principal only; drop the list of enterprise applications too`,
          );
      },
    };
  },
});

function describeGrant(row: { get(field: "who" | "scope" | "consent"): string; readonly place: string }, name: string) {
  const who = row.get("who");
  return {
    ...(who === "" ? {} : { person: who.toLowerCase() }),
    place: row.place,
    excerpt: `grant to ${name}: ${row.get("scope")}`,
    ...(/allprincipals/i.test(row.get("consent")) ? { details: { consent: "for everybody" } } : {}),
  };
}
