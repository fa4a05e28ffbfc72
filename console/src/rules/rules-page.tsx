import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Answered } from "../frame/answered.tsx";
import { Page } from "../frame/page.tsx";
import { countWords } from "../text/count-words.ts";
import { ClassesPart } from "./classes-part.tsx";
import { describeRules } from "./describe-rules.ts";
import { OwnDataPart } from "./own-data-part.tsx";
import { draftTypes } from "./edit-rules.ts";
import { PurposesPart } from "./purposes-part.tsx";
import { TryText } from "./try-text.tsx";
import { useRulesDraft } from "./use-rules-draft.ts";
import { WaitingProposals } from "./waiting-proposals.tsx";
import "./rules.css";

const route = getRouteApi("/rules");
const parts = [
  { id: undefined, label: "Classes" },
  { id: "own", label: "Own words" },
  { id: "purposes", label: "Purposes" },
] as const;

/** Rules: which data belongs to which class, own words, purposes; tried on a text before they are saved. */
export function RulesPage() {
  const part = route.useSearch().part;
  const { query, answer, draft, isChanged, set, commit, isSaving } = useRulesDraft();
  const said = answer && draft ? describeRules(draft, answer.dataTypes).length : 0;
  const sentence =
    answer &&
    `${said === 0 ? "The shipped rules hold; you have said nothing of your own" : `${countWords(said, "rule")} of your own over the shipped ones`}, ${answer.dataTypes.length} data types known.`;
  const action = isChanged && (
    <div className="row">
      <Button variant="default" onClick={() => set(null)}>
        Take back
      </Button>
      <Button onClick={commit} loading={isSaving}>
        Save and set in force
      </Button>
    </div>
  );
  return (
    <Page title="Rules" sentence={sentence} action={action} isWide>
      <WaitingProposals />
      <nav className="parts no-print" aria-label="Parts of the rules">
        {parts.map(({ id, label }) => (
          <Link
            key={label}
            to="/rules"
            search={id ? { part: id } : {}}
            activeOptions={{ exact: true, includeSearch: true }}
            activeProps={{ "aria-current": "page" }}
          >
            {label}
          </Link>
        ))}
      </nav>
      <Answered query={query} what="the rules">
        {({ rules, dataTypes }) => {
          const props = { rules: draft ?? rules, dataTypes, onRules: set };
          if (part === "purposes") return <PurposesPart {...props} />;
          return (
            <div className="rules-layout">
              {part === "own" ? <OwnDataPart {...props} /> : <ClassesPart {...props} />}
              <TryText rules={props.rules} types={draftTypes(props.rules, dataTypes)} onRules={set} />
            </div>
          );
        }}
      </Answered>
    </Page>
  );
}
