-- When the standing rule last found nobody to ask: such a request makes room for those that can be asked for.

alter table aid_request add column standing_tried_at timestamptz;
