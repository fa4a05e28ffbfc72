import { Link } from "@tanstack/react-router";
import { useAnswer } from "../api/use-answer.ts";
import { countWords } from "../text/count-words.ts";

/** Managed roll-outs that wait for a second person; they are decided where they were proposed. */
export function WaitingRollOuts() {
  const rollOuts = useAnswer("/api/agents/roll-outs");
  const open = (rollOuts.data?.rows ?? []).filter(({ state }) => state === "open");
  if (open.length === 0) return null;
  return (
    <p className="box">
      {countWords(open.length, "managed roll-out")} {open.length === 1 ? "waits" : "wait"} for a second person.{" "}
      <Link to="/flows" search={{ part: "agents" }}>
        Look at {open.length === 1 ? "it" : "them"}
      </Link>
    </p>
  );
}
