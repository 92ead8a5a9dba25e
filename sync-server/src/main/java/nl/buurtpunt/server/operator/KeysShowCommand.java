package nl.buurtpunt.server.operator;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.buurtpunt.protocol.key.KeyList;
import nl.buurtpunt.protocol.key.PublishedKey;
import nl.buurtpunt.protocol.key.VerifyingKey;
import nl.buurtpunt.server.key.KeyFileException;
import nl.buurtpunt.server.key.KeyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `keys show`: what a kiosk's configuration needs, one `name=value` a line.
@Command(
        name = "show",
        description = "Show the public half of the root key (server.root-key of a kiosk) and the keys in use.")
final class KeysShowCommand implements Callable<Integer> {
    @Mixin
    DataOption data = new DataOption();

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    boolean help;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var folder = new KeyFolder(data.folder());
        try {
            Optional<VerifyingKey> root = folder.root();
            Optional<KeyList> list = folder.list();
            if (root.isEmpty() || list.isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println("no keys have been published in " + data.folder()
                                + ": use `keys root` and `keys publish`");
                return ExitCode.REFUSED;
            }
            PrintWriter out = spec.commandLine().getOut();
            out.println("root-key=" + root.get().spki());
            out.println("key-list=" + list.get().number());
            for (PublishedKey key : list.get().keys()) {
                out.println("key." + key.use() + "=" + key.id());
            }
            return ExitCode.OK;
        } catch (KeyFileException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ExitCode.REFUSED;
        }
    }
}
