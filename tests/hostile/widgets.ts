/** What a visitor does: waits for something, writes into it or presses it. */
export interface Step {
  readonly find: string;
  readonly write?: string;
  readonly press?: true;
  /** The widget inside this one where it is; the widget itself where undefined. */
  readonly inside?: string;
}

export interface HostileWidget {
  readonly tag: string;
  /** Attributes but for `api`. */
  readonly attributes: string;
  /** Properties that are no attributes. */
  readonly properties?: Readonly<Record<string, string>>;
  /** How to come to what the API says; the last finds what shows it. */
  readonly steps: readonly Step[];
}

/** Every widget, with the way to all that it shows of an answer. */
export const widgets: readonly HostileWidget[] = [
  {
    tag: 'motcua-procedure-search',
    attributes: '',
    steps: [
      { find: '#text', write: 'ket hon' },
      { find: 'form .primary', press: true },
      { find: '.hits [data-code]', press: true },
      { find: '.title', inside: 'motcua-procedure-detail' },
    ],
  },
  {
    tag: 'motcua-procedure-detail',
    attributes: 'code="1.000894" structured-data link="https://example.org/{code}"',
    steps: [{ find: '.title' }],
  },
  {
    tag: 'motcua-dossier-status',
    attributes: '',
    steps: [
      { find: '#code', write: 'H99.12-260302-0123' },
      { find: '#factor', write: '0123' },
      { find: '.submit', press: true },
      { find: '[part~=headline]' },
    ],
  },
  {
    tag: 'motcua-satisfaction-rating',
    attributes: 'rating-form="default" agency="H99.12"',
    steps: [{ find: 'input[name=answer]', press: true }, { find: '[part~=details]' }],
  },
  {
    tag: 'motcua-rating-summary',
    attributes: 'agency="H99.12"',
    steps: [{ find: '[part~=table]' }],
  },
  {
    tag: 'motcua-settlement-figures',
    attributes: 'agency="H99.12"',
    steps: [{ find: '[part~=table]' }],
  },
  {
    tag: 'motcua-queue-board',
    attributes: 'office="trung-tam"',
    steps: [{ find: '[part~=counter]' }],
  },
  {
    tag: 'motcua-queue-ticket',
    attributes: 'office="trung-tam"',
    steps: [{ find: 'button.service', press: true }, { find: '[part~=ticket]' }],
  },
  {
    tag: 'motcua-queue-desk',
    attributes: 'office="trung-tam" counter="2"',
    properties: { token: 'mau-bi-mat' },
    steps: [{ find: '[part~=now]' }],
  },
];
