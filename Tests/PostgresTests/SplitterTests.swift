import Testing

@testable import Postgres

@Suite struct SplitterTests {
    @Test func plain() {
        #expect(StatementSplitter.split("select 1; select 2;\n\n;;") == ["select 1", "select 2"])
        #expect(StatementSplitter.split("select 1") == ["select 1"])
        #expect(StatementSplitter.split("") == [])
        #expect(StatementSplitter.split("-- only; a comment\n/* and ; another */\n;") == [])
    }

    @Test(arguments: [
        "select ';'", "select 'it''s;'", "select E'\\';'", "select \"a;b\"", "select $$;$$", "select $tag$ $$;$$ ; $tag$",
        "select 1 /* ; /* ; */ ; */",
        "select 1 -- ; '\n + 2", "select a$1 from t -- ;", "create rule r as on insert to t do (select 1; select 2)",
        "create function f() returns int language plpgsql as $$ begin return 1; end; $$",
        "create function f() returns int begin atomic select case when true then 1 else 2 end; select 3; end",
        "select '\\'", "select 'é;東京'",
        "do $body$ declare x text := '$$'; begin perform 1; end $body$",
    ]) func isOneStatement(text: String) {
        #expect(StatementSplitter.split(text) == [text])
        #expect(StatementSplitter.split("\(text)\n; select 2") == [text, "select 2"])
    }
}
