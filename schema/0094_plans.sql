-- A stored run is megabytes of text that says much twice: this compression takes a fraction of the time, and the plan waits for it.

alter table plan alter column run set compression lz4;

alter table plan alter column answer set compression lz4;
