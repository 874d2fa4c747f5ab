import { expect } from '@open-wc/testing';
import { Draft } from '../../src/components/satisfaction-rating/draft.js';
import { moodOf } from '../../src/components/satisfaction-rating/faces.js';
import {
  followUpTo,
  isTooLong,
  longestComment,
} from '../../src/components/satisfaction-rating/follow-up.js';
import { readState, stepOf } from '../../src/components/satisfaction-rating/form-field.js';
import { ratingOf } from '../../src/components/satisfaction-rating/rating.js';
import type { RatingForm } from '../../src/contract/index.js';
import { everything, fiveSteps, likeOrNot, threeSteps } from '../../stories/rating-forms.js';

describe('faces', () => {
  const moods = ({ scale }: RatingForm): number[] =>
    [...scale].sort((one, other) => one.value - other.value).map((one) => moodOf(one, scale));

  it('smile for satisfied steps, and for no others', () => {
    expect(moods(likeOrNot)).to.deep.equal([-0.5, 0.5]);
    expect(moods(threeSteps)).to.deep.equal([-0.5, 0.5, 1]);
    expect(moods(fiveSteps)).to.deep.equal([-1, -0.5, 0, 0.5, 1]);
  });

  it('get happier step by step, whatever a form counts as satisfied', () => {
    for (let satisfiedFrom = 1; satisfiedFrom <= 6; satisfiedFrom++) {
      const scale = fiveSteps.scale.map((option) => ({
        ...option,
        satisfied: option.value >= satisfiedFrom,
      }));
      const found = moods({ ...fiveSteps, scale });
      expect(found).to.deep.equal([...new Set(found)].sort((one, other) => one - other));
    }
  });
});

describe('follow-ups', () => {
  it('are the first that is meant for the answer', () => {
    const form: RatingForm = {
      ...threeSteps,
      followUps: [...threeSteps.followUps, { after: [1], reasons: [], criteria: [] }],
    };
    expect(followUpTo(1, form).reasons).to.have.length(4);
    expect(followUpTo(5, form)).to.deep.equal({ reasons: [], criteria: [] });
  });

  it('ask for the criteria that there are, in the form’s order', () => {
    const form: RatingForm = {
      ...threeSteps,
      followUps: [{ after: [1], reasons: [], criteria: ['none', 'attitude', 'time'] }],
    };
    expect(followUpTo(1, form).criteria.map(({ id }) => id)).to.deep.equal(['time', 'attitude']);
  });

  it('take no longer a comment than the contract does', () => {
    const comment = { label: 'Nói thêm', maxLength: 9000 };
    expect(longestComment({ ...threeSteps, comment })).to.equal(2000);
    expect(longestComment(likeOrNot)).to.equal(0);
    expect(isTooLong('x'.repeat(501), threeSteps)).to.equal(true);
    expect(isTooLong('x'.repeat(500), threeSteps)).to.equal(false);
    expect(isTooLong('x', likeOrNot)).to.equal(false);
  });
});

describe('a draft', () => {
  const about = { agency: '', procedure: '', ratingToken: undefined };

  it('gives what fits its answer, and nothing that was left open', () => {
    const draft = new Draft(() => undefined);
    draft.choose(2, { form: everything, language: 'vi' });
    draft.toggle('late');
    draft.toggle('rude');
    draft.toggle('rude');
    draft.toggle('fast');
    draft.rate('online', 1);
    draft.rate('time', 4);
    draft.write('  ');
    expect(draft.given(everything)).to.deep.equal({
      answer: 2,
      reasons: ['late'],
      criteria: [
        { id: 'time', answer: 4 },
        { id: 'online', answer: 1 },
      ],
      comment: '',
    });
    draft.choose(5, { form: everything, language: 'vi' });
    draft.rate('time', undefined);
    const sent = ratingOf('everything', 5, draft.given(everything), about);
    delete sent.answeredAt;
    expect(sent).to.deep.equal({ form: 'everything', answer: 5, reasons: ['fast'] });
    draft.clear();
    expect([draft.hasDetails, draft.given(everything).answer]).to.deep.equal([false, undefined]);
  });
});

describe('a value from outside', () => {
  it('is a step of a scale or none', () => {
    expect(['1', '5', 3].map(stepOf)).to.deep.equal([1, 5, 3]);
    for (const value of ['', '0', '6', '2.5', 'hai', null, undefined]) {
      expect(stepOf(value)).to.equal(undefined);
    }
  });

  it('is a state that was kept, or none', () => {
    const state = { answer: 2, reasons: ['late'], criteria: [{ id: 'time', answer: 1 }] };
    expect(readState(JSON.stringify(state))).to.deep.equal({ ...state, comment: '' });
    for (const other of ['', '7', 'null', '{}', '{"reasons":[]}', null, undefined]) {
      expect(readState(other)).to.equal(undefined);
    }
  });
});
