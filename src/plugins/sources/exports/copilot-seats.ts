import { parseTime } from "../../../core/discover/exports/parse-time.ts";
import { makeRowSource } from "../../../core/discover/exports/row-source.ts";
import type { PlanKind } from "../../../core/model/plan.ts";
import type { ExportSource } from "../contract.ts";

/**
 * GitHub Copilot seats (`GET /orgs/{org}/copilot/billing/seats`, @octokit/openapi-types 29.0.1) and the activity report
 * (CSV). A seat nobody was active on is licensed but unused; people who use Copilot without a seat show up in other sources.
 */
export const copilotSeats: ExportSource = makeRowSource({
  id: "copilot-seats",
  title: "GitHub Copilot seats or activity report",
  kind: "saas",
  howTo: {
    steps: [
      "As an owner of the organisation run the line below, or open Settings, Copilot, Access and press Get report",
      "Drop the file here",
    ],
    adds: "Who holds a Copilot seat, who uses it, and which seats are paid for and unused.",
    needs: "An owner of the GitHub organisation",
    schedule: "gh api --paginate /orgs/ORG/copilot/billing/seats > copilot-seats.json",
  },
  fields: {
    login: ["assignee.login", "Login", "User", "assignee.name"],
    active: ["last_activity_at", "Last Activity At", "Last Activity"],
    surface: ["last_activity_editor", "Last Surface Used", "Last Editor Used"],
    plan: ["plan_type"],
    team: ["assigning_team.name", "assigning_team.slug"],
    ends: ["pending_cancellation_date"],
    since: ["created_at"],
    report: ["Report Time"],
  },
  tables: [
    {
      required: ["Login", "Last Activity At|Last Activity", "Last Surface Used|Last Authenticated At|Last Editor Used"],
      known: ["Organization", "Last Authenticated At"],
    },
  ],
  json: [
    {
      items: ["seats"],
      required: [
        "assignee.login",
        "last_activity_at|last_activity_editor|assigning_team|plan_type|pending_cancellation_date",
        "created_at|last_activity_at|plan_type",
      ],
    },
  ],
  open: ({ context, sum }) => ({
    row(row) {
      const login = row.get("login");
      if (login === "") return "a seat without a login";
      const active = readActivity(row.get("active"));
      const editor = row.get("surface").split("/")[0] ?? "";
      const isUsed = active !== undefined;
      sum.add({
        tool: "github-copilot",
        name: "GitHub Copilot seat",
        rule: isUsed ? "seat" : "seat:unused",
        strength: "strong",
        plan: readPlan(row.get("plan")),
        account:
          context.companyDomains[0] === undefined
            ? { kind: "company" }
            : { kind: "company", domain: context.companyDomains[0].toLowerCase() },
        person: login,
        ...(row.get("team") === "" ? {} : { team: row.get("team") }),
        ...(active === undefined ? {} : { time: active }),
        place: row.place,
        excerpt: isUsed ? `seat of ${login}, last active ${active.slice(0, 10)}` : `seat of ${login}, never active`,
        details: {
          seat: isUsed ? "used" : "unused",
          ...(editor === "" || editor === "None" ? {} : { editor }),
          ...(row.get("ends") === "" ? {} : { ends: row.get("ends").slice(0, 10) }),
        },
      });
      return undefined;
    },
  }),
});

/** `None` and `Never` stand where nobody was active. */
function readActivity(text: string): string | undefined {
  return /^(?:none|never|null)?$/i.test(text) ? undefined : parseTime(text);
}

function readPlan(type: string): PlanKind {
  return type === "enterprise" ? "enterprise" : "team";
}
