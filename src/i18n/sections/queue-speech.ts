import type { Section } from '../locales.js';
import { queueSpeech } from '../vi/queue-speech.js';

export const queueSpeechTexts: Section<'queueSpeech'> = {
  name: 'queueSpeech',
  vi: queueSpeech,
};
