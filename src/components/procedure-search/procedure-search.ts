import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { encodeText } from '../../client/encode-text.js';
import type { ProcedureSource } from '../../client/procedure-source.js';
import type { Fetch } from '../../client/request.js';
import type { Contact } from '../../contract/common.js';
import { maxLimit, maxQueryLength } from '../../contract/procedures.js';
import { AnnouncerController } from '../../controllers/announcer.js';
import { keepFocus } from '../../controllers/focus-keeper.js';
import { LocalizeController } from '../../controllers/localize.js';
import { OnDemandController } from '../../controllers/on-demand.js';
import { procedureSourceOf } from '../../controllers/procedure-source.js';
import { RequestController } from '../../controllers/request.js';
import type { Messages } from '../../i18n/messages.js';
import { commonTexts, procedureSearchTexts } from '../../i18n/sections.js';
import { base } from '../../styles/base.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { addStyles } from '../shared/add-styles.js';
import { failureMessage, notConfigured, reportFailure, reportNoSource } from '../shared/failure.js';
import { safeUrl } from '../shared/safe-url.js';
import { ProcedureOpenEvent, ProcedureSearchEvent } from './events.js';
import type { FacetsController } from './facets-controller.js';
import { PageStateController } from './page-state-controller.js';
import { styles } from './procedure-search.styles.js';
import { ResultsController } from './results-controller.js';
import { searchBox } from './search-box.js';
import { noFilters, toggled, type Filters, type Search } from './search-state.js';
import type { SuggestionsController } from './suggestions-controller.js';
import type { PageState } from './url-state.js';

type ResultsPart = typeof import('./results-view.js');

/**
 * Search for administrative procedures: suggestions while typing, results with filters, and the
 * procedure itself when one is opened. Understands text without accents, with typing slips, in raw
 * Telex, and procedure codes.
 *
 * @slot - Shown where scripts fail or no data address is set: a link to the search on the portal.
 * @csspart form - The form with the text field.
 * @csspart input - The text field.
 * @csspart submit - The search button.
 * @csspart suggestions - The list of suggestions.
 * @csspart facets - The filters.
 * @csspart hits - The list of results.
 * @csspart hit - Each result.
 * @csspart nothing - The help when nothing was found.
 * @csspart error - The message when a search failed.
 * @fires {ProcedureSearchEvent} motcua-procedure-search - A search was made and answered.
 * @fires {ProcedureOpenEvent} motcua-procedure-open - A procedure was chosen; cancelable.
 */
export class MotcuaProcedureSearch extends LitElement {
  static override styles = [tokens, base, controls, styles];

  /** Base URL of the API; the page's default where empty. */
  @property() api = '';
  /** Address of a catalogue snapshot that the page searches by itself, instead of an API. */
  @property() catalogue = '';
  /** Label of the text field; a general one where empty. */
  @property() label = '';
  /** Level of the headings of results, 1 to 5; those of single results are one below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** How many popular procedures to show before the first search, 100 at most. */
  @property({ type: Number }) popular = 0;
  /**
   * Keeps query, filters and opened procedure in the page's address. The value comes before the
   * parameters' names, for pages that use names such as `q` themselves.
   */
  @property({ attribute: 'url-state' }) urlState: string | null = null;
  /** Address of a page that shows a procedure, with `{code}` in it; opened here where empty. */
  @property({ attribute: 'detail-url' }) detailUrl = '';
  /** `light` or `dark`; follows the page where empty. */
  @property({ reflect: true }) theme = '';
  /** What sends the requests; the browser's `fetch` where undefined. */
  @property({ attribute: false }) fetch: Fetch | undefined;

  @state() private text = '';
  @state() private searched: Search | undefined;
  @state() private opened = '';

  private readonly localize = new LocalizeController(this);
  private readonly announcer = new AnnouncerController(this);
  private readonly pageState = new PageStateController(
    this,
    () => this.urlState,
    (state) => this.restore(state),
  );
  private readonly results = new ResultsController(this, {
    source: () => this.source as ProcedureSource,
    answered: () => this.onAnswered(),
    extended: (from) => this.onExtended(from),
  });
  private readonly popularOnes = new RequestController(this, async (limit: number, signal) =>
    this.source?.search({ limit }, { signal }),
  );
  private readonly resultsPart = new OnDemandController(
    this,
    () => import('./results-view.js'),
    (part) => this.partCame(part),
  );
  private readonly detailPart = new OnDemandController(
    this,
    () => import('./opened-view.js'),
    ({ prepare }) => prepare(),
  );
  private readonly contact = new RequestController<ProcedureSource, Contact | undefined>(
    this,
    (source, signal) => source.contact({ signal }),
  );

  /** Whether the text was changed since it was last searched for. */
  private isTyping = false;
  /** Whether the procedure is to have the focus as soon as it is there. */
  private focusesDetail = false;
  /** Come with the view of results. */
  private facets: FacetsController | undefined;
  private suggestions: SuggestionsController | undefined;

  constructor() {
    super();
    keepFocus(this, () =>
      this.renderRoot.querySelector('.results-title[tabindex], [role=alert] button'),
    );
  }

  /** Searches as if the user had typed `text` and pressed Enter; what is too long is cut. */
  search(text: string, filters: Filters = noFilters): void {
    this.text = text.slice(0, maxQueryLength);
    this.searchFor({ text: this.text, filters });
  }

  /** Shows a procedure as if the user had chosen it. */
  open(code: string): void {
    const event = new ProcedureOpenEvent(code);
    if (!this.dispatchEvent(event)) return;
    const page = safeUrl(this.pageOf(code));
    if (page) return location.assign(page);
    this.show(code);
    this.pageState.push({ search: this.searched, opened: code });
  }

  /** Moves the focus to the text field. */
  override focus(options?: FocusOptions): void {
    this.field?.focus(options);
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.localize.ready;
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const place = ['api', 'catalogue', 'fetch'] as const;
    const moved = place.some((name) => changed.has(name));
    if (moved) this.start();
    const popular = Math.min(Math.trunc(this.popular), maxLimit);
    if ((moved || changed.has('popular')) && popular > 0 && this.source) {
      this.resultsPart.need();
      this.popularOnes.run(popular);
    }
  }

  protected override updated(): void {
    const detail = this.renderRoot.querySelector('motcua-procedure-detail');
    if (!detail || !this.focusesDetail) return;
    this.focusesDetail = false;
    detail.focus();
  }

  private get texts(): Messages['procedureSearch'] {
    return this.localize.texts(procedureSearchTexts);
  }

  /** Come with the view of results. */
  private get resultsTexts(): Messages['procedureResults'] | undefined {
    const part = this.resultsPart.value;
    return part && this.localize.texts(part.procedureResultsTexts);
  }

  private partCame({ partStyles, FacetsController, SuggestionsController }: ResultsPart): void {
    addStyles(this, partStyles);
    this.facets = new FacetsController(this);
    this.suggestions = new SuggestionsController(this, {
      source: () => this.source,
      choose: ({ code }) => this.open(code),
      arrived: (count) => this.announcer.say(this.resultsTexts?.suggestionCount(count) ?? '', 700),
      submit: () => this.submit(this.text),
      clear: () => this.clearText(),
      closed: () => this.announcer.say(''),
    });
    // Somebody may have been quicker than the network.
    if (this.isTyping) this.suggestions.suggestFor(this.text);
    this.announceCount();
  }

  private readonly number = (value: number): string => this.localize.number(value);

  private get field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('#text');
  }

  private get source(): ProcedureSource | undefined {
    return procedureSourceOf(this);
  }

  /** Begins with what the page's address says, else with what was asked for before. */
  private start(): void {
    if (!this.source) return reportNoSource(this);
    const { search = this.searched, opened } = this.pageState.read();
    this.searched = search;
    this.text ||= search?.text ?? '';
    if (search) this.fetchResults(search);
    // Without moving the focus: nobody has done anything yet.
    this.opened = opened || this.opened;
    if (this.opened) this.detailPart.need();
  }

  /** Goes to where the user went in the history of the page. */
  private restore({ search, opened }: PageState): void {
    const same = JSON.stringify(search) === JSON.stringify(this.searched);
    if (!same) {
      this.text = search?.text ?? '';
      this.searched = search;
      if (search) this.fetchResults(search);
      else this.results.reset();
    }
    if (opened !== this.opened) this.show(opened);
  }

  private searchFor(search: Search): void {
    this.searched = search;
    this.opened = '';
    this.isTyping = false;
    this.suggestions?.dismiss();
    // Where the place of the data is not known yet, the search is made as soon as it is.
    if (this.source && this.hasUpdated) this.fetchResults(search);
    this.pageState.push({ search, opened: '' });
  }

  private fetchResults(search: Search): void {
    this.announcer.say(this.texts.searching, 1000);
    this.resultsPart.need();
    this.results.run(search);
  }

  private submit(text: string): void {
    // On a phone the keyboard would cover the results.
    if (matchMedia('(pointer: coarse)').matches) this.field?.blur();
    this.searchFor({ text: text.trim(), filters: this.searched?.filters ?? noFilters });
  }

  /** Shows a procedure, or the results again where `code` is empty, and moves the focus there. */
  private show(code: string): void {
    const before = this.opened;
    this.opened = code;
    this.focusesDetail = Boolean(code);
    if (code) this.detailPart.need();
    else void this.updateComplete.then(() => this.focusHit(before));
  }

  private focusHit(code: string): void {
    const openers = this.renderRoot.querySelectorAll<HTMLElement>('[data-code]');
    const opener = [...openers].find((one) => one.dataset.code === code);
    (opener ?? this.field)?.focus();
  }

  private onAnswered(): void {
    const { result, answeredSearch, first } = this.results;
    this.facets?.hold();
    if (first.status === 'error') {
      // The message itself is announced: it is an alert.
      this.announcer.say('');
      return reportFailure(this, first.error);
    }
    if (!result || !answeredSearch) return;
    const { text, filters } = answeredSearch;
    if (result.total === 0 && this.source) this.contact.run(this.source);
    else this.detailPart.need();
    this.announceCount();
    this.dispatchEvent(new ProcedureSearchEvent(text, filters, result.total));
  }

  private onExtended(from: number): void {
    const { hits } = this.results;
    const count = this.localize.number(hits.length - from);
    this.announcer.say(this.resultsTexts?.moreLoaded(count) ?? '');
    void this.updateComplete.then(() => this.focusHit(hits[from]?.code ?? ''));
  }

  /** Says how many were found, as soon as the answer is there and the view that has the words. */
  private announceCount(): void {
    const { result, answeredSearch, first } = this.results;
    const { resultsTexts: texts, number } = this;
    const countText = this.resultsPart.value?.countText;
    if (!countText || !texts || !result || !answeredSearch || first.status !== 'success') return;
    this.announcer.say(countText(result.total, answeredSearch, texts, number));
  }

  private pageOf(code: string): string | undefined {
    return this.detailUrl ? this.detailUrl.replaceAll('{code}', encodeText(code)) : undefined;
  }

  /** The address of a procedure, where it has one of its own. */
  private addressOf(code: string): string | undefined {
    return (
      safeUrl(this.pageOf(code)) ?? this.pageState.address({ search: this.searched, opened: code })
    );
  }

  private clearText(): void {
    this.text = '';
    this.suggestions?.dismiss();
    this.focus();
  }

  private readonly onInput = (event: Event): void => {
    this.text = (event.target as HTMLInputElement).value;
    this.isTyping = true;
    this.suggestions?.suggestFor(this.text);
  };

  private readonly onFocus = (): void => {
    this.resultsPart.need();
    // A page that searches by itself fetches its catalogue now, not at the first keystroke.
    const { source } = this;
    if (source?.local) void source.contact().catch(() => undefined);
  };

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    this.submit(this.text);
  };

  private readonly onHit = (event: Event, code: string): void => {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    // A link opens in a new tab as any link does.
    if (ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    this.open(code);
  };

  private readonly onBack = (): void => {
    this.pageState.push({ search: this.searched, opened: '' });
    this.show('');
  };

  private filterBy(filters: Filters): void {
    if (this.searched) this.searchFor({ ...this.searched, filters });
  }

  protected override render(): TemplateResult {
    return html`
      <div class="base" lang=${this.localize.language}>
        ${this.content()} ${this.announcer.region()}
      </div>
    `;
  }

  private content(): unknown {
    if (!this.source) return notConfigured(this.localize.texts(commonTexts));
    return this.opened ? this.openedProcedure() : [this.box(), this.resultsOrPopular()];
  }

  private openedProcedure(): unknown {
    const part = this.detailPart.value;
    if (!part) return this.missing(this.detailPart);
    return part.openedView({
      api: this.api,
      catalogue: this.catalogue,
      fetch: this.fetch,
      code: this.opened,
      link: this.addressOf(this.opened) ?? '',
      theme: this.theme,
      headingLevel: this.headingLevel,
      backText: this.searched ? this.texts.back : this.texts.backToSearch,
      onBack: this.onBack,
    });
  }

  /** What is shown in place of code that is on its way, or could not be loaded. */
  private missing(part: OnDemandController<unknown>): TemplateResult | typeof nothing {
    const common = this.localize.texts(commonTexts);
    if (part.status === 'error') return failureMessage(part.error, common, part.retry);
    return part.slow ? html`<p class="busy spaced">${common.loading}</p>` : nothing;
  }

  private box(): TemplateResult {
    const { suggestions } = this;
    return searchBox({
      label: this.label,
      text: this.text,
      combobox: suggestions?.combobox,
      suggestions: this.suggestionList(),
      texts: this.texts,
      onInput: this.onInput,
      onFocus: this.onFocus,
      onSubmit: this.onSubmit,
      onClear: () => this.clearText(),
    });
  }

  private suggestionList(): TemplateResult | typeof nothing {
    const { suggestions, resultsTexts } = this;
    const part = this.resultsPart.value;
    return part && suggestions && resultsTexts
      ? part.suggestionList(suggestions, resultsTexts)
      : nothing;
  }

  private resultsOrPopular(): TemplateResult | typeof nothing {
    const part = this.resultsPart.value;
    if (!part || !this.facets) return this.missing(this.resultsPart);
    return part.resultsView({
      searched: this.searched,
      results: this.results,
      popular: this.popularOnes.value,
      contact: this.contact.value,
      facets: this.facets,
      headingLevel: this.headingLevel,
      texts: this.localize.texts(part.procedureResultsTexts),
      common: this.localize.texts(commonTexts),
      levels: this.localize.texts(part.levelsTexts),
      waitingText: this.results.first.slow ? this.texts.slow : this.texts.searching,
      number: this.number,
      address: (code) => this.addressOf(code),
      onOpen: this.onHit,
      onFilter: (facet, value) =>
        this.filterBy(toggled(this.searched?.filters ?? noFilters, facet, value)),
      onClearFilters: () => this.filterBy(noFilters),
      onSuggestion: (text) => this.search(text, this.searched?.filters),
    });
  }
}
