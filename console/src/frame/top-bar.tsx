import { Link } from "@tanstack/react-router";
import { JobsChip } from "./jobs-chip.tsx";
import { PlaceIcon } from "./place-icon.tsx";

interface Props {
  readonly waiting: number;
  readonly isIn: boolean;
  readonly onSearch: () => void;
}

/** Search and commands, running work, inbox. */
export function TopBar({ waiting, isIn, onSearch }: Props) {
  return (
    <section className="top-bar no-print" aria-label="Search and inbox">
      <button type="button" className="search-button" onClick={onSearch} aria-keyshortcuts="Control+K">
        <svg width="14" height="14" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
          <path d="M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9M10.5 10.5L14 14" />
        </svg>
        <span>Find a tool, a page, an action</span>
        <kbd>Ctrl K</kbd>
      </button>
      <div className="row">
        {isIn && <JobsChip />}
        <Link to="/inbox" className="inbox-link" activeProps={{ "aria-current": "page" }}>
          <PlaceIcon place="inbox" />
          Inbox{waiting > 0 && <span className="count">{waiting}</span>}
        </Link>
      </div>
    </section>
  );
}
