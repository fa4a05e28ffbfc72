import { useHotkeys } from "@mantine/hooks";
import { Outlet } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { ApiError } from "../api/api-error.ts";
import { useAnswer } from "../api/use-answer.ts";
import { BottomBar } from "./bottom-bar.tsx";
import { DemoNotice } from "./demo-notice.tsx";
import { OfflineNotice } from "./offline-notice.tsx";
import { Rail } from "./rail.tsx";
import { SignIn } from "./sign-in.tsx";
import { TopBar } from "./top-bar.tsx";
import { Waiting } from "./waiting.tsx";
import "./frame.css";

const CommandPalette = lazy(() => import("./command-palette.tsx").then((module) => ({ default: module.CommandPalette })));

/** The frame around every place: rail, top bar, notices, command palette. Asks for the sign-in where it is missing. */
export function Shell() {
  const session = useAnswer("/api/session");
  const isIn = session.data?.signedIn === true;
  const now = useAnswer("/api/now", undefined, isIn);
  const [isSearching, setSearching] = useState(false);
  useHotkeys([["mod+K", () => setSearching(true)]], []);
  const isRefused = session.error instanceof ApiError && session.error.status === 401;
  if (isRefused || session.data?.signedIn === false) return <SignIn onDone={() => void session.refetch()} />;
  // The console is for those who govern; everybody else has a page of their own.
  if (session.data?.caller?.role === "employee") {
    location.replace("/me");
    return null;
  }
  const waiting = now.data?.due.length ?? 0;
  return (
    <div className="shell">
      <a className="skip" href="#content">
        To the content
      </a>
      <Rail organisation={session.data?.organisation?.name ?? ""} hasLogo={session.data?.organisation?.hasLogo === true} />
      <div className="stage">
        <TopBar waiting={waiting} isIn={isIn} onSearch={() => setSearching(true)} />
        <OfflineNotice />
        <main id="content" tabIndex={-1}>
          {session.data?.demo && <DemoNotice />}
          {/* Nothing is asked for before it is known who asks; a server that is gone shows what was read. */}
          {session.isPending ? <Waiting what="who is signed in" /> : <Outlet />}
        </main>
      </div>
      <BottomBar waiting={waiting} organisation={session.data?.organisation?.name ?? ""} />
      <Suspense>{isSearching && <CommandPalette onClose={() => setSearching(false)} />}</Suspense>
    </div>
  );
}
