/** Papers drawn for this project from real councils' published figures, for a first look without a file at hand. */
export const samples = [
  { file: 'merton-2019-06-index.pdf', name: 'Merton, June 2019', what: 'An index of 39 indicators with England and London beside them' },
  { file: 'havering-2021-07-slides.pdf', name: 'Havering, July 2021', what: 'Quarter-4 slides, rated by the colour of the cell' },
  { file: 'kent-2018-09-report.pdf', name: 'Kent, September 2018', what: 'A report that gives its figures in sentences' },
  { file: 'agenda-pack.pdf', name: 'An agenda pack', what: 'Over 100 pages, three councils’ reports among other business' },
] as const;
