import { css } from 'lit';

/** The services, and the question before them. */
export const styles = css`
  .title {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.3;
  }

  .office {
    color: var(--_muted);
  }

  .open-question {
    margin-block-start: 0.6em;
  }

  .priority {
    margin-block: 1.2em 0;
    min-inline-size: 0;
  }

  .priority legend,
  .what {
    padding: 0;
    font-weight: 600;
  }

  .what {
    margin-block: 1.4em 0.6em;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.5em;
  }

  .choice {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-height: max(44px, 2.75em);
    padding: 0.3em 0.9em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .choice:has(:checked) {
    border-color: var(--_primary);
    box-shadow: inset 0 0 0 1px var(--_primary);
    background: var(--_soft);
  }

  .choice input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    accent-color: var(--_primary);
  }

  .services {
    display: grid;
    gap: 0.7em;
  }

  .service {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    inline-size: 100%;
    min-height: max(64px, 4em);
    padding: 0.8em 1em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: start;
  }

  button.service {
    cursor: pointer;
    border-inline-start: 6px solid var(--_primary);
  }

  button.service:hover {
    background: var(--_soft);
  }

  .service.closed {
    border-style: dashed;
    color: var(--_muted);
  }

  .what-for {
    flex: 1 1 12em;
    min-inline-size: 0;
  }

  .name {
    display: block;
    font-size: 1.15em;
    font-weight: 700;
    line-height: 1.35;
  }

  .wait {
    color: var(--_muted);
  }

  .take {
    flex: none;
    display: inline-flex;
    align-items: center;
    min-height: 2.75em;
    padding: 0.3em 1em;
    border-radius: var(--_radius);
    background: var(--_primary);
    color: var(--_on-primary);
    font-weight: 600;
  }

  .take.busy {
    background: none;
    color: var(--_text);
  }

  button.service[aria-disabled='true'] {
    cursor: default;
  }

  button.service[aria-disabled='true'] .take:not(.busy) {
    background: var(--_soft);
    color: var(--_muted);
  }

  .kiosk .services {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 24em), 1fr));
  }

  .kiosk .service {
    min-height: 104px;
    font-size: 1.25em;
  }

  .kiosk .choice {
    min-height: 72px;
    font-size: 1.2em;
  }

  @media (forced-colors: active) {
    .take {
      border: 2px solid;
    }

    .choice:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
