import { parseTime } from "../../../core/discover/exports/parse-time.ts";
import { readAppName } from "../../../core/discover/exports/read-app-name.ts";
import { readPerson } from "../../../core/discover/exports/read-person.ts";
import { makeRowSource } from "../../../core/discover/exports/row-source.ts";
import type { ExportSource } from "../contract.ts";

/**
 * Microsoft Entra sign-ins in three shapes: diagnostic settings (one JSON object a line with `category` and `properties`),
 * Microsoft Graph (`value[]`), and the portal's CSV, old and new (its headers carry trailing spaces and repeat). A failed
 * sign-in still says that somebody tried.
 */
export const entraSignIns: ExportSource = makeRowSource({
  id: "entra-sign-ins",
  title: "Microsoft Entra sign-ins (JSON or CSV)",
  kind: "identity",
  howTo: {
    steps: [
      "In the Entra admin centre open Monitoring, Sign-in logs",
      "Choose one month and press Download, CSV or JSON, also for non-interactive and application sign-ins",
      "Drop the files here",
    ],
    adds: "Which AI tools people sign in to with their work account, who and when.",
    needs: "A Microsoft 365 admin with the right to read reports",
  },
  fields: {
    app: ["properties.appDisplayName", "appDisplayName", "Application", "AppDisplayName", "App", "Service principal name"],
    appId: ["properties.appId", "appId", "Application ID", "AppId"],
    resource: ["properties.resourceDisplayName", "resourceDisplayName", "Resource", "ResourceDisplayName"],
    who: ["properties.userPrincipalName", "userPrincipalName", "Username", "UserPrincipalName", "User principal name"],
    service: ["properties.servicePrincipalName", "servicePrincipalName", "Service principal name"],
    time: ["properties.createdDateTime", "createdDateTime", "Date (UTC)", "CreatedDateTime", "Date", "time"],
    error: ["properties.status.errorCode", "status.errorCode", "Sign-in error code", "ErrorCode"],
  },
  tables: [
    {
      required: ["Date (UTC)", "Service principal name", "Service principal ID|Resource|Application ID"],
      known: ["Request ID", "Correlation ID", "Resource ID", "IP address", "Location", "Status", "Sign-in error code", "Failure reason"],
      never: ["Username", "User"],
    },
    {
      required: [
        "Date (UTC)|CreatedDateTime|Date",
        "Application|AppDisplayName",
        "Username|UserPrincipalName|Service principal name|User principal name",
        "Application ID|IP address|IPAddress|Resource",
      ],
      known: [
        "Request ID",
        "User agent",
        "Correlation ID",
        "User ID",
        "User",
        "Resource ID",
        "Location",
        "Status",
        "Client app",
        "Incoming token type",
        "UserDisplayName",
        "Autonomous system number",
      ],
      never: ["OAuth event", "Host", "URL", "Domain"],
    },
  ],
  json: [
    {
      items: ["records"],
      required: [
        "category",
        "properties.appDisplayName|properties.appId|properties.resourceDisplayName",
        "properties.createdDateTime|time",
        "properties.userPrincipalName|properties.servicePrincipalName|properties.servicePrincipalId",
      ],
    },
    {
      items: ["value"],
      required: [
        "createdDateTime",
        "appDisplayName",
        "userPrincipalName|servicePrincipalName",
        "appId",
        "clientAppUsed|status|ipAddress|resourceDisplayName",
      ],
    },
  ],
  open: ({ context, sum }) => ({
    row(row) {
      const reading = readAppName(context, row.get("app"), [row.get("appId")]) ?? readAppName(context, row.get("resource"));
      if (reading === null)
        return row.get("app") === "" && row.get("appId") === "" && row.get("resource") === ""
          ? "neither application nor resource"
          : undefined;
      const time = parseTime(row.get("time"));
      const isService = row.get("who") === "" && row.get("service") !== "";
      const error = row.get("error");
      sum.add({
        ...reading,
        ...(isService ? {} : readPerson(context, row.get("who"))),
        ...(time === undefined ? {} : { time }),
        place: row.place,
        excerpt: `${isService ? "application sign-in" : "sign-in"} to ${reading.name}`,
        ...(error === "" || error === "0" ? {} : { details: { signIn: "failed" } }),
      });
      return undefined;
    },
  }),
});
