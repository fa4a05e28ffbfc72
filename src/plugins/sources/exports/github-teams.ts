import { isRecord, jsonText, readJsonPath } from "../../../core/discover/exports/json-path.ts";
import { makeRowSource } from "../../../core/discover/exports/row-source.ts";
import type { ExportSource, SourceContext } from "../contract.ts";

const teamLists = ["data.organization.teams.nodes", "organization.teams.nodes", "teams.nodes", "teams"];
const memberLists = ["members.nodes", "members.edges", "members"];

/**
 * GitHub teams with their members, as the GraphQL API gives them, or a list of teams. GitHub shows few addresses, so a
 * member without one is kept under the no-reply address that GitHub gives to each login.
 */
export const githubTeams: ExportSource = makeRowSource({
  id: "github-teams",
  title: "GitHub teams (JSON)",
  kind: "people",
  howTo: {
    steps: ["Run the line below as a member of the organisation", "Drop the file here"],
    adds: "Which team a GitHub login belongs to, so that Copilot seats and repositories count by team.",
    needs: "A member of the GitHub organisation",
    schedule:
      "gh api graphql -f query='{organization(login:\"ORG\"){teams(first:100){nodes{name members(first:100){nodes{login name email}}}}}}' > github-teams.json",
  },
  fields: {},
  json: [
    { items: ["teams"], required: ["name|slug", "members.nodes|members.edges|members.0.login"] },
    { required: [teamLists.slice(0, 3).join("|")] },
  ],
  open: ({ context }) => ({
    row({ json }) {
      const list = teamLists.map((path) => readJsonPath(json, path)).find((found) => Array.isArray(found));
      const teams: readonly unknown[] = Array.isArray(list) ? list : [json];
      const members = teams.map((team) => readTeam(context, team));
      return members.some((count) => count > 0) ? undefined : "a team without members";
    },
  }),
});

function readTeam(context: SourceContext, team: unknown): number {
  const name = jsonText(readJsonPath(team, "name")) || jsonText(readJsonPath(team, "slug"));
  const list = memberLists.map((path) => readJsonPath(team, path)).find((found) => Array.isArray(found));
  const members: readonly unknown[] = Array.isArray(list) ? list : [];
  for (const entry of members) {
    const member = isRecord(entry) && isRecord(entry["node"]) ? entry["node"] : entry;
    const login = jsonText(readJsonPath(member, "login"));
    if (login === "") continue;
    const full = jsonText(readJsonPath(member, "name"));
    const email = jsonText(readJsonPath(member, "email")).toLowerCase() || `${login.toLowerCase()}@users.noreply.github.com`;
    context.person({ email, ...(full === "" ? {} : { name: full }), ...(name === "" ? {} : { team: name }), logins: [login] });
  }
  return members.length;
}
