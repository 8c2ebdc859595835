-- Passkeys: what the device proves at sign-in, and what it was asked.

create table passkey (
    id              text        collate "C" primary key, -- of the credential, base64url as all below
    account         text        collate "C" not null references account (id),
    label           text        not null,
    public_key      text        not null,
    signature_count bigint      not null,
    uv_initialized  boolean     not null,
    transports      text[]      not null,
    backup_eligible boolean     not null,
    backup_state    boolean     not null,
    attestation     text        not null,
    client_data     text        not null,
    created         timestamptz not null,
    last_used       timestamptz not null
);
create index passkey_account on passkey (account);

-- works once, and for a few minutes
create table passkey_challenge (
    challenge  text        collate "C" primary key,
    account    text        collate "C", -- null where somebody signs in
    expires_at timestamptz not null
);
