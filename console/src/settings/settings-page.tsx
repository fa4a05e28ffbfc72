import { getRouteApi, Link } from "@tanstack/react-router";
import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../frame/answered.tsx";
import { Page } from "../frame/page.tsx";
import { MembersPart } from "../people/members-part.tsx";
import { OrganisationsPart } from "../people/organisations-part.tsx";
import { OwnWays } from "../people/own-ways.tsx";
import { ScriptKeys } from "../people/script-keys.tsx";
import { SessionList } from "../people/session-list.tsx";
import { SurveyPart } from "../people/survey-part.tsx";
import { SignInForm } from "../people/sign-in-form.tsx";
import { CompanyForm } from "./company-form.tsx";
import { DemoSwitch } from "./demo-switch.tsx";
import { LogoForm } from "./logo-form.tsx";
import { PeopleList } from "./people-list.tsx";
import { RetentionForm } from "./retention-form.tsx";
import { SchemeChoice } from "./scheme-choice.tsx";
import "../people/people.css";
import "./settings.css";

const route = getRouteApi("/settings");
const parts = [
  { id: undefined, label: "Company" },
  { id: "people", label: "People" },
  { id: "sign-in", label: "Sign-in" },
  { id: "own", label: "Your ways in" },
] as const;

/** Settings: company, who may sign in and how, one's own ways in, look, the made-up company. */
export function SettingsPage() {
  const { part } = route.useSearch();
  const settings = useAnswer("/api/settings");
  const company = settings.data?.company;
  const sentence =
    company &&
    (company.domains.length === 0
      ? "Without your e-mail domains no account can be told to be the company's or private."
      : `${company.name || "Your company"}: accounts at ${company.domains.join(", ")} count as the company's.`);
  return (
    <Page title="Settings" sentence={sentence}>
      <nav className="parts no-print" aria-label="Parts of the settings">
        {parts.map(({ id, label }) => (
          <Link
            key={label}
            to="/settings"
            search={id ? { part: id } : {}}
            activeOptions={{ exact: true, includeSearch: true }}
            activeProps={{ "aria-current": "page" }}
          >
            {label}
          </Link>
        ))}
      </nav>
      <SettingsPart part={part} />
    </Page>
  );
}

function SettingsPart({ part }: { readonly part: string | undefined }) {
  const settings = useAnswer("/api/settings");
  const isOwner = useAnswer("/api/session").data?.caller?.role === "owner";
  const signIn = useAnswer("/api/sign-in/settings", undefined, part === "sign-in");
  const retention = useAnswer("/api/ledger/retention", undefined, part === undefined && isOwner);
  if (part === "people")
    return (
      <>
        <MembersPart />
        <PeopleList />
        <SurveyPart />
      </>
    );
  if (part === "sign-in")
    return (
      <>
        <Answered query={signIn} what="how people sign in">
          {(answer) => <SignInForm key={JSON.stringify(answer)} settings={answer} />}
        </Answered>
        <SessionList address="/api/sessions" title="Signed-in browsers" />
        <ScriptKeys />
      </>
    );
  if (part === "own") return <OwnWays />;
  return (
    <>
      <Answered query={settings} what="the settings">
        {(answer) => <CompanyForm key={JSON.stringify(answer)} settings={answer} />}
      </Answered>
      {isOwner && (
        <Answered query={retention} what="how long the ledger is kept">
          {(answer) => <RetentionForm key={JSON.stringify(answer)} retention={answer} />}
        </Answered>
      )}
      {isOwner && <LogoForm />}
      <SchemeChoice />
      {isOwner && <OrganisationsPart />}
      <DemoSwitch />
    </>
  );
}
