import { walk } from '../support/browser-walk';

walk(['cadre', 'officer', 'lead', 'admin']);
