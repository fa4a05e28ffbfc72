import { Button, Checkbox, SegmentedControl, TextInput } from "@mantine/core";
import { useState } from "react";
import type { JudgedBasic } from "../../../src/core/vetting/judge-basics.ts";
import { useChange } from "../api/use-change.ts";
import { countLook } from "./describe-basic.ts";
import type { VendorAnswer } from "./vendor-types.ts";

type Said = "met" | "not-met" | "";

/** What is not known yet: the links to open and the boxes to tick. Ticks are kept as dated facts. */
export function FiveMinutes({ answer }: { readonly answer: VendorAnswer }) {
  const open = answer.basics.filter(({ isBonus, state }) => !isBonus && (state === "not-known" || state === "expired"));
  const [site, setSite] = useState(answer.site);
  const [said, setSaid] = useState<Readonly<Record<string, Said>>>({});
  const change = useChange();
  const ticked = Object.entries(said).flatMap(([basic, state]) => (state === "" ? [] : [{ basic, state }]));
  if (open.length === 0) return null;
  const keep = () =>
    void change
      .mutateAsync({
        method: "POST",
        address: `/api/vendors/${encodeURIComponent(answer.vendor)}/assess`,
        body: {
          ...(answer.tool === "" ? {} : { tool: answer.tool }),
          ...(answer.plan === "" ? {} : { plan: answer.plan }),
          ...(answer.isKnown || site === "" ? {} : { site }),
          ticked: ticked.map((one) => ({ ...one, ...sourceOf(answer.basics.find(({ id }) => id === one.basic)) })),
        },
        said: `${ticked.length} kept`,
      })
      .then(() => setSaid({}))
      .catch(() => undefined); // the refusal is shown, the ticks stay
  return (
    <section className="box five-minutes" aria-label="Not looked yet">
      <h2>Not looked yet, about {countLook(open.map(({ state }) => state)).minutes} minutes</h2>
      <p className="soft">Open the link, tick what you see.{answer.verdict === "public" ? " Until then: public data only." : ""}</p>
      {!answer.isKnown && answer.site === "" && (
        <TextInput
          label="Web site of the vendor"
          placeholder="example.com"
          value={site}
          onChange={(event) => setSite(event.currentTarget.value)}
        />
      )}
      <ul className="plain lines">
        {open.map((basic) => (
          <OpenBasic
            key={basic.id}
            basic={basic}
            said={said[basic.id] ?? ""}
            onSay={(state) => setSaid((old) => ({ ...old, [basic.id]: state }))}
          />
        ))}
      </ul>
      <div className="row">
        <Button disabled={ticked.length === 0 && (answer.isKnown || site === "")} loading={change.isPending} onClick={keep}>
          Keep {ticked.length === 0 ? "" : ticked.length}
        </Button>
        <span className="soft">Kept with today's date; each runs out by itself.</span>
      </div>
    </section>
  );
}

function sourceOf(basic: JudgedBasic | undefined): { readonly value?: string } {
  const url = basic?.leads.find((lead) => lead.url !== "")?.url;
  return url === undefined ? {} : { value: url };
}

interface OpenProps {
  readonly basic: JudgedBasic;
  readonly said: Said;
  readonly onSay: (said: Said) => void;
}

function OpenBasic({ basic, said, onSay }: OpenProps) {
  return (
    <li className="open-basic">
      <div>
        <strong>{basic.tick}</strong>
        <div className="row tight">
          {basic.leads
            .filter(({ url }) => url !== "")
            .slice(0, 3)
            .map(({ url, title, why }) => (
              <a key={url} href={url} target="_blank" rel="noreferrer noopener" title={why || title}>
                {shorten(url)}
              </a>
            ))}
          {basic.leads.every(({ url }) => url === "") && <span className="soft">Look on the vendor's site: {basic.counts}</span>}
        </div>
      </div>
      <SegmentedControl
        size="xs"
        aria-label={basic.label}
        value={said === "" ? "open" : said}
        onChange={(value) => onSay(value === "met" || value === "not-met" ? value : "")}
        data={[
          { value: "met", label: "Yes" },
          { value: "not-met", label: "No" },
          { value: "open", label: "Not sure" },
        ]}
      />
    </li>
  );
}

/** One proposed fact with its box. */
export function ProposalBox({
  label,
  passage,
  check,
  isTaken,
  onTake,
}: {
  readonly label: string;
  readonly passage: string;
  readonly check: string;
  readonly isTaken: boolean;
  readonly onTake: (isTaken: boolean) => void;
}) {
  return (
    <Checkbox
      checked={isTaken}
      onChange={(event) => onTake(event.currentTarget.checked)}
      label={label}
      description={
        <>
          “{passage}”{check !== "" && <span className="act-text"> {check}</span>}
        </>
      }
    />
  );
}

const longestName = 48;

function shorten(url: string): string {
  const name = url.replace(/^https?:\/\/(?:www\.)?/, "");
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
}
