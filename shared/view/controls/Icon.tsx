/** Line icons on a 20 × 20 grid, drawn for this project. Each is decoration: the words beside it, or the button's name, say what it means. */
const paths = {
  paper: 'M5 2.5h6.5L15 6v11.5H5zM11.5 2.5V6H15M7.5 10h5M7.5 13h5',
  open: 'M10 13V3.5M6.5 7 10 3.5 13.5 7M3.5 12.5v4h13v-4',
  library: 'M4 3.5h3v13H4zM8.5 3.5h3v13h-3zM13 4.2l2.8-.7 3 12.6-2.9.7z',
  compare: 'M3 16.5h14M5 16.5v-9h3v9M12 16.5v-9h3v9M3 4.5h14',
  grid: 'M3.5 3.5h13v13h-13zM3.5 8h13M8 3.5v13M12.3 8v8.5',
  council: 'M3 8.5 10 3.5l7 5M4.5 8.5v6.5M8.2 8.5v6.5M11.8 8.5v6.5M15.5 8.5v6.5M3 16.5h14',
  briefing: 'M4 3.5h12v13H4zM7 7.5h6M7 10.5h6M7 13.5h3.5',
  check: 'm4 10.5 4 4 8-9',
  cross: 'm5 5 10 10M15 5 5 15',
  pencil: 'M4 16l.8-3.4L13.4 4 16 6.6l-8.6 8.6zM11.6 5.8l2.6 2.6',
  undo: 'M7.5 4.5 4 8l3.5 3.5M4.5 8h7.2a4.3 4.3 0 0 1 0 8.5H8',
  redo: 'M12.5 4.5 16 8l-3.5 3.5M15.5 8H8.3a4.3 4.3 0 0 0 0 8.5H12',
  question: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM7.8 7.8c.2-1.4 1.2-2.1 2.4-2.1 1.3 0 2.3.8 2.3 2 0 1.7-2.4 1.9-2.4 3.600M10.1 14v.2',
  warning: 'M10 3 18 16.500H2zM10 8v4M10 14v.2',
  info: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM10 9v5M10 6.300v.2',
  left: 'M12.5 4.5 7 10l5.5 5.5',
  right: 'M7.5 4.5 13 10l-5.5 5.5',
  down: 'M4.5 7.5 10 13l5.5-5.5',
  up: 'M4.5 12.5 10 7l5.5 5.5',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  search: 'M8.5 3a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM12.5 12.5 17 17',
  download: 'M10 3.500V13M6.5 9.5 10 13l3.5-3.500M3.5 12.500v4h13v-4',
  copy: 'M7 7h9.500v9.500H7zM13 7V3.500H3.500V13H7',
  bin: 'M4 5.500h12M8 5.500v-2h4v2M5.5 5.500l.8 11h7.400l.8-11M8.5 8.500v5M11.5 8.500v5',
  settings: 'M3 6h8M15 6h2M3 14h2M9 14h8M13 3.800v4.400M7 11.800v4.4',
  table: 'M3 4.500h14v11H3zM3 8h14M3 11.800h14M8 4.500v11',
  chart: 'M3 3.500v13h14M5.5 13l3.5-4.5 3 2.5 4.5-6',
  print: 'M6 7V3.500h8V7M6 13.500H3.500V7h13v6.500H14M6 11.500h8v5H6z',
  part: 'M3.5 7V3.500H7M13 3.500h3.500V7M16.500 13v3.500H13M7 16.500H3.500V13M7 8.500h6M7 11.500h6',
  link: 'M8.5 11.500a3 3 0 0 0 4.3 0l2.9-2.900a3 3 0 0 0-4.3-4.300l-1.2 1.200M11.5 8.500a3 3 0 0 0-4.3 0l-2.9 2.900a3 3 0 0 0 4.3 4.300l1.2-1.2',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
