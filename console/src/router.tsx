import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { ErrorPage } from "./frame/error-page.tsx";
import { NotFoundPage } from "./frame/not-found-page.tsx";
import { Shell } from "./frame/shell.tsx";
import { readText } from "./frame/read-text.ts";

const root = createRootRoute({ component: Shell });

const now = createRoute({
  getParentRoute: () => root,
  path: "/",
  validateSearch: (search) => readText(search, ["use", "look"]),
  component: lazyRouteComponent(() => import("./now/now-page.tsx"), "NowPage"),
});
const tools = createRoute({
  getParentRoute: () => root,
  path: "/tools",
  validateSearch: (search) => readText(search, ["show", "view", "open", "use", "q"]),
  component: lazyRouteComponent(() => import("./tools/tools-page.tsx"), "ToolsPage"),
});
const tool = createRoute({
  getParentRoute: () => root,
  path: "/tools/$toolId",
  component: lazyRouteComponent(() => import("./tools/tool-page.tsx"), "ToolPage"),
});
const vendors = createRoute({
  getParentRoute: () => root,
  path: "/vendors",
  component: lazyRouteComponent(() => import("./vendors/vendors-page.tsx"), "VendorsPage"),
});
const compare = createRoute({
  getParentRoute: () => root,
  path: "/vendors/compare",
  validateSearch: (search) => readText(search, ["a", "b", "plan"]),
  component: lazyRouteComponent(() => import("./vendors/compare-page.tsx"), "ComparePage"),
});
const vendor = createRoute({
  getParentRoute: () => root,
  path: "/vendors/$vendorId",
  validateSearch: (search) => readText(search, ["tool", "plan"]),
  component: lazyRouteComponent(() => import("./vendors/vendor-page.tsx"), "VendorPage"),
});
const agreements = createRoute({
  getParentRoute: () => root,
  path: "/agreements",
  component: lazyRouteComponent(() => import("./agreements/agreements-page.tsx"), "AgreementsPage"),
});
const agreement = createRoute({
  getParentRoute: () => root,
  path: "/agreements/$agreementId",
  component: lazyRouteComponent(() => import("./agreements/agreement-page.tsx"), "AgreementPage"),
});
const rules = createRoute({
  getParentRoute: () => root,
  path: "/rules",
  validateSearch: (search) => readText(search, ["part"]),
  component: lazyRouteComponent(() => import("./rules/rules-page.tsx"), "RulesPage"),
});
const flows = createRoute({
  getParentRoute: () => root,
  path: "/flows",
  validateSearch: (search) => readText(search, ["part", "tool", "point", "team", "decision", "days", "page", "open"]),
  component: lazyRouteComponent(() => import("./flows/flows-page.tsx"), "FlowsPage"),
});
const held = createRoute({
  getParentRoute: () => root,
  path: "/held/$flowId",
  component: lazyRouteComponent(() => import("./flows/held-page.tsx"), "HeldPage"),
});
const incidents = createRoute({
  getParentRoute: () => root,
  path: "/incidents",
  validateSearch: (search) => readText(search, ["incident"]),
  component: lazyRouteComponent(() => import("./incidents/incidents-page.tsx"), "IncidentsPage"),
});
const releases = createRoute({
  getParentRoute: () => root,
  path: "/releases",
  component: lazyRouteComponent(() => import("./releases/releases-page.tsx"), "ReleasesPage"),
});
const storage = createRoute({
  getParentRoute: () => root,
  path: "/storage",
  component: lazyRouteComponent(() => import("./releases/storage-page.tsx"), "StoragePage"),
});
const posture = createRoute({
  getParentRoute: () => root,
  path: "/posture",
  component: lazyRouteComponent(() => import("./posture/posture-page.tsx"), "PosturePage"),
});
const ask = createRoute({
  getParentRoute: () => root,
  path: "/ask",
  validateSearch: (search) => readText(search, ["tool", "plan", "purpose"]),
  component: lazyRouteComponent(() => import("./ask/ask-page.tsx"), "AskPage"),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  validateSearch: (search) => readText(search, ["part"]),
  component: lazyRouteComponent(() => import("./settings/settings-page.tsx"), "SettingsPage"),
});
const since = createRoute({
  getParentRoute: () => root,
  path: "/since",
  validateSearch: (search) => readText(search, ["from"]),
  component: lazyRouteComponent(() => import("./since/since-page.tsx"), "SincePage"),
});
const inbox = createRoute({
  getParentRoute: () => root,
  path: "/inbox",
  component: lazyRouteComponent(() => import("./inbox/inbox-page.tsx"), "InboxPage"),
});

/** All places and their addresses; each place is loaded when it is first opened. */
export const router = createRouter({
  routeTree: root.addChildren([
    now,
    tools,
    tool,
    vendors,
    compare,
    vendor,
    agreements,
    agreement,
    rules,
    flows,
    held,
    incidents,
    releases,
    storage,
    posture,
    ask,
    settings,
    since,
    inbox,
  ]),
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  defaultPreload: "intent",
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
