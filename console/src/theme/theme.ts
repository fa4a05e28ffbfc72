import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

const water: MantineColorsTuple = [
  "#eef6f9",
  "#dcebf0",
  "#b5d6e1",
  "#8bc0d1",
  "#69adc4",
  "#4f9bb5",
  "#35859f",
  "#1f6f8b",
  "#195d75",
  "#124a5e",
];
const red: MantineColorsTuple = [
  "#fdf1ed",
  "#f8e0d9",
  "#efbfb1",
  "#e79c87",
  "#df7b60",
  "#d35f41",
  "#c34a2b",
  "#b3361b",
  "#962a13",
  "#79210f",
];

/** Mantine's settings: type, radius, colours. The tokens themselves stand in tokens.css. */
export const theme = createTheme({
  primaryColor: "water",
  primaryShade: { light: 7, dark: 4 },
  colors: { water, red },
  fontFamily: "var(--sans)",
  fontFamilyMonospace: "var(--mono)",
  defaultRadius: 6,
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "20px" },
  spacing: { xs: "4px", sm: "8px", md: "12px", lg: "16px", xl: "24px" },
  headings: { fontWeight: "620", sizes: { h1: { fontSize: "20px" }, h2: { fontSize: "15px" }, h3: { fontSize: "14px" } } },
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    Button: { defaultProps: { size: "sm", variant: "filled" } },
    Tooltip: {
      defaultProps: { openDelay: 250, withArrow: false, multiline: true, maw: 320, events: { hover: true, focus: true, touch: true } },
    },
    Modal: { defaultProps: { centered: true, closeButtonProps: { "aria-label": "Close" }, transitionProps: { duration: 120 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 120 } } },
    Popover: { defaultProps: { shadow: "none" } },
    Menu: { defaultProps: { shadow: "none" } },
  },
});

const shared = {
  "--mantine-color-body": "var(--paper)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-dimmed": "var(--ink-soft)",
  "--mantine-color-default": "var(--raised)",
  "--mantine-color-default-hover": "var(--sunken)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--line)",
  "--mantine-color-placeholder": "var(--ink-soft)",
  "--mantine-color-error": "var(--red-text)",
  "--mantine-color-anchor": "var(--water-text)",
};

/** Mantine's own colour variables point at our tokens, so that both themes have one source. */
export const resolveVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
