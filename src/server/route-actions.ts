import type { Action } from "../core/people/actions.rows.ts";

/** Which action a request is: the first line that fits. Method, address below /api (a regular expression over the whole path), action. */
const lines: readonly (readonly [string, RegExp, Action])[] = [
  // Everybody's own.
  ["POST", /^\/(ask|classify|redact)$/, "ask"],
  ["GET", /^\/(purposes|rule-sheet|catalog|logo|me(\/.*)?)$/, "read-own"],
  ["POST", /^\/me\/(requests|tools)$/, "request"],
  ["POST", /^\/me\/acknowledge$/, "acknowledge"],
  ["(POST|PUT|DELETE)", /^\/me(\/.*)?$/, "read-own"],
  ["POST", /^\/exceptions$/, "request"],
  ["POST", /^\/flows\/[^/]+\/false-alarm$/, "request"],
  ["GET", /^\/flows\/[^/]+\/why$/, "read-own"],
  // Taking away.
  ["GET", /^\/(register\/export|since\.(md|html|pdf)|posture\.html|posture\.pdf|pack(\..*|\/.*)?|ledger\/export)$/, "export"],
  ["GET", /^\/(members|api-keys|sign-in\/settings|sessions|organisations)(\/.*)?$/, "manage-people"],
  ["GET", /.*/, "read-company"],
  // Changing, from the narrowest.
  ["POST", /^\/comments$/, "comment"],
  ["(POST|PATCH|DELETE)", /^\/tasks(\/.*)?$/, "comment"],
  ["PUT", /^\/views$/, "comment"],
  ["POST", /^\/exceptions\/[^/]+\/(approve|refuse|end)$/, "review"],
  ["POST", /^\/requests\/[^/]+\/(approve|refuse)$/, "review"],
  ["(POST|PUT|PATCH|DELETE)", /^\/(incidents|vendors|agreements|evidence|questionnaires)(\/.*)?$/, "assess"],
  ["(POST|PUT|DELETE)", /^\/(surveys|links)(\/.*)?$/, "survey"],
  ["(POST|DELETE)", /^\/flows\/[^/]+\/link$/, "survey"],
  ["POST", /^\/(reveal|people\/joins\/reveal)$/, "reveal"],
  ["(POST|PUT|PATCH|DELETE)", /^\/(believed|discovery|discover|imports|jobs|admin-pages|register|undo|watch|people)(\/.*)?$/, "discover"],
  [
    "(POST|PUT|DELETE)",
    /^\/(rules|points|posture|own-data|proposals|gateway|agents|browser|templates|releases|storage)(\/.*)?$/,
    "change-rules",
  ],
  ["(POST|PUT|PATCH|DELETE)", /^\/(members|api-keys|sign-in|sessions)(\/.*)?$/, "manage-people"],
  ["(POST|PUT|DELETE)", /^\/(demo|settings|ledger|logo|organisations|messages|facts)(\/.*)?$/, "manage-server"],
];

/** The action of a request below /api; a change that no line names is the server owner's alone. */
export function actionOf(method: string, path: string): Action {
  const wanted = method === "HEAD" ? "GET" : method;
  return lines.find(([verb, place]) => new RegExp(`^${verb}$`).test(wanted) && place.test(path))?.[2] ?? "manage-server";
}

/** Whether a line names this change, so that a new route is not the owner's by accident. */
export function isNamed(method: string, path: string): boolean {
  return lines.some(([verb, place]) => new RegExp(`^${verb}$`).test(method) && place.test(path));
}
