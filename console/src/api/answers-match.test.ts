import { it } from "node:test";
import type { z } from "zod";
import type * as signIn from "../../../src/server/sign-in-types.ts";
import type * as served from "../../../src/server/api-types.ts";
import type * as releases from "../../../src/server/release-types.ts";
import type * as rollOuts from "../../../src/server/roll-out-types.ts";
import type * as since from "../../../src/server/since-types.ts";
import type * as watch from "../../../src/server/watch-types.ts";
import type * as vendors from "../../../src/server/vendor-types.ts";
import type * as flows from "../../../src/server/flow-types.ts";
import type * as gateway from "../../../src/server/gateway-types.ts";
import type * as agreements from "../../../src/server/agreement-types.ts";
import type { VendorAnswer } from "../vendors/vendor-types.ts";
import type * as browsers from "../../../src/server/browser-types.ts";
import type { WhyAnswer } from "../flows/held-types.ts";
import type { Answers } from "./answers.ts";

/** The console's types against the server's schemas (the same ones that make the OpenAPI document): a difference does not compile. */
type Served<Schema extends z.ZodType> = z.infer<Schema>;
type Fits<Server, Console> = Server extends Console ? true : { readonly differs: Server; readonly from: Console };

interface Pairs {
  readonly browsers: Fits<Served<typeof browsers.guardCountsAnswer>, Answers["/api/browser"]>;
  readonly now: Fits<Served<typeof served.nowAnswer>, Answers["/api/now"]>;
  readonly session: Fits<Served<typeof served.sessionAnswer>, Answers["/api/session"]>;
  readonly discovery: Fits<Served<typeof served.discoveryAnswer>, Answers["/api/discovery"]>;
  readonly releases: Fits<Served<typeof releases.releasesAnswer>, Answers["/api/releases"]>;
  readonly storage: Fits<Served<typeof releases.storageAnswer>, Answers["/api/storage"]>;
  readonly watch: Fits<Served<typeof watch.watchAnswer>, Answers["/api/watch"]>;
  readonly joins: Fits<Served<typeof watch.joinsAnswer>, Answers["/api/people/joins"]>;
  readonly sightings: Fits<Served<typeof served.sightingsAnswer>, Answers["/api/sightings"]>;
  readonly adminPages: Fits<Served<typeof served.adminPagesAnswer>, Answers["/api/admin-pages"]>;
  readonly register: Fits<Served<typeof served.registerAnswer>, Answers["/api/register"]>;
  readonly purposes: Fits<Served<typeof served.purposesAnswer>, Answers["/api/purposes"]>;
  readonly people: Fits<Served<typeof served.peopleAnswer>, Answers["/api/people"]>;
  readonly jobs: Fits<Served<typeof served.jobsAnswer>, Answers["/api/jobs"]>;
  readonly comments: Fits<Served<typeof served.commentsAnswer>, Answers["/api/comments"]>;
  readonly history: Fits<Served<typeof served.historyAnswer>, Answers["/api/history"]>;
  readonly catalog: Fits<Served<typeof served.catalogAnswer>, Answers["/api/catalog"]>;
  readonly ways: Fits<Served<typeof signIn.signInWays>, Answers["/api/sign-in"]>;
  readonly signIn: Fits<Served<typeof signIn.signInSettingsAnswer>, Answers["/api/sign-in/settings"]>;
  readonly members: Fits<Served<typeof signIn.membersAnswer>, Answers["/api/members"]>;
  readonly sessions: Fits<Served<typeof signIn.sessionsAnswer>, Answers["/api/sessions"]>;
  readonly keys: Fits<Served<typeof signIn.keysAnswer>, Answers["/api/api-keys"]>;
  readonly gateway: Fits<Served<typeof gateway.gatewayAnswer>, Answers["/api/gateway"]>;
  readonly vendors: Fits<Served<typeof vendors.vendorsAnswer>, Answers["/api/vendors"]>;
  readonly vendor: Fits<Served<typeof vendors.vendorAnswer>, VendorAnswer>;
  readonly compared: Fits<Served<typeof vendors.comparedAnswer>, Answers["/api/vendors/compare"]>;
  readonly agreements: Fits<Served<typeof agreements.agreementsAnswer>, Answers["/api/agreements"]>;
  readonly agents: Fits<Served<typeof flows.agentsAnswer>, Answers["/api/agents"]>;
  readonly retention: Fits<Served<typeof flows.retentionBody>, Answers["/api/ledger/retention"]>;
  readonly why: Fits<Served<typeof flows.whyAnswer>["now" | "request" | "open"], WhyAnswer["now" | "request" | "open"]>;
  readonly rollOuts: Fits<Served<typeof rollOuts.rollOutsAnswer>, Answers["/api/agents/roll-outs"]>;
  readonly since: Fits<Served<typeof since.sinceAnswer>, Answers["/api/since"]>;
  readonly search: Fits<Served<typeof served.searchAnswer>, Answers["/api/search"]>;
}

const pairs: Pairs = {
  browsers: true,
  ...{ gateway: true, why: true, agents: true, retention: true },
  ...{
    now: true,
    session: true,
    since: true,
    rollOuts: true,
    discovery: true,
    watch: true,
    releases: true,
    storage: true,
    joins: true,
    sightings: true,
    adminPages: true,
    register: true,
    purposes: true,
  },
  ...{ people: true, jobs: true, comments: true, history: true, catalog: true, search: true },
  ...{ vendors: true, vendor: true, compared: true, agreements: true },
  ...{ ways: true, signIn: true, members: true, sessions: true, keys: true },
};

it(`console and server agree on ${Object.keys(pairs).length} answers (checked by the compiler)`, () => undefined);
