import { makePeopleSource } from "../../../core/discover/exports/people-source.ts";
import type { ExportSource } from "../contract.ts";

/** Google Workspace users: the download of the admin console (its headers carry `[Required]` and `[READ ONLY]`), or the Directory API. */
export const googleUsers: ExportSource = makePeopleSource({
  id: "google-users",
  title: "Google Workspace users",
  howTo: {
    steps: ["In the Google admin console open Directory, Users", "Press Download users, choose all columns and CSV", "Drop the file here"],
    adds: "Who is in which team (organisational unit or department); joins addresses to people.",
    needs: "A Google Workspace admin",
  },
  tables: [
    {
      required: ["Email Address [Required]|Email Address", "Org Unit Path [Required]|Org Unit Path", "First Name [Required]|First Name"],
      known: ["Password [Required]", "Status [READ ONLY]", "Last Sign In [READ ONLY]", "Last Sign In"],
    },
  ],
  json: [{ items: ["users"], required: ["primaryEmail", "name|orgUnitPath"] }],
  columns: {
    email: ["Email Address [Required]", "Email Address", "primaryEmail"],
    name: ["name.fullName"],
    first: ["First Name [Required]", "First Name", "name.givenName"],
    last: ["Last Name [Required]", "Last Name", "name.familyName"],
    team: ["Department", "organizations.0.department", "Org Unit Path [Required]", "Org Unit Path", "orgUnitPath"],
    more: ["Employee Title", "Employee ID", "Cost Center", "Manager Email", "Recovery Email", "Work Phone"],
  },
});
