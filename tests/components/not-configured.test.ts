import { expect, fixture } from '@open-wc/testing';
import { html, unsafeStatic } from 'lit/static-html.js';
import '../../src/define.js';
import { expectAccessible } from '../helpers/axe.js';
import { appears, textOf } from './helpers.js';

const tags = [
  'motcua-dossier-status',
  'motcua-procedure-detail',
  'motcua-procedure-search',
  'motcua-queue-desk',
  'motcua-queue-ticket',
  'motcua-settlement-figures',
];

for (const name of tags) {
  const tag = unsafeStatic(name);
  it(`${name} without a data address says so, and keeps the page’s own way on`, async () => {
    const element = await fixture<HTMLElement>(
      html`<${tag}><p><a href="/thu-tuc">Tra cứu trên cổng</a></p></${tag}>`,
    );
    const message = await appears(element, '.message');
    expect(textOf(message)).to.equal('Chưa có địa chỉ dữ liệu cho phần này.');
    const link = element.querySelector('a')!.getBoundingClientRect();
    expect(link.height).to.be.greaterThan(0);
    expect(link.top).to.be.greaterThan(message.getBoundingClientRect().bottom);
    await expectAccessible(element);
  });
}
