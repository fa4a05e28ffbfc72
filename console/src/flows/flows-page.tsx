import { ComingPlace } from "../frame/coming-place.tsx";

/** Place of the ledger, filled by the enforcement points. */
export function FlowsPage() {
  return (
    <ComingPlace
      title="Flows"
      sentence="Each decision taken in a coding agent, the gateway, the browser or on the Ask page will be one row here, without the text it was about."
      step={{ to: "/ask", label: "Ask about one text to see a decision." }}
    />
  );
}
