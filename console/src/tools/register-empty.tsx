import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";

interface Props {
  readonly onAdd: () => void;
}

/** The register with nothing in it: what would stand here, the quickest ways to fill it. */
export function RegisterEmpty({ onAdd }: Props) {
  return (
    <div className="box found-empty">
      <p>
        <strong>One row for each use stands here:</strong> tool, plan, team, people, standing, owner, review, load line.
      </p>
      <p>
        Quickest: <Link to="/">look for them on Now</Link>, or import the spreadsheet you keep today.
      </p>
      <div className="row">
        <Button variant="default" onClick={onAdd}>
          Add a tool by hand
        </Button>
      </div>
    </div>
  );
}
