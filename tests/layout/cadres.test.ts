import { walk } from '../support/browser-walk';

walk(['cadre', 'officer', 'lawyer', 'lead', 'admin']);
