import { renderToString } from 'react-dom/server';
import { OnServer } from './OnServer';

export const render = () => renderToString(<OnServer />);
