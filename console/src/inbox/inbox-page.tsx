import { Link } from "@tanstack/react-router";
import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../frame/answered.tsx";
import { Page } from "../frame/page.tsx";
import { DueList } from "../now/due-list.tsx";
import { countWords } from "../text/count-words.ts";
import { ToolRequests } from "../people/tool-requests.tsx";
import { TargetsPart } from "../reminders/targets-part.tsx";
import { WaitingProposals } from "../rules/waiting-proposals.tsx";
import { WaitingRollOuts } from "./waiting-roll-outs.tsx";
import { TaskList } from "./task-list.tsx";
import { CommentedUses } from "./commented-uses.tsx";
import "../now/now.css";

/** The inbox: what has a date, and where people talk. */
export function InboxPage() {
  const now = useAnswer("/api/now");
  // Tasks stand in a list of their own here.
  const due = (now.data?.due ?? []).filter(({ kind }) => kind !== "task");
  const overdue = due.filter((item) => item.overdue).length;
  const sentence =
    now.data && (due.length === 0 ? "Nothing is due." : `${countWords(due.length, "thing")} with a date, ${overdue} of them overdue.`);
  return (
    <Page title="Inbox" sentence={sentence}>
      <Answered query={now} what="what is due">
        {() =>
          due.length === 0 ? (
            <p className="soft">
              Reviews, agreements and exceptions come here before their day. Give a use a review date in{" "}
              <Link to="/tools">the register</Link>.
            </p>
          ) : (
            <DueList due={due} />
          )
        }
      </Answered>
      <WaitingProposals />
      <WaitingRollOuts />
      <ToolRequests />
      <TaskList />
      <CommentedUses />
      <TargetsPart />
    </Page>
  );
}
