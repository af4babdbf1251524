/**
 * Every column that says whose something is, and what a merge of two accounts does with it: `moves` to the remaining account (with
 * `unless`, only where that one has no row that is the same in these columns, or none at all), `stays` with the emptied one as what once was, or
 * is seen to by its service's own `merge`. Columns named `…_by` say who did something: they always stay. A test compares this with
 * the database's catalogue: a new table needs its line.
 */
export const personColumns: Readonly<
  Record<string, 'moves' | 'stays' | 'merge' | { readonly unless: readonly string[] }>
> = {
  'account_changes.person_id': 'merge',
  'account_merges.from_id': 'stays',
  'account_merges.into_id': 'stays',
  'answer_templates.owner_id': 'moves',
  // Nobody may have assisted themselves.
  'assists.cadre_id': 'stays',
  'assists.person_id': 'stays',
  'cases.holder_id': 'moves',
  'cases.person_id': 'moves',
  'children.person_id': 'moves',
  // The receipt of what the remaining account agreed to itself is the one that counts.
  'consents.person_id': { unless: ['purpose', 'version'] },
  'consultation_drafts.lawyer_id': { unless: ['case_id'] },
  'consultation_messages.author_id': 'moves',
  'consultations.lawyer_id': 'moves',
  'deadlines.person_id': 'moves',
  'departures.person_id': 'stays',
  'door_helpers.person_id': { unless: ['event_id'] },
  'duty_rota.lawyer_id': { unless: ['day'] },
  'erasures.person_id': 'stays',
  'events.owner_id': 'moves',
  'exports.person_id': 'stays',
  'feedback.person_id': 'moves',
  'feedback_messages.author_id': 'moves',
  'files.owner_id': 'moves',
  // A live grant refuses the merge; ended ones say who held it then.
  'grant_proposals.deputy_for': 'stays',
  'grant_proposals.person_id': 'stays',
  'grants.deputy_for': 'stays',
  'grants.person_id': 'stays',
  'identities.person_id': 'merge',
  'identity_numbers.person_id': 'merge',
  'inbox.person_id': 'moves',
  'jobs.asked_by': 'moves',
  'lawyer_absences.lawyer_id': 'moves',
  'lawyer_employers.lawyer_id': { unless: ['name_index'] },
  'move_codes.person_id': 'merge',
  'notice_settings.person_id': { unless: [] },
  'outbox.person_id': 'moves',
  'people.merged_into': 'stays',
  'phone_requests.person_id': 'moves',
  'pushes.person_id': 'merge',
  'registrations.person_id': 'merge',
  'scans.cadre_id': 'stays',
  'self_study_records.person_id': 'moves',
  'sessions.person_id': 'stays',
  'sign_in_tickets.person_id': 'stays',
  'subscriptions.person_id': 'merge',
};
