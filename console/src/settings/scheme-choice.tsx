import { SegmentedControl, useMantineColorScheme } from "@mantine/core";

const schemes = ["auto", "light", "dark"] as const;

/** Light, dark, or as the computer has it. */
export function SchemeChoice() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <section aria-label="Look">
      <div className="section-head">
        <h2 id="scheme">Look</h2>
      </div>
      <SegmentedControl
        aria-labelledby="scheme"
        size="xs"
        data={schemes.map((value) => ({ value, label: value === "auto" ? "as this computer" : value }))}
        value={colorScheme}
        onChange={(value) => setColorScheme(schemes.find((each) => each === value) ?? "auto")}
      />
    </section>
  );
}
