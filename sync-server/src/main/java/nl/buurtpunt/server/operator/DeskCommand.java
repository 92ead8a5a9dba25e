package nl.buurtpunt.server.operator;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// A command that needs the database. The same words are parsed twice: by the caller, who reads and writes files, and
/// by whoever has the database open, who works.
public abstract class DeskCommand implements Callable<Integer> {
    @Mixin
    DataOption data = new DataOption();

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    boolean help;

    @Spec
    CommandSpec spec = CommandSpec.create();

    private final Dispatcher dispatcher;
    private Origin origin = Origin.local();

    protected DeskCommand(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /// Caller's side: the files this command works on.
    protected Attached attach() {
        return Attached.NOTHING;
    }

    /// Caller's side: a file that the command made.
    protected void receive(String path, byte[] bytes) throws IOException {
        throw new IOException("did not expect the file " + path);
    }

    /// The side with the database: whose words these are.
    final void from(Origin caller) {
        origin = caller;
    }

    /// For a history that people read: who, and through which door.
    protected final String operator() {
        return AuditText.oneLine(origin.actor(), 100) + " (" + origin.door() + ")";
    }

    /// The side with the database: does the work and returns the exit code.
    protected abstract int work(Desk desk, OperatorRequest request, Answer answer);

    @Override
    public final Integer call() {
        return dispatcher.dispatch(this, spec, data.folder());
    }
}
