package nl.buurtpunt.server.app;

import java.io.PrintWriter;
import java.io.StringWriter;

/// What the operator gets back for words typed.
record CommandRun(int code, String out, String err) {
    static CommandRun run(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = SyncServer.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
        return new CommandRun(code, out.toString(), err.toString());
    }
}
