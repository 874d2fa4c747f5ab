import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { SoundController } from '../../src/components/queue-board/sound-controller.js';
import { LocalizeController } from '../../src/controllers/localize.js';
import { Loudspeaker } from '../../stories/loudspeaker.js';
import { waitUntil } from '../helpers/wait-until.js';

class TestBoard extends LitElement {
  readonly kiosk = false;
  readonly muted = false;
  readonly sound = new SoundController(this, new LocalizeController(this));
}
customElements.define('test-board', TestBoard);

describe('the sound of a board', () => {
  it('is heard though its button was pressed before the code had come', async () => {
    const speaker = new Loudspeaker();
    const uninstall = speaker.install();
    const board = new TestBoard();
    board.sound.toggle();
    document.body.append(board);
    await waitUntil(() => speaker.heard.includes('Đã bật âm thanh'));
    expect(board.sound.state).to.equal('on');
    board.sound.toggle();
    await waitUntil(() => speaker.open === 0);
    board.remove();
    uninstall();
  });
});
