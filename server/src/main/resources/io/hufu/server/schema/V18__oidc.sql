-- Signing in by a provider of identities (OpenID Connect): whose subject is which account, and conversations under way.

create table oidc_link (
    issuer    text        collate "C" not null,
    subject   text        collate "C" not null,
    account   text        collate "C" not null references account (id),
    created   timestamptz not null,
    last_used timestamptz,
    ended     timestamptz, -- taken away: no claim links it again, only the owner
    primary key (issuer, subject),
    unique (issuer, account)
);

-- one browser's way to the provider and back; works once, and for a few minutes
create table oidc_attempt (
    browser    text        collate "C" primary key, -- hash of its cookie
    account    text        collate "C", -- who links; null where somebody signs in
    address    text        not null, -- where the browser has this server open
    state      text        collate "C" not null,
    verifier   text        not null,
    nonce      text        not null,
    expires_at timestamptz not null,
    stage      text        collate "C" not null, -- asked, taken, proven or the code of what went wrong
    subject    text        collate "C",
    claimed    text        collate "C" -- the account that a claim names
);
