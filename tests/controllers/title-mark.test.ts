import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { TitleMarkController } from '../../src/controllers/title-mark.js';

const host = { addController() {} } as unknown as ReactiveControllerHost;

describe('a mark before the title', () => {
  const { hasFocus } = document;
  beforeEach(() => {
    document.title = 'Hàng chờ';
    document.hasFocus = () => false;
  });
  afterEach(() => void (document.hasFocus = hasFocus));

  it('goes with a look', () => {
    const mark = new TitleMarkController(host);
    mark.set('Sắp đến');
    mark.set('Mời đến Quầy 2');
    expect(document.title).to.equal('(Mời đến Quầy 2) Hàng chờ');
    dispatchEvent(new Event('focus'));
    expect(document.title).to.equal('Hàng chờ');
  });

  it('goes with the others of its page', () => {
    new TitleMarkController(host).set('Mời đến Quầy 1');
    new TitleMarkController(host).set('Mời đến Quầy 2');
    dispatchEvent(new Event('focus'));
    expect(document.title).to.equal('Hàng chờ');
  });

  it('is not set where the page is looked at', () => {
    document.hasFocus = () => true;
    new TitleMarkController(host).set('Mời đến Quầy 1');
    expect(document.title).to.equal('Hàng chờ');
  });
});
