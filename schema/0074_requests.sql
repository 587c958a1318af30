-- A try of the standing rule that finds nobody to ask changes nothing, so that it makes nobody's open form stale: requests take turns by
-- chance instead.

alter table aid_request drop column standing_tried_at;
