package nl.buurtpunt.server.operator;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.buurtpunt.protocol.key.SealingKey;
import nl.buurtpunt.server.key.KeyFileException;
import nl.buurtpunt.server.key.RecoveryKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `keys recovery --out FILE`.
@Command(
        name = "recovery",
        description = "Make the key that opens backups. Keep the file away from this machine: without it a backup"
                + " cannot be restored, and with it everybody who has a backup has the server's private keys.")
final class KeysRecoveryCommand implements Callable<Integer> {
    @Mixin
    DataOption data = new DataOption();

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    boolean help;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write it; must not exist.")
    private Path out = Path.of("recovery.pem");

    @Option(names = "--renew", description = "Make another one; backups made until now still need the one before.")
    private boolean renew;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try {
            Optional<SealingKey> known = RecoveryKey.publicHalf(data.folder());
            if (known.isPresent() && !renew) {
                spec.commandLine()
                        .getErr()
                        .println("backups are sealed to recovery key "
                                + known.get().id() + "; --renew makes another one for later backups");
                return ExitCode.REFUSED;
            }
            SealingKey key = RecoveryKey.make(out, data.folder(), new SecureRandom());
            new KeyAudit(data.folder(), Origin.local(), Clock.systemUTC()).recovery(key.id());
            spec.commandLine().getOut().println("recovery key " + key.id() + " is in " + out + ": keep it elsewhere");
            return ExitCode.OK;
        } catch (KeyFileException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ExitCode.REFUSED;
        }
    }
}
