package nl.buurtpunt.server.operator;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import nl.buurtpunt.protocol.content.LettersEntry;
import nl.buurtpunt.server.backup.BackupException;
import nl.buurtpunt.server.backup.Renewal;
import nl.buurtpunt.server.backup.Restore;
import nl.buurtpunt.server.casework.LetterTermsFile;
import nl.buurtpunt.server.file.OwnerFile;
import nl.buurtpunt.server.key.KeyFileException;
import nl.buurtpunt.server.key.RecoveryKey;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `restore --from FILE --recovery-key FILE`: works on files only, and never under a running server.
@Command(
        name = "restore",
        description = "Put a backup in the data folder, in a new epoch. Kiosks then offer again what it lacks.")
public final class RestoreCommand implements Callable<Integer> {
    private static final int LONGEST = 600;

    @Mixin
    DataOption data = new DataOption();

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    boolean help;

    @Option(names = "--from", paramLabel = "FILE", required = true, description = "The backup.")
    private Path from = Path.of(".");

    @Option(
            names = "--recovery-key",
            paramLabel = "FILE",
            required = true,
            description = "The file that `keys recovery` wrote when the backup was sealed to it.")
    private Path recoveryKey = Path.of(".");

    @Option(
            names = "--replace",
            description = "When the data folder is not empty: set what is there aside, in a folder in it.")
    private boolean replace;

    @Spec
    CommandSpec spec = CommandSpec.create();

    private final Renewal renewal;

    public RestoreCommand(Renewal renewal) {
        this.renewal = renewal;
    }

    @Override
    public Integer call() {
        var restore = new Restore(data.folder(), renewal, Clock.systemUTC());
        try {
            Restore.Restored done = restore.run(from, RecoveryKey.read(recoveryKey), replace);
            tell(done);
            tellTerms(done);
            audit(ExitCode.OK, "restored the backup of " + done.backup().created() + " as " + done.order());
            return ExitCode.OK;
        } catch (BackupException | KeyFileException e) {
            return refuse(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return refuse(data.folder() + " cannot be used: " + e);
        }
    }

    private void tell(Restore.Restored done) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("restored the backup of " + done.backup().created());
        out.println("a new epoch begins: " + done.order().epoch().text() + " (the backup was made in "
                + done.backup().epoch().text() + ")");
        out.println("purged letters that stay purged: " + done.purged());
        if (!done.setAside().isEmpty()) {
            out.println(
                    "what was here before lies in " + done.setAside().getFirst().getParent());
        }
        out.println("start the server: kiosks offer again the letters and statuses it lacks");
        out.println("letters of the desk and the public page that lie in letter-copies: " + done.copies()
                + "; those the backup lacks come back at the start");
        if (done.copies() == 0) {
            out.println("they are on no kiosk: put letter-copies of the folder that was lost here before the start, or"
                    + " take in again what came to the desk since "
                    + done.backup().created());
        }
    }

    /// Slips promise it from the next release of the guide that a kiosk gets: whoever restores must have seen it.
    private void tellTerms(Restore.Restored done) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        LettersEntry promise = LetterTermsFile.read(data.folder()).promise();
        String address = promise.publicAddress();
        out.println("kiosks promise an answer within " + promise.answerDays() + " working days, and slips lead to "
                + (address == null ? "no page" : address));
        if (done.oldTerms()) {
            out.println("that is what letters.properties of the backup says: look whether it still holds");
        }
    }

    private int refuse(String why) {
        spec.commandLine().getErr().println(why);
        audit(ExitCode.REFUSED, why);
        return ExitCode.REFUSED;
    }

    /// In the log of operators' commands, one line at its end: no server writes it, or this was refused.
    private void audit(int exit, String outcome) {
        Path logs = data.folder().resolve("logs");
        Origin origin = Origin.local();
        String line = "%s exit=%d origin=\"%s\" actor=\"%s\" command=\"restore --from %s\" outcome=\"%s\"%n"
                .formatted(
                        Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS),
                        exit,
                        origin.door(),
                        AuditText.oneLine(origin.actor(), LONGEST),
                        AuditText.oneLine(from.toString(), LONGEST),
                        AuditText.oneLine(outcome, LONGEST));
        if (!Files.isDirectory(data.folder())) {
            return;
        }
        try {
            Files.createDirectories(logs);
            OwnerFile.append(logs.resolve("audit.log"), line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LoggerFactory.getLogger(RestoreCommand.class).warn("{}: cannot be written: {}", logs, e.getMessage());
        }
    }
}
