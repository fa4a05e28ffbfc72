import { Button } from "@mantine/core";
import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../frame/answered.tsx";
import { Page } from "../frame/page.tsx";
import { upperFirst } from "../text/upper-first.ts";
import { AdminPages } from "./admin-pages.tsx";
import { CoverageList } from "./coverage-list.tsx";
import { DropZone } from "./drop-zone.tsx";
import { DueList } from "./due-list.tsx";
import { FirstMoment } from "./first-moment.tsx";
import { HintList } from "./hint-list.tsx";
import { JoinList } from "./join-list.tsx";
import { LastVisit } from "./last-visit.tsx";
import { LookList } from "./look-list.tsx";
import { NextButton } from "./next-button.tsx";
import { SeatList } from "./seat-list.tsx";
import { Timeline } from "./timeline.tsx";
import { UnrecognisedList } from "./unrecognised-list.tsx";
import { WatchPart } from "./watch-part.tsx";
import "./now.css";

/** Now: what needs a person today, and the first moment, believed against found. */
export function NowPage() {
  const now = useAnswer("/api/now");
  const discovery = useAnswer("/api/discovery");
  const hasFinds = (discovery.data?.uses.length ?? 0) > 0;
  const next = now.data?.next;
  return (
    <Page title="Now" sentence={now.data && upperFirst(now.data.sentence)} action={hasFinds && next && <NextButton next={next} />}>
      <LastVisit />
      {now.data && now.data.due.length > 0 && <DueList due={now.data.due.slice(0, 5)} />}
      <DropZone isFirst={!hasFinds && discovery.isSuccess} />
      <LookList />
      <Answered query={discovery} what="what was found">
        {(answer) => (
          <>
            <FirstMoment discovery={answer} />
            <SeatList seats={answer.seats} />
            <JoinList />
            <UnrecognisedList unrecognised={answer.unrecognised} />
            <HintList hints={answer.hints ?? []} />
            {hasFinds && now.data && now.data.timeline.length > 0 && <Timeline events={now.data.timeline} />}
            <CoverageList coverage={answer.coverage} />
          </>
        )}
      </Answered>
      <WatchPart />
      <AdminPages />
      {hasFinds && (
        <section className="sheet-call box">
          <p>
            <strong>One page for everyone.</strong> The tools, what each may carry, and what to do, ready to print and hand round.
          </p>
          <Button component="a" variant="default" href="/api/rule-sheet" target="_blank">
            Open the rule sheet
          </Button>
        </section>
      )}
    </Page>
  );
}
