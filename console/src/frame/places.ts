export interface Place {
  readonly id: "now" | "tools" | "rules" | "flows" | "incidents" | "posture" | "ask" | "settings" | "inbox";
  readonly label: string;
  readonly to: "/" | "/tools" | "/rules" | "/flows" | "/incidents" | "/posture" | "/ask" | "/settings" | "/inbox";
  readonly hint: string;
}

/** The places of the rail, in their order. */
export const places: readonly Place[] = [
  { id: "now", label: "Now", to: "/", hint: "what needs a person today" },
  { id: "tools", label: "Tools", to: "/tools", hint: "register, vendors, agreements" },
  { id: "rules", label: "Rules", to: "/rules", hint: "classes, own data, purposes" },
  { id: "flows", label: "Flows", to: "/flows", hint: "what went where" },
  { id: "incidents", label: "Incidents", to: "/incidents", hint: "news of vendors, own exposure" },
  { id: "posture", label: "Posture", to: "/posture", hint: "what to tighten, what to loosen" },
];

export const lowerPlaces: readonly Place[] = [
  { id: "ask", label: "Ask", to: "/ask", hint: "may this go there?" },
  { id: "settings", label: "Settings", to: "/settings", hint: "company, people, names" },
];

export const inboxPlace: Place = { id: "inbox", label: "Inbox", to: "/inbox", hint: "due dates and comments to you" };

/** The bottom bar of a phone: Now, Tools, Ask, Inbox; a menu beside them has every place. */
export const phonePlaces: readonly Place[] = [...places.slice(0, 2), ...lowerPlaces.slice(0, 1), inboxPlace];

/** The places that the bar itself does not show, in the order of the rail. */
export const menuPlaces: readonly Place[] = [...places, ...lowerPlaces].filter((place) => !phonePlaces.includes(place));
