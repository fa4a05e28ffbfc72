import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { openAPIRouteHandler } from "hono-openapi";
import { NeedsSecond } from "../commands/inventory/needs-second.ts";
import { propose } from "../commands/people/proposals.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { answerError } from "./answer-error.ts";
import { cleanBodies } from "./clean-bodies.ts";
import { countRequests } from "./count-requests.ts";
import { openDesk } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { checkAddress, requireSession, setHeaders } from "./guard-requests.ts";
import { agreementRoutes } from "./routes/agreement-routes.ts";
import { askRoutes } from "./routes/ask-routes.ts";
import { catalogRoutes } from "./routes/catalog-routes.ts";
import { discoveryRoutes } from "./routes/discovery-routes.ts";
import { gatewayRoutes } from "./routes/gateway-routes.ts";
import { browserRoutes } from "./routes/browser-routes.ts";
import { fleetRoutes } from "./routes/fleet-routes.ts";
import { guardRoutes } from "./routes/guard-routes.ts";
import { incidentRoutes } from "./routes/incident-routes.ts";
import { flowRoutes } from "./routes/flow-routes.ts";
import { jobRoutes, readingRoutes } from "./routes/job-routes.ts";
import { objectRoutes } from "./routes/object-routes.ts";
import { memberRoutes } from "./routes/member-routes.ts";
import { sinceRoutes } from "./routes/since-routes.ts";
import { rollOutRoutes } from "./routes/roll-out-routes.ts";
import { heldLinkRoutes, heldRoutes } from "./routes/held-routes.ts";
import { logoRoutes } from "./routes/logo-routes.ts";
import { meRoutes } from "./routes/me-routes.ts";
import { proposalRoutes } from "./routes/proposal-routes.ts";
import { organisationRoutes } from "./routes/organisation-routes.ts";
import { taskRoutes } from "./routes/task-routes.ts";
import { requestRoutes } from "./routes/request-routes.ts";
import { ownRoutes } from "./routes/own-routes.ts";
import { surveyLinkRoutes, surveyRoutes } from "./routes/survey-routes.ts";
import { signInRoutes } from "./routes/sign-in-routes.ts";
import { targetRoutes } from "./routes/target-routes.ts";
import { healthRoutes, metricsRoutes } from "./routes/operation-routes.ts";
import { factsRoutes } from "./routes/facts-routes.ts";
import { changeRoutes } from "./routes/change-routes.ts";
import { packRoutes } from "./routes/pack-routes.ts";
import { postureRoutes } from "./routes/posture-routes.ts";
import { ownDataRoutes } from "./routes/own-data-routes.ts";
import { questionnaireRoutes, questionRoutes } from "./routes/questionnaire-routes.ts";
import { registerRoutes } from "./routes/register-routes.ts";
import { sheetRoutes } from "./routes/sheet-routes.ts";
import { sessionRoutes } from "./routes/session-routes.ts";
import { rulesRoutes } from "./routes/rules-routes.ts";
import { settingsRoutes } from "./routes/settings-routes.ts";
import { joinRoutes } from "./routes/join-routes.ts";
import { releaseRoutes } from "./routes/release-routes.ts";
import { watchRoutes } from "./routes/watch-routes.ts";
import { keepWatching } from "./keep-watching.ts";
import { templateRoutes } from "./routes/template-routes.ts";
import { evidenceRoutes, vendorRoutes } from "./routes/vendor-routes.ts";
import { serveConsole } from "./serve-console.ts";
import type { ServerParts } from "./server-parts.ts";

/** JSON bodies; files have limits of their own. */
const largestBody = 16; // MB
/** What comes by a link, from somebody nobody knows yet: a questionnaire with every answer at its longest is smaller. */
const largestByLink = 1; // MB
const streamed: ReadonlySet<string> = new Set(["/api/imports", "/api/own-data", "/api/releases"]);

export interface PlimsollServer {
  readonly app: Hono;
  /** Stops running jobs and waits for them. The store stays open: it belongs to the caller. */
  close(): Promise<void>;
}

/** The console's server as one value: routes over use cases, with the guards in front. Opens no port. */
export function createServer(parts: ServerParts): PlimsollServer {
  const desk = openDesk(parts);
  const app = new Hono();
  app.onError(async (error, context) => {
    // Refused for want of a second person: kept, so that the second only has to say yes.
    if (error instanceof NeedsSecond) await propose(await desk.workspace(), error);
    return answerError(context, error, parts.report);
  });
  app.notFound((context) =>
    answerError(
      context,
      new PlimsollError("not-found", "expected an address this server knows, met another; see /api/openapi.json"),
      parts.report,
    ),
  );
  const counter = countRequests(parts.now, parts.log);
  app.use(counter.middleware, setHeaders(parts));
  // Asked by what runs the server, which knows it by another name than people do.
  app.route("/", healthRoutes(desk));
  // Browsers with the guard are known by their tokens; no page can call these.
  app.route("/guard", guardRoutes(parts));
  app.route("/fleet", fleetRoutes(parts));
  app.use(checkAddress(parts));
  app.use("/api/*", limitBodies(largestBody));
  app.route("/api", sessionRoutes(desk));
  app.route("/api", signInRoutes(desk));
  const clean = cleanBodies(() => desk.classifier());
  for (const path of ["/api/survey", "/api/questions", "/api/held"]) app.use(path, limitBodies(largestByLink), clean);
  app.route("/api", questionRoutes(desk));
  app.route("/api", surveyLinkRoutes(desk));
  app.route("/api", heldLinkRoutes(desk));
  app.get(
    "/api/openapi.json",
    openAPIRouteHandler(app, {
      documentation: { info: { title: "Plimsoll", version: "1", description: "What the console asks the server." } },
    }),
  );
  app.use("/api/*", requireSession(parts), clean);
  for (const routes of areas(desk)) app.route("/api", routes);
  app.route("/api", metricsRoutes(counter));
  if (parts.consoleFolder !== null) app.get("*", serveConsole(parts.consoleFolder));
  const endWatch = keepWatching(desk);
  return {
    app,
    async close() {
      await endWatch();
      await desk.close();
    },
  };
}

function areas(desk: Desk): readonly Hono[] {
  return [
    memberRoutes(desk),
    ownRoutes(desk),
    meRoutes(desk),
    requestRoutes(desk),
    taskRoutes(desk),
    organisationRoutes(desk),
    proposalRoutes(desk),
    rollOutRoutes(desk),
    surveyRoutes(desk),
    catalogRoutes(desk),
    discoveryRoutes(desk),
    readingRoutes(desk),
    watchRoutes(desk),
    releaseRoutes(desk),
    joinRoutes(desk),
    jobRoutes(desk),
    sheetRoutes(desk),
    registerRoutes(desk),
    objectRoutes(desk),
    settingsRoutes(desk),
    logoRoutes(desk),
    heldRoutes(desk),
    sinceRoutes(desk),
    rulesRoutes(desk),
    ownDataRoutes(desk),
    askRoutes(desk),
    flowRoutes(desk),
    browserRoutes(desk),
    gatewayRoutes(desk),
    incidentRoutes(desk),
    postureRoutes(desk),
    packRoutes(desk),
    changeRoutes(desk),
    factsRoutes(desk),
    vendorRoutes(desk),
    evidenceRoutes(desk),
    templateRoutes(desk),
    agreementRoutes(desk),
    questionnaireRoutes(desk),
    targetRoutes(desk),
  ];
}

/** Files that are dropped stream to disk under limits of their own; everything else is read whole. */
function limitBodies(largest: number) {
  const limit = bodyLimit({
    maxSize: largest * 1024 * 1024,
    onError: () => {
      throw new PlimsollError("bad-input", `expected a body of at most ${largest} MB, met a larger one; send less at once`);
    },
  });
  return (context: Parameters<typeof limit>[0], next: Parameters<typeof limit>[1]) =>
    streamed.has(context.req.path) ? next() : limit(context, next);
}
