import { makeRowSource, type Row } from "../../../core/discover/exports/row-source.ts";
import { parseTime } from "../../../core/discover/exports/parse-time.ts";
import { readHit } from "../../../core/discover/exports/read-hit.ts";
import { isAiShapedName } from "../../../core/discover/exports/ai-shape.ts";
import { isRecord, jsonText } from "../../../core/discover/exports/json-path.ts";
import type { IdentifierKind } from "../../../core/model/catalog.ts";
import type { ExportSource, SourceContext } from "../contract.ts";
import type { HostReading } from "../../../core/discover/exports/watch-hosts.ts";

/** Columns of osquery's and Fleet's tables that name a thing, with the kinds of identifier it may be (osquery specs a5b14f6). */
const things: readonly { readonly columns: readonly string[]; readonly kinds: readonly IdentifierKind[] }[] = [
  { columns: ["bundle_identifier", "identifier"], kinds: ["app", "browser-extension", "editor-extension", "jetbrains-plugin"] },
  {
    columns: ["name", "display_name", "tool", "publisher_name"],
    kinds: ["app", "cli", "editor-extension", "jetbrains-plugin", "browser-extension", "npm", "pypi", "homebrew"],
  },
];

/** Results of osquery or Fleet: `columns` snapshots and differential logs, Fleet's query report (rows with a host), Fleet's `ai_tools` table. */
export const osqueryResults: ExportSource = makeRowSource({
  id: "osquery-results",
  title: "osquery or Fleet results (JSON or CSV)",
  kind: "workstation",
  howTo: {
    steps: ["Run a query over apps, extensions, packages or Fleet's ai_tools on all hosts", "Export the results and drop the file here"],
    adds: "Which AI apps, extensions and command-line tools are installed on which machine.",
    needs: "osquery, or Fleet",
  },
  fields: {
    host: ["hostIdentifier", "host_hostname", "host_display_name", "hostname", "Hostname", "host", "Host", "decorations.hostname"],
    user: ["columns.username", "username", "columns.user"],
    time: ["unixTime", "last_fetched", "calendarTime", "Last fetched"],
    category: ["category", "columns.category"],
    action: ["action"],
    bundle_identifier: ["bundle_identifier"],
    identifier: ["identifier"],
    name: ["name"],
    display_name: ["display_name"],
    tool: ["tool"],
    publisher: ["publisher"],
    publisher_name: ["publisher_name"],
    version: ["version"],
  },
  tables: [
    {
      required: [
        "host_hostname|hostname|host|Host|host_display_name|Hostname",
        "name|identifier|bundle_identifier",
        "version|path|identifier|bundle_identifier|publisher",
      ],
      known: [
        "type",
        "category",
        "location",
        "source",
        "confidence",
        "evidence",
        "uid",
        "username",
        "running",
        "pid",
        "port",
        "risk_flags",
        "last_fetched",
        "Last fetched",
      ],
      never: ["URL", "Amount", "App ID", "Domain", "query", "email", "Application"],
      ceiling: 0.9,
    },
  ],
  json: [
    { required: ["hostIdentifier", "columns|snapshot", "name"] },
    {
      items: ["results", "rows"],
      required: ["columns.name|columns.identifier|columns.bundle_identifier", "host_name|host_display_name|host_id|last_fetched|hostname"],
    },
    { items: ["results", "rows"], required: ["type", "identifier", "category", "confidence"] },
  ],
  open: ({ context, sum }) => ({
    row(row) {
      if (row.get("action") === "removed") return undefined;
      for (const columns of columnsOf(row)) {
        const reading = readThing(context, columns, row.get("category"));
        if (reading === null) continue;
        const time = parseTime(row.get("time"));
        const who = row.get("user") || row.get("host");
        sum.add({
          ...reading,
          ...(who === "" ? {} : { person: who }),
          ...(time === undefined ? {} : { time }),
          place: row.place,
          excerpt: [reading.name, columns["version"] ?? "", row.get("host")].filter((part) => part !== "").join(" "),
        });
      }
      return undefined;
    },
  }),
});

type Columns = Readonly<Record<string, string>>;

/** The result rows inside a record; of a table the row itself, by the columns that name things. */
function columnsOf(row: Row<(typeof tableColumns)[number]>): readonly Columns[] {
  if (!isRecord(row.json)) return [Object.fromEntries(tableColumns.map((name) => [name, row.get(name)]))];
  const { snapshot, columns } = row.json;
  if (Array.isArray(snapshot)) return snapshot.filter(isRecord).map(textColumns);
  return [textColumns(isRecord(columns) ? columns : row.json)];
}

const tableColumns = ["bundle_identifier", "identifier", "name", "display_name", "tool", "publisher", "publisher_name", "version"] as const;

function textColumns(columns: Readonly<Record<string, unknown>>): Columns {
  return Object.fromEntries(Object.entries(columns).map(([name, value]) => [name, jsonText(value)]));
}

function readThing(context: SourceContext, columns: Columns, category: string): HostReading | null {
  const { catalog } = context;
  const editorId = columns["publisher"] && columns["name"] ? `${columns["publisher"]}.${columns["name"]}` : "";
  const values = [
    { text: editorId, kinds: ["editor-extension"] as const },
    ...things.flatMap(({ columns: names, kinds }) => names.map((name) => ({ text: columns[name] ?? "", kinds }))),
  ];
  for (const { text, kinds } of values) {
    for (const kind of text === "" ? [] : kinds) {
      const hit = catalog.find(kind, text)[0];
      if (hit !== undefined) return { name: text, rule: kind, ...readHit(hit) };
    }
  }
  const name = columns["display_name"] || columns["name"] || "";
  const named = name === "" ? undefined : catalog.names(name.replace(/\.app$/, ""))[0];
  // Fleet's ai_tools and queries over AI software list nothing else: there a known name is no coincidence.
  if (named !== undefined) return { tool: named.tool, name, rule: "installed-name", strength: category === "" ? "weak" : "strong" };
  return isAiShapedName(name) || category !== "" ? { tool: null, name, rule: "installed:unknown", strength: "weak" } : null;
}
