/** Pages and actions that the search knows beside tools, vendors and uses. */
export const places: readonly { readonly kind: "page" | "action"; readonly title: string; readonly link: string }[] = [
  { kind: "page", title: "Now", link: "/" },
  { kind: "page", title: "Tools", link: "/tools" },
  { kind: "page", title: "Rules", link: "/rules" },
  { kind: "page", title: "Flows", link: "/flows" },
  { kind: "page", title: "Incidents", link: "/incidents" },
  { kind: "page", title: "Posture", link: "/posture" },
  { kind: "page", title: "Ask", link: "/ask" },
  { kind: "page", title: "Inbox", link: "/inbox" },
  { kind: "page", title: "Settings", link: "/settings" },
  { kind: "action", title: "Look at this workstation", link: "/" },
  { kind: "action", title: "Drop an export or a card statement", link: "/" },
  { kind: "action", title: "Say what you believe you use", link: "/" },
  { kind: "action", title: "Print the rule sheet", link: "/api/rule-sheet" },
  { kind: "action", title: "Export the register", link: "/api/register/export?format=xlsx" },
];
