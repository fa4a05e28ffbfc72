import type { Sighting } from "../../../src/core/model/sighting.ts";
import { useAnswer } from "../api/use-answer.ts";
import { EvidenceLines } from "./evidence-lines.tsx";

interface Props {
  readonly use: string;
  /** The first lines, which came with the row; all of them are read when it opens. */
  readonly first: readonly Sighting[];
}

/** All the evidence of one use. */
export function AllEvidence({ use, first }: Props) {
  const all = useAnswer("/api/sightings", { use });
  return <EvidenceLines sightings={all.data?.rows ?? first} />;
}
