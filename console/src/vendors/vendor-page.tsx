import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { withParameters } from "../api/use-answer.ts";
import { sendRequest } from "../api/send-request.ts";
import { Answered } from "../frame/answered.tsx";
import { Page } from "../frame/page.tsx";
import { LoadLine } from "../load-line/load-line.tsx";
import { ToolSection } from "../tools/tool-section.tsx";
import { AskVendor } from "./ask-vendor.tsx";
import { BasicsTable } from "./basics-table.tsx";
import { countLook } from "./describe-basic.ts";
import { FiveMinutes } from "./five-minutes.tsx";
import { Headline } from "./headline.tsx";
import { ToolsParts } from "./tools-parts.tsx";
import { VendorEvidence } from "./vendor-evidence.tsx";
import { VendorMore } from "./vendor-more.tsx";
import type { VendorAnswer } from "./vendor-types.ts";
import "../tools/tools.css";
import "./vendors.css";

const route = getRouteApi("/vendors/$vendorId");

/** A vendor: the article's four, one line of what it may carry and what is missing, basics with evidence and age, what comes next. */
export function VendorPage() {
  const { vendorId } = route.useParams();
  const { tool, plan } = route.useSearch();
  const parameters = { ...(tool ? { tool } : {}), ...(plan ? { plan } : {}) };
  const address = withParameters(`/api/vendors/${encodeURIComponent(vendorId)}`, parameters);
  const query = useQuery<VendorAnswer>({ queryKey: [address], queryFn: () => sendRequest("GET", address) });
  const answer = query.data;
  return (
    <Page title={answer?.name ?? vendorId} sentence={answer?.sentence}>
      <ToolsParts />
      <Answered query={query} what="the vendor">
        {(shown) => <VendorBody key={address} answer={shown} />}
      </Answered>
    </Page>
  );
}

function VendorBody({ answer }: { readonly answer: VendorAnswer }) {
  const { known, of } = countLook(answer.basics.filter(({ isBonus }) => !isBonus).map(({ state }) => state));
  return (
    <div className="tool-body">
      <WhichPlan answer={answer} />
      <Headline basics={answer.basics} />
      {answer.line && (
        <div className="row vendor-line">
          <LoadLine carries={answer.line.carries} wouldCarry={answer.line.wouldCarry} raisedBy={answer.line.raisedBy} height={48} />
          <p>
            {answer.line.because}{" "}
            <Link to="/tools/$toolId" params={{ toolId: answer.line.tool }}>
              Open the tool
            </Link>
          </p>
        </div>
      )}
      <FiveMinutes answer={answer} />
      <ToolSection title="Security basics" note={`${known} of ${of} known, bonus ones beside`}>
        <BasicsTable basics={answer.basics} />
      </ToolSection>
      <VendorEvidence answer={answer} />
      <AskVendor answer={answer} />
      <VendorMore answer={answer} />
    </div>
  );
}

function WhichPlan({ answer }: { readonly answer: VendorAnswer }) {
  const navigate = route.useNavigate();
  const shown = answer.tools.find(({ id }) => id === answer.tool);
  const plans = [...new Set([...(shown?.inUse ?? []), ...(shown?.plans ?? []), "team" as const])];
  return (
    <div className="row no-print">
      <Select
        label="Tool"
        data={[{ value: "", label: "The whole vendor" }, ...answer.tools.map(({ id, name }) => ({ value: id, label: name }))]}
        value={answer.tool}
        allowDeselect={false}
        onChange={(tool) => void navigate({ search: (old) => ({ ...(old.plan ? { plan: old.plan } : {}), ...(tool ? { tool } : {}) }) })}
      />
      <Select
        label="Plan"
        description=""
        data={[{ value: "", label: "Any plan" }, ...plans.map((plan) => ({ value: plan, label: plan }))]}
        value={answer.plan}
        allowDeselect={false}
        onChange={(plan) => void navigate({ search: (old) => ({ ...(old.tool ? { tool: old.tool } : {}), ...(plan ? { plan } : {}) }) })}
      />
      <Link className="vendor-compare" to="/vendors/compare" search={{ a: answer.tool || answer.vendor }}>
        Compare with another
      </Link>
    </div>
  );
}
