import { hostOfUrl, watchHosts } from "../../../core/discover/exports/watch-hosts.ts";
import { parseTime } from "../../../core/discover/exports/parse-time.ts";
import { readAppName } from "../../../core/discover/exports/read-app-name.ts";
import { makeRowSource } from "../../../core/discover/exports/row-source.ts";
import type { ExportSource } from "../contract.ts";

/** Microsoft Entra enterprise applications (service principals): Graph `value[]` or the portal's CSV. The app's home page and reply addresses say more than its name. */
export const entraEnterpriseApps: ExportSource = makeRowSource({
  id: "entra-enterprise-apps",
  title: "Microsoft Entra enterprise applications",
  kind: "identity",
  howTo: {
    steps: [
      "In the Entra admin centre open Applications, Enterprise applications, All applications",
      "Press Download (Export) and drop the CSV here",
    ],
    adds: "Every app that was ever given access to your Microsoft 365, since when, and by whom published.",
    needs: "A Microsoft 365 admin",
    schedule: "az rest --url 'https://graph.microsoft.com/v1.0/servicePrincipals?$top=999' > service-principals.json",
  },
  fields: {
    objectId: ["id", "Object ID", "objectId"],
    name: ["displayName", "appDisplayName", "Name", "Display name"],
    appId: ["appId", "Application ID", "App ID"],
    publisher: ["verifiedPublisher.displayName", "publisherName", "Publisher"],
    home: ["homepage", "Homepage URL", "Homepage", "loginUrl", "replyUrls.0", "replyUrls", "ServicePrincipalNames"],
    created: ["createdDateTime", "Created on", "Created date"],
    state: ["accountEnabled", "state"],
  },
  tables: [
    {
      required: [
        "displayName|Display name|Name",
        "appId|Application ID",
        "homepage|Homepage URL|state|Created on|publisher|applicationType|createdDateTime",
      ],
      known: [
        "id",
        "Object ID",
        "certificateExpiryStatus",
        "activeCertificateExpiryDate",
        "applicationVisibility",
        "assignmentRequired",
        "isAppProxy",
      ],
      never: ["App name", "Username", "userPrincipalName", "Date (UTC)"],
    },
  ],
  json: [
    {
      items: ["value"],
      required: [
        "appId",
        "displayName|appDisplayName",
        "servicePrincipalType|replyUrls|signInAudience|appOwnerOrganizationId|servicePrincipalNames|verifiedPublisher",
      ],
    },
  ],
  open({ context, sum }) {
    const hosts = watchHosts(context);
    return {
      row(row) {
        const name = row.get("name");
        if (row.get("objectId") !== "" && name !== "") context.apps?.set(row.get("objectId").toLowerCase(), name);
        const byHost = row
          .all("home")
          .map((url) => hosts(hostOfUrl(url)))
          .find((found) => found?.tool !== null && found?.tool !== undefined && found.mixedUse !== true);
        const reading =
          readAppName(context, name, [row.get("appId")]) ??
          (byHost === undefined || byHost === null ? null : { ...byHost, name: name || byHost.name, rule: "app:home" });
        if (reading === null) return name === "" && row.get("appId") === "" ? "neither name nor application id" : undefined;
        const time = parseTime(row.get("created"));
        const publisher = row.get("publisher");
        sum.add({
          ...reading,
          ...(byHost?.tool === reading.tool ? { strength: "strong" as const } : {}),
          ...(time === undefined ? {} : { time }),
          place: row.place,
          excerpt: `enterprise application ${reading.name}${publisher === "" ? "" : ` by ${publisher}`}`,
          ...(/^false$/i.test(row.get("state")) ? { details: { enabled: "no" } } : {}),
        });
        return undefined;
      },
    };
  },
});
