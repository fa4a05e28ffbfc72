import { Link } from "@tanstack/react-router";
import { FoundRow } from "./found-row.tsx";
import { describeGroup, type UseGroup } from "./group-uses.ts";

interface Props {
  readonly group: UseGroup;
}

/** A tool with several uses: its name once, what they have in common, then each use. */
export function FoundGroup({ group }: Props) {
  return (
    <li className="found-group">
      <p className="found-name">
        <Link to="/tools/$toolId" params={{ toolId: group.tool }}>
          {group.name}
        </Link>
        <span>{describeGroup(group)}</span>
        {group.uses.every((use) => !use.isBelieved) && <span className="tag">not on your list</span>}
      </p>
      <ul className="plain">
        {group.uses.map((use) => (
          <FoundRow key={use.row.id} use={use} isNamed={false} />
        ))}
      </ul>
    </li>
  );
}
