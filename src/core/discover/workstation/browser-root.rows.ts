/** Folders of profiles per browser family. A profile is a folder below; snap and flatpak keep copies of the Linux folders. */
const chromium = {
  linux:
    "google-chrome google-chrome-beta google-chrome-unstable google-chrome-for-testing chromium microsoft-edge microsoft-edge-beta microsoft-edge-dev BraveSoftware/Brave-Browser BraveSoftware/Brave-Browser-Beta BraveSoftware/Brave-Browser-Nightly vivaldi vivaldi-snapshot opera opera-beta thorium",
  macos:
    "Google/Chrome|Google/Chrome Beta|Google/Chrome Dev|Google/Chrome Canary|Chromium|Microsoft Edge|Microsoft Edge Beta|Microsoft Edge Dev|Microsoft Edge Canary|BraveSoftware/Brave-Browser|BraveSoftware/Brave-Browser-Beta|BraveSoftware/Brave-Browser-Nightly|Vivaldi|com.operasoftware.Opera|Arc/User Data|Comet|Dia/User Data|Sidekick",
  windows:
    "Google/Chrome|Google/Chrome Beta|Google/Chrome Dev|Google/Chrome SxS|Chromium|Microsoft/Edge|Microsoft/Edge Beta|Microsoft/Edge Dev|Microsoft/Edge SxS|BraveSoftware/Brave-Browser|BraveSoftware/Brave-Browser-Beta|BraveSoftware/Brave-Browser-Nightly|Vivaldi|Perplexity/Comet",
};

const linux = chromium.linux.split(" ");
const firefoxLinux = [".mozilla/firefox", ".librewolf", ".waterfox", ".zen", ".floorp"];

export const chromiumProfiles: Readonly<Record<"linux" | "macos" | "windows", readonly string[]>> = {
  linux: linux.flatMap((folder) => [
    `{config}/${folder}/*`,
    `{home}/.var/app/*/config/${folder}/*`,
    `{home}/snap/*/current/.config/${folder}/*`,
    `{home}/snap/*/common/${folder}/*`,
  ]),
  macos: chromium.macos.split("|").map((folder) => `{appsupport}/${folder}/*`),
  windows: [
    ...chromium.windows.split("|").map((folder) => `{localappdata}/${folder}/User Data/*`),
    "{appdata}/Opera Software/*",
    "{localappdata}/Packages/TheBrowserCompany.Arc*/LocalCache/Local/Arc/User Data/*",
  ],
};

export const firefoxProfiles: Readonly<Record<"linux" | "macos" | "windows", readonly string[]>> = {
  linux: firefoxLinux.flatMap((folder) => [`{home}/${folder}/*`, `{home}/.var/app/*/${folder}/*`, `{home}/snap/*/common/${folder}/*`]),
  macos: ["Firefox", "LibreWolf", "Waterfox", "zen", "Floorp"].map((folder) => `{appsupport}/${folder}/Profiles/*`),
  windows: ["Mozilla/Firefox", "librewolf", "Waterfox", "zen", "Floorp"].map((folder) => `{appdata}/${folder}/Profiles/*`),
};
