import { parseArgs } from "node:util";
import type { PublishedPlace } from "../commands/release/look-at-published.ts";
import { addWatchedPlace, readWatchState, removeWatchedPlace, watchPublished } from "../commands/release/watch-published.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { sayAlarm } from "../core/release/say-alarm.ts";
import type { Surroundings } from "./contract.ts";
import { makeFetchPlace, makeReleaseParts } from "./release-parts.ts";

const help = `plimsoll release watch add (npm NAME | site URL | bucket URL) --mine [--every MINUTES] [--registry URL]
plimsoll release watch list | remove ID
plimsoll release watch [--send] [--json]

Looks once at what is already published and compares with the last look: new versions of a
package (the newest is fetched and checked), maps of a site's scripts, doors of a bucket.
Says only what changed, with the time from coming about to the alarm. With --every the
server looks by itself while it runs. --mine: these places are yours and may be asked.
--send tells the targets of \`plimsoll reminders\` (mail, webhook, Slack, Teams) what changed; the
server does so by itself. Nothing changed, nothing is sent.

Exit code 0 nothing new, 1 something became open, 2 when a place did not answer.
`;

/** `plimsoll release watch`. */
export async function watchReleases(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      mine: { type: "boolean" },
      every: { type: "string" },
      registry: { type: "string" },
      send: { type: "boolean" },
      json: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
    allowPositionals: true,
  });
  const { home, stdout } = surroundings;
  const [action, ...rest] = positionals;
  if (values.help === true) {
    stdout.write(help);
    return 0;
  }
  if (action === undefined) return lookOnce(values.json === true, values.send === true, surroundings);
  if (action === "add")
    await addWatchedPlace(
      home,
      readPlace(rest, values.mine === true, values.registry ?? surroundings.env["npm_config_registry"]),
      readEvery(values.every),
    );
  else if (action === "remove") await removeWatchedPlace(home, rest[0] ?? "");
  else if (action !== "list")
    throw new PlimsollError("bad-input", `expected add, list or remove, met "${action}"; run \`plimsoll release watch --help\``);
  const { items } = await readWatchState(home);
  if (values.json === true) stdout.write(`${JSON.stringify({ items })}\n`);
  else
    for (const { id, every, last, problem } of items)
      stdout.write(
        `${id}  ${every === 0 ? "when asked" : `every ${every} minutes`}, last answered ${last?.at ?? "never"}${problem === null ? "" : `; ${problem}`}\n`,
      );
  return 0;
}

async function lookOnce(asJson: boolean, sends: boolean, surroundings: Surroundings): Promise<number> {
  const look = await watchPublished(
    surroundings.home,
    makeFetchPlace(surroundings),
    await makeReleaseParts(surroundings),
    surroundings.now,
  );
  if (asJson) surroundings.stdout.write(`${JSON.stringify(look)}\n`);
  else {
    for (const alarm of look.alarms) surroundings.stdout.write(`${sayAlarm(alarm)}\n`);
    if (look.alarms.length === 0)
      surroundings.stdout.write(`Nothing changed at ${look.looked} ${look.looked === 1 ? "place" : "places"}.\n`);
    for (const { item, why } of look.problems) surroundings.stderr.write(`plimsoll release watch: ${item}: ${why}\n`);
  }
  const failed = sends ? await tell(surroundings) : false;
  if (look.problems.length > 0 || failed) return 2;
  return look.alarms.some(({ change, isExposure }) => change === "new" && isExposure) ? 1 : 0;
}

/** Sends what changed; true when a target did not take it. It is tried again at the next look. */
async function tell(surroundings: Surroundings): Promise<boolean> {
  const { home, deliver, stderr } = surroundings;
  if (deliver === undefined)
    throw new PlimsollError("refused", "expected a way to deliver messages, met none here; run the word from plimsoll itself");
  const [{ openWorkspace }, { sendAlarms }] = await Promise.all([
    import("./open-workspace.ts"),
    import("../commands/release/send-alarms.ts"),
  ]);
  const answers = await sendAlarms(await openWorkspace(surroundings), { home, origin: "", deliver });
  for (const { label, fault } of answers) if (fault !== "") stderr.write(`plimsoll release watch: ${label}: ${fault}\n`);
  return answers.some(({ state }) => state === "failed");
}

function readPlace([kind, name]: readonly string[], isMine: boolean, registry = ""): PublishedPlace {
  if ((kind !== "npm" && kind !== "site" && kind !== "bucket") || name === undefined)
    throw new PlimsollError("bad-input", "expected npm NAME, site URL or bucket URL, met neither; run `plimsoll release watch --help`");
  if (!isMine) throw new PlimsollError("refused", `expected --mine for ${name}, met nothing; only your own places are asked`);
  if (kind === "npm" && !/^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/.test(name))
    throw new PlimsollError("bad-input", `expected the name of a package, met "${name}"; copy it from package.json`);
  if (kind === "npm" && !/^https?:\/\//i.test(registry))
    throw new PlimsollError(
      "bad-input",
      `expected --registry with the address where ${name} is published, met none; see: npm config get registry`,
    );
  if (kind !== "npm" && !/^(?:https?|s3|gs):\/\//i.test(name))
    throw new PlimsollError("bad-input", `expected an address that begins with https://, met "${name}"; copy it whole`);
  return { kind, name, registry };
}

function readEvery(text = "0"): number {
  const every = Number(text);
  if (Number.isInteger(every) && every >= 0 && every <= 525_600) return every;
  throw new PlimsollError("bad-input", `expected --every in whole minutes up to a year, met "${text}"; 60 is every hour`);
}
