import { makePeopleSource } from "../../../core/discover/exports/people-source.ts";
import type { ExportSource } from "../contract.ts";

/** Microsoft Entra users: the portal's bulk download (CSV) or Microsoft Graph `/users`. */
export const entraUsers: ExportSource = makePeopleSource({
  id: "entra-users",
  title: "Microsoft Entra users",
  howTo: {
    steps: ["In the Entra admin centre open Users, All users", "Press Download users and wait for the CSV", "Drop the file here"],
    adds: "Who is in which team (department); joins sign-in names to people.",
    needs: "A Microsoft 365 admin",
  },
  tables: [
    {
      required: [
        "userPrincipalName|User principal name",
        "displayName|Display name",
        "objectId|id|Object Id|department|Department|accountEnabled|userType",
      ],
      known: [
        "surname",
        "mail",
        "givenName",
        "jobTitle",
        "createdDateTime",
        "identityIssuer",
        "directorySynced",
        "isLicensed",
        "Licenses",
        "Block credential",
      ],
      never: ["appDisplayName", "Application", "createdDateTime (UTC)"],
    },
  ],
  json: [{ items: ["value"], required: ["userPrincipalName", "displayName", "mail|department|jobTitle|givenName|surname"] }],
  columns: {
    email: ["mail", "Email", "userPrincipalName", "User principal name"],
    name: ["displayName", "Display name"],
    first: ["givenName", "First name"],
    last: ["surname", "Last name"],
    team: ["department", "Department", "companyName"],
    login: ["userPrincipalName", "User principal name", "onPremisesSamAccountName"],
    more: [
      "jobTitle",
      "Title",
      "Office",
      "City",
      "usageLocation",
      "telephoneNumber",
      "mobilePhone",
      "accountEnabled",
      "userType",
      "objectId",
      "id",
    ],
  },
});
