import { createRoot } from 'react-dom/client';
import { Rating } from './Rating';

createRoot(document.getElementById('app')!).render(<Rating />);
