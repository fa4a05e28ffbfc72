import type { IncidentCase } from "./incident-case.ts";

/** Written and run once after the last rule was changed; never tuned on. */
export const freshFinal: readonly IncidentCase[] = [
  {
    kind: "source-code-disclosure",
    incident: {
      vendor: "Quarry",
      title: "Quarry engine code on public file share",
      statements: [
        "Source files of the recommendation engine could be downloaded from a partner's open share. Customers are not concerned.",
      ],
    },
  },
  {
    kind: "source-code-disclosure",
    incident: {
      vendor: "Quarry",
      title: "Package included sourcesContent",
      statements: ["Version 5.5 of the CLI carries the original TypeScript inside its source map. We deprecated it."],
      exposed: { source_code: true, credentials: false, customer_content: false },
    },
  },
  {
    kind: "source-code-disclosure",
    incident: {
      vendor: "Tern",
      title: "Attack on our build team",
      statements: ["Internal repositories were copied. We have no indication that customer information was involved."],
    },
  },
  {
    kind: "credential-exposure",
    incident: {
      vendor: "Tern",
      title: "Reset required",
      statements: ["API keys of some projects appeared in search results of our own documentation site. They have been revoked."],
    },
  },
  {
    kind: "credential-exposure",
    incident: {
      vendor: "Tern",
      title: "OAuth grants of the calendar connector",
      statements: ["An outsider got hold of refresh tokens for the connector. Disconnect and connect again."],
      exposed: { credentials: true },
    },
  },
  {
    kind: "credential-exposure",
    incident: {
      vendor: "Skua",
      title: "Passwords in analytics",
      statements: ["When a form was submitted, the password was sent to our analytics provider in clear text."],
    },
  },
  {
    kind: "customer-data-breach",
    incident: {
      vendor: "Skua",
      title: "Uploads visible to everyone",
      statements: ["PDFs that customers uploaded for translation were listed on a public page for eleven days."],
    },
  },
  {
    kind: "customer-data-breach",
    incident: {
      vendor: "Skua",
      title: "Wrong summaries delivered",
      statements: ["Call summaries of one customer were delivered to another customer's inbox."],
      exposed: { customer_content: true },
    },
  },
  {
    kind: "customer-data-breach",
    incident: {
      vendor: "Plaice",
      title: "Breach at AI therapy app",
      statements: ["Session transcripts with names were found on a criminal forum."],
    },
  },
  {
    kind: "metadata-exposure",
    incident: {
      vendor: "Plaice",
      title: "Webinar list leaked",
      statements: ["Names and e-mail addresses of webinar guests were visible in a shared sheet. Nothing from the product was in it."],
    },
  },
  {
    kind: "metadata-exposure",
    incident: {
      vendor: "Plaice",
      title: "Admin contacts at help desk vendor",
      statements: ["Our help desk vendor was attacked; contact details of account administrators were obtained. No files, chats or keys."],
      exposed: { customer_metadata: true, customer_content: false, credentials: false },
    },
  },
  {
    kind: "vulnerability-fixed",
    incident: {
      vendor: "Gannet",
      title: "Gannet 3.1.4 fixes request forgery",
      statements: ["A page could make the local agent send requests. All versions before 3.1.4 are affected."],
    },
  },
  {
    kind: "vulnerability-fixed",
    incident: {
      vendor: "Gannet",
      title: "Researchers bypass Gannet's sandbox",
      statements: ["A team escaped the code sandbox in a lab. The maker patched it last week and saw no attacks."],
    },
  },
  {
    kind: "vulnerability-fixed",
    incident: {
      vendor: "Gannet",
      title: "CVE-2026-22222",
      statements: ["Improper validation in the plugin loader allows code execution. Update to 9.0.1."],
    },
  },
  {
    kind: "supply-chain-package",
    incident: {
      vendor: "Dab",
      title: "dab-client on npm hijacked",
      statements: ["The maintainer account was taken over and 2.3.1 steals tokens from the machine. Downgrade to 2.3.0."],
    },
  },
  {
    kind: "supply-chain-package",
    incident: {
      vendor: "Dab",
      title: "Trojan in VS Code extension",
      statements: ["An extension posing as Dab installs a remote access tool."],
    },
  },
  {
    kind: "outage",
    incident: {
      vendor: "Brill",
      title: "Brill is having problems",
      statements: ["Many users report that the chatbot does not answer. The company is looking into it."],
    },
  },
  {
    kind: "outage",
    incident: {
      vendor: "Brill",
      title: "Incident resolved",
      statements: ["API latency was high for 40 minutes because a cache node restarted."],
    },
  },
  {
    kind: "terms-change",
    incident: {
      vendor: "Brill",
      title: "New data terms from May",
      statements: ["Conversations on the free plan may be used for training from 1 May; a switch in settings stops it."],
    },
  },
  {
    kind: "terms-change",
    incident: {
      vendor: "Brill",
      title: "Additional sub-processor",
      statements: ["From 3 June transcription is done by Echo GmbH. You can object until 20 May."],
    },
  },
  {
    kind: "customer-misuse",
    incident: {
      vendor: "Brill",
      title: "Nurse put patient list in chatbot",
      statements: ["A nurse pasted a list of patients into the free chatbot to make a rota."],
    },
  },
  {
    kind: "customer-misuse",
    incident: {
      vendor: "Brill",
      title: "Consultants used private accounts",
      statements: ["Two consultants uploaded client contracts to their own AI accounts."],
      origin: "own staff",
    },
  },
  {
    kind: "destructive-action",
    incident: {
      vendor: "Gannet",
      title: "Agent dropped the staging and live tables",
      statements: ["While running a migration the agent dropped tables in production."],
    },
  },
  {
    kind: "destructive-action",
    incident: {
      vendor: "Gannet",
      title: "It deleted my home folder",
      statements: ["The coding assistant cleaned the wrong directory and erased all documents in it."],
    },
  },
];
