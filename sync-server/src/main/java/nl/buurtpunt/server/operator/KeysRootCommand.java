package nl.buurtpunt.server.operator;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import nl.buurtpunt.protocol.key.VerifyingKey;
import nl.buurtpunt.server.key.KeyFileException;
import nl.buurtpunt.server.key.RootKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `keys root --out FILE`.
@Command(
        name = "root",
        description = "Make a new root key. Keep the file offline; kiosks get the public half that is printed.")
final class KeysRootCommand implements Callable<Integer> {
    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    boolean help;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write it; must not exist.")
    private Path out = Path.of("root.pem");

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try {
            VerifyingKey root = RootKey.make(out, new SecureRandom());
            spec.commandLine().getOut().println(root.spki());
            return ExitCode.OK;
        } catch (KeyFileException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ExitCode.REFUSED;
        }
    }
}
