/** What an administrator may set for the guard (Chromium's managed storage schema, JSON Schema draft 3 subset). All optional. */
export const managedSchema = {
  type: "object",
  properties: {
    server: { title: "Address of the Plimsoll server", type: "string" },
    enrolment: { title: "Word by which browsers enrol at the server (plimsoll browser policy prints it)", type: "string" },
    team: { title: "Team of the people on this machine", type: "string" },
    policy: { title: "A signed policy, where there is no server: the content of policy.json", type: "string" },
    restore: { title: "Show what placeholders in answers stand for, on the person's own screen", type: "boolean" },
    sightings: { title: "Note hosts nobody knows that sound like AI, by day and host", type: "boolean" },
  },
} as const;
