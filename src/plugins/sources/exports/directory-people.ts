import { makePeopleSource } from "../../../core/discover/exports/people-source.ts";
import type { ExportSource } from "../contract.ts";

const email = [
  "Email",
  "E-mail",
  "Email Address",
  "E-mail Address",
  "Work Email",
  "Company Email",
  "Mail",
  "E-Mail-Adresse",
  "Email address",
  "Courriel",
  "Correo electrónico",
];
const team = [
  "Team",
  "Department",
  "Division",
  "Group",
  "Business Unit",
  "Cost Center",
  "Function",
  "Abteilung",
  "Bereich",
  "Département",
  "Service",
  "Departamento",
  "Equipo",
];
const name = ["Name", "Full Name", "Display Name", "Employee", "Employee Name", "Vor- und Nachname", "Nom", "Nombre"];

/** Any list of people with an e-mail column and a team or name: HR systems, spreadsheets. */
export const directoryPeople: ExportSource = makePeopleSource({
  id: "directory-people",
  title: "people list (CSV with e-mail and team)",
  howTo: {
    steps: [
      "Export the staff list of your HR system, or make a table with the columns E-mail, Name, Team and, where known, Login",
      "Drop the file here",
    ],
    adds: "Who is in which team; joins logins and card names to people.",
  },
  tables: [
    {
      required: [email.join("|"), [...team, ...name, "First Name", "Last Name"].join("|")],
      ceiling: 0.66,
      never: ["App name", "App ID", "Merchant Name", "Amount", "Tools", "Timestamp", "Operation", "Event", "Domain", "URL", "Application"],
    },
  ],
  json: [
    {
      required: ["email|mail|workEmail", "team|department|group|name|displayName"],
      ceiling: 0.55,
      where: { called: "plain people", holds: isPlainPerson },
    },
  ],
  columns: {
    email: [...email, "mail", "workEmail"],
    name: [...name, "displayName"],
    first: ["First Name", "Firstname", "Given Name", "Vorname", "Prénom"],
    last: ["Last Name", "Lastname", "Surname", "Family Name", "Nachname"],
    team,
    login: ["Login", "Username", "User Name", "GitHub", "GitHub Login", "Slack", "Slack ID", "Logins", "User ID", "Benutzername"],
    more: ["Title", "Job Title", "Manager", "Location", "Status", "Start Date", "Employee ID", "Phone", "Office", "Country"],
  },
});

function isPlainPerson(record: unknown): boolean {
  return (
    typeof record === "object" && record !== null && !["tool", "tools", "event", "action", "amount", "host"].some((key) => key in record)
  );
}
