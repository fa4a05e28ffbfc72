import { Link } from "@tanstack/react-router";
import "../rules/rules.css";

/** The three parts of Tools: register, vendors, agreements. */
export function ToolsParts() {
  return (
    <nav className="parts no-print" aria-label="Parts of tools">
      <Link to="/tools" activeOptions={{ exact: true }} activeProps={{ "aria-current": "page" }}>
        Register
      </Link>
      <Link to="/vendors" activeProps={{ "aria-current": "page" }}>
        Vendors
      </Link>
      <Link to="/agreements" activeProps={{ "aria-current": "page" }}>
        Agreements
      </Link>
    </nav>
  );
}
