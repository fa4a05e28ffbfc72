import { Button, PasswordInput, Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import { useChange } from "../api/use-change.ts";
import type { SignInSettings } from "./people-types.ts";

interface Props {
  readonly settings: SignInSettings;
}

/** How people sign in: links by mail, and the company's own OpenID provider. Passkeys are always there. */
export function SignInForm({ settings }: Props) {
  const [mailLinks, setMailLinks] = useState(settings.mailLinks);
  const [has, setHas] = useState(settings.openid !== null);
  const [openid, setOpenid] = useState({
    label: settings.openid?.label ?? "",
    issuer: settings.openid?.issuer ?? "",
    clientId: settings.openid?.clientId ?? "",
    secret: "",
    joins: settings.openid?.joins ?? false,
  });
  const change = useChange();
  const set = (part: Partial<typeof openid>) => setOpenid({ ...openid, ...part });
  const isWhole = !has || [openid.label, openid.issuer, openid.clientId].every((text) => text.trim() !== "");
  return (
    <form
      className="box settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        const body = { mailLinks, openid: has ? openid : null };
        change.mutate({ method: "PUT", address: "/api/sign-in/settings", body, said: "How people sign in is saved" });
      }}
    >
      <Switch
        label="Links by e-mail"
        description="Works once mail is set up. A link signs in once, within 15 minutes."
        checked={mailLinks}
        onChange={(event) => setMailLinks(event.currentTarget.checked)}
      />
      <Switch
        label="The company's own sign-in (OpenID Connect)"
        description="Google, Microsoft Entra, Okta or any other. The server asks the issuer you name, and nobody else."
        checked={has}
        onChange={(event) => setHas(event.currentTarget.checked)}
      />
      {has && (
        <>
          <TextInput
            label="What the button says"
            placeholder="Example Ltd account"
            value={openid.label}
            onChange={(event) => set({ label: event.currentTarget.value })}
          />
          <TextInput
            label="Issuer"
            placeholder="https://accounts.google.com"
            value={openid.issuer}
            onChange={(event) => set({ issuer: event.currentTarget.value })}
          />
          <TextInput label="Client id" value={openid.clientId} onChange={(event) => set({ clientId: event.currentTarget.value })} />
          <PasswordInput
            label="Client secret"
            description={
              settings.openid?.hasSecret ? "One is set; leave this empty to keep it." : "Kept sealed under a key of the home folder."
            }
            value={openid.secret}
            onChange={(event) => set({ secret: event.currentTarget.value })}
          />
          <Switch
            label="People of your domains join by signing in"
            description="As employees: they can ask, and see their own page."
            checked={openid.joins}
            onChange={(event) => set({ joins: event.currentTarget.checked })}
          />
          <p className="soft">
            At the provider, allow this address to return to: <code className="long-code">{location.origin}/api/sign-in/openid/back</code>
          </p>
        </>
      )}
      <Button type="submit" disabled={!isWhole} loading={change.isPending}>
        Save
      </Button>
    </form>
  );
}
