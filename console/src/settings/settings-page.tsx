import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../frame/answered.tsx";
import { Page } from "../frame/page.tsx";
import { CompanyForm } from "./company-form.tsx";
import { DemoSwitch } from "./demo-switch.tsx";
import { PeopleList } from "./people-list.tsx";
import { SchemeChoice } from "./scheme-choice.tsx";
import "./settings.css";

/** Settings: company, time zone, names or counts, people, look, the made-up company. */
export function SettingsPage() {
  const settings = useAnswer("/api/settings");
  const company = settings.data?.company;
  const sentence =
    company &&
    (company.domains.length === 0
      ? "Without your e-mail domains no account can be told to be the company's or private."
      : `${company.name || "Your company"}: accounts at ${company.domains.join(", ")} count as the company's.`);
  return (
    <Page title="Settings" sentence={sentence}>
      <Answered query={settings} what="the settings">
        {(answer) => <CompanyForm key={JSON.stringify(answer)} settings={answer} />}
      </Answered>
      <PeopleList />
      <SchemeChoice />
      <DemoSwitch />
    </Page>
  );
}
