-- Approval by voice: when it was said, and when it was confirmed in writing.

alter table aid_request add column approved_by_voice_at timestamptz;

alter table aid_request add column approval_confirmed_at timestamptz;

alter table aid_request add constraint aid_request_voice_whole
    check ((approved_by_voice_at is null or approved_at is not null)
        and (approval_confirmed_at is null or approved_by_voice_at is not null));
