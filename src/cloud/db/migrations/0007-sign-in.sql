-- Signing in on a PC: what its QR stands for, and sessions that belong to one browser and end when unused.

alter table sessions
  -- SHA-256 of the secret in the browser's cookie; null where no browser asks (tests, benches).
  add column browser_hash text,
  -- Begun by a phone that confirmed: it cannot confirm another, or sessions would breed beyond their 12 hours.
  add column is_confirmed boolean not null default false,
  add column last_seen_at timestamptz not null default now();

create table sign_in_tickets (
  id uuid primary key,
  ticket_hash text not null unique,
  -- HMAC of the short code under the QR.
  code_index text not null unique,
  browser_hash text not null,
  device text not null check (length(device) <= 60),
  -- The address with its last part covered, and an HMAC of the whole to compare with the phone's.
  place text not null check (length(place) <= 60),
  place_index text not null,
  state text not null check (state in ('waiting', 'scanned', 'confirmed', 'declined', 'ended', 'collected')),
  person_id uuid references people (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  check (person_id is not null or state in ('waiting', 'ended'))
);
create index sign_in_tickets_person on sign_in_tickets (person_id) where person_id is not null;
create index sign_in_tickets_age on sign_in_tickets (expires_at);
