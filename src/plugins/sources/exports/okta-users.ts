import { makePeopleSource } from "../../../core/discover/exports/people-source.ts";
import type { ExportSource } from "../contract.ts";

/** Okta users: `GET /api/v1/users`, or the people report as CSV. */
export const oktaUsers: ExportSource = makePeopleSource({
  id: "okta-users",
  title: "Okta users",
  howTo: {
    steps: ["In the Okta admin console open Reports, and export the people report, or call /api/v1/users", "Drop the file here"],
    adds: "Who is in which team (department); joins Okta logins to people.",
    needs: "An Okta admin",
  },
  tables: [
    {
      required: [
        "login|user.login|Username",
        "email|user.email|Primary email",
        "firstName|user.firstName|First name",
        "status|user.status|secondEmail|lastLogin|Okta ID",
      ],
      never: ["appDisplayName"],
    },
  ],
  json: [{ required: ["profile.login", "profile.email", "status|id"] }],
  columns: {
    email: ["profile.email", "email", "user.email", "Primary email"],
    first: ["profile.firstName", "firstName", "user.firstName", "First name"],
    last: ["profile.lastName", "lastName", "user.lastName", "Last name"],
    name: ["profile.displayName", "displayName"],
    team: ["profile.department", "department", "user.department", "Department", "profile.division"],
    login: ["profile.login", "login", "user.login", "Username"],
    more: ["status", "user.status", "secondEmail", "mobilePhone", "title", "organization", "lastLogin", "Okta ID"],
  },
});
