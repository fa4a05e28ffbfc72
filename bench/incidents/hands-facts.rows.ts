import { makeHandCase, type HandCase } from "./hands-case.ts";

/** Facts that move a level, or only look like it, in other words again; kept aside while the rules were mended. */
const rows: readonly HandCase[] = [
  {
    kind: "customer-data-breach",
    move: -1,
    title: "Files shown to the wrong account",
    say: [
      ["2026-02-01", "Several customers report seeing documents that are not theirs. We have switched off previews."],
      [
        "2026-02-04",
        "We now know the extent: five accounts on our test cluster were concerned, and we have talked with each. All other accounts were untouched.",
      ],
    ],
    flags: "T",
  },
  {
    kind: "customer-data-breach",
    title: "Files shown to strangers",
    say: [
      ["2026-02-01", "Several customers report seeing documents that are not theirs. We have switched off previews."],
      [
        "2026-02-04",
        "The cause was a shared cache key. Documents opened by any customer between Friday and Sunday could have been shown to others.",
      ],
    ],
    flags: "T",
  },
  {
    kind: "customer-data-breach",
    move: 1,
    title: "Update on the chat history incident",
    say: [
      ["2026-07-01", "About 200 customers in Canada are affected: their chats could be read by third parties."],
      ["2026-07-09", "Contrary to what we said on 1 July, customers in all countries are affected, some 90,000 in total."],
    ],
    flags: "T",
  },
  {
    kind: "metadata-exposure",
    move: 1,
    title: "Support tool addresses",
    say: [
      ["2026-05-02", "E-mail addresses of people who wrote to support in April could be seen by outsiders."],
      [
        "2026-05-12",
        "We have to add that addresses from 2023 onwards are included, many more than first thought. Contents of tickets are not.",
      ],
    ],
    flags: "M",
  },
  {
    kind: "metadata-exposure",
    title: "Support tool addresses",
    say: [
      ["2026-05-02", "E-mail addresses of people who wrote to support in April could be seen by outsiders."],
      ["2026-05-12", "Our work is finished and nothing changes in what we told you on 2 May. We have moved to another support tool."],
    ],
    flags: "M",
  },
  {
    kind: "metadata-exposure",
    move: -1,
    title: "Plan names in the wrong mail",
    say: "A monthly mail to two customers carried the account name and plan of the other one. Both were told the same day. No one else got a wrong mail.",
    flags: "M",
  },
  {
    kind: "credential-exposure",
    move: 1,
    title: "Connector secrets stolen",
    say: "The attacker took the service passwords that customers had stored with us for their data warehouses, and with them has already signed in at several warehouses.",
    flags: "C",
    origin: "external attack",
  },
  {
    kind: "credential-exposure",
    title: "Tokens in crash reports",
    say: "Session tokens of our own app were contained in crash reports sent to a monitoring firm. They expire after an hour. We have no sign that anybody used one.",
    flags: "C",
  },
  {
    kind: "credential-exposure",
    move: 1,
    title: "Stolen GitHub app keys used to clone customers' repositories",
    say: "With installation tokens taken from the review bot's servers, an unknown party cloned private repositories of customers on GitHub.",
    flags: "C",
    origin: "external attack",
  },
  {
    kind: "credential-exposure",
    move: -1,
    title: "API keys in a public bucket: our correction",
    say: [
      ["2026-03-03", "A bucket with API keys of customers was open to the internet."],
      [
        "2026-03-06",
        "On closer inspection the keys in the bucket were dummy values made for load tests. No customer's key was in it. Our warning of 3 March does not apply.",
      ],
    ],
    flags: "C",
  },
  {
    kind: "supply-chain-package",
    move: 1,
    title: "Poisoned model loaders on PyPI",
    say: "The campaign goes on: as fast as packages are removed new ones show up, and the author's account is still in the hands of the intruders.",
    origin: "external attack",
  },
  {
    kind: "supply-chain-package",
    title: "Poisoned model loader on PyPI",
    say: "Version 2.2.0 of the loader carried a stealer. The account has been taken back, the version removed and no other was touched.",
    origin: "external attack",
  },
  {
    kind: "destructive-action",
    move: -1,
    title: "Agent emptied a folder",
    say: "The agent deleted the shared folder of one customer who ran a preview build. The preview was never offered to others.",
  },
  {
    kind: "destructive-action",
    title: "Agent emptied folders",
    say: "When asked to tidy up, the agent deleted shared folders of customers. Since Monday's release it asks first.",
  },
  {
    kind: "source-code-disclosure",
    move: 1,
    title: "Second notice on our stolen code",
    say: [
      ["2026-09-01", "Somebody downloaded the code of our website from a contractor's laptop."],
      ["2026-09-08", "The damage is larger than assumed: the code of all our products was downloaded as well."],
    ],
    flags: "S",
  },
  {
    kind: "source-code-disclosure",
    title: "Second notice on our stolen code",
    say: [
      ["2026-09-01", "Somebody downloaded the code of our website from a contractor's laptop."],
      [
        "2026-09-08",
        "The laptop has been found and the contractor's access ended. Not only the website's code but its build scripts lay on it; customers' data did not.",
      ],
    ],
    flags: "S",
  },
  {
    kind: "vulnerability-fixed",
    move: 1,
    title: "Patch now: hole in agent gateway",
    say: "The hole is closed in 5.2. Honeypots see it being used in the wild since the weekend.",
  },
  {
    kind: "terms-change",
    move: -1,
    title: "We will not train on your files after all",
    say: [
      ["2026-08-01", "From September files uploaded on team plans may be used to train models."],
      ["2026-08-05", "After your feedback the plan is off the table. Everything stays as it was."],
    ],
  },
];

export const handsFacts = rows.map(makeHandCase);
