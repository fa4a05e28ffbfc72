import { ComingPlace } from "../frame/coming-place.tsx";

/** Place of vendor incidents and own exposure. */
export function IncidentsPage() {
  return (
    <ComingPlace
      title="Incidents"
      sentence="A headline about one of your vendors will be set here against what you sent or stored there: sent, declared, blocked, unknown, and what to do."
      step={{ to: "/tools", label: "Complete the register: exposure is computed from its tools, plans and data types." }}
    />
  );
}
