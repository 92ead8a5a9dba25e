package nl.buurtpunt.server.operator;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.buurtpunt.protocol.key.KeyList;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.key.PublishedKey;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.server.key.KeyFileException;
import nl.buurtpunt.server.key.KeyFolder;
import nl.buurtpunt.server.key.RootKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `keys publish --root FILE`.
@Command(
        name = "publish",
        description = "Make the keys that are lacking and sign the next list of keys. Publish the guide again after"
                + " renewing the release key, so that it is signed by the new one.")
final class KeysPublishCommand implements Callable<Integer> {
    @Mixin
    DataOption data = new DataOption();

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    boolean help;

    @Option(names = "--root", paramLabel = "FILE", required = true, description = "The root key's file.")
    private Path root = Path.of("root.pem");

    @Option(
            names = "--renew",
            paramLabel = "USE",
            split = ",",
            description = "Make a new key: release, letter, status.")
    private List<String> renew = List.of();

    @Option(
            names = "--retire",
            paramLabel = "ID",
            split = ",",
            description =
                    "Leave this key out of the new list. Kiosks refuse what it signed from then on: when it signed"
                            + " the current release, publish the guide again.")
    private List<String> retire = List.of();

    @Option(
            names = "--at-once",
            description = "Retire keys because somebody else has them: what they signed is believed no more, also what"
                    + " a kiosk brings back after a restore, and no kiosk shows it until it is fetched anew.")
    private boolean atOnce;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Set<KeyUse> renewed = EnumSet.noneOf(KeyUse.class);
        for (String use : renew) {
            renewed.add(KeyUse.ofWireName(use.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "--renew " + use + ": allowed are release, letter, status")));
        }
        PrintWriter out = spec.commandLine().getOut();
        var audit = new KeyAudit(data.folder(), Origin.local(), Clock.systemUTC());
        try {
            var folder = new KeyFolder(data.folder());
            List<String> needed = folder.stillNeeded(Set.copyOf(retire));
            if (!needed.isEmpty() && !atOnce) {
                return refuse(
                        audit,
                        "status key " + String.join(", ", needed) + ": statuses it signed may be about. Publish with"
                                + " `--renew status`, let the server sign them anew (it does so by itself) and kiosks"
                                + " fetch them (`kiosk list` tells when each was in contact); then retire it");
            }
            SigningKey rootKey = RootKey.read(root);
            if (atOnce) {
                // A mistake must not cost a good key its trust; a cut after this leaves the key on the list, so that
                // the same command can be given again.
                folder.check(rootKey.verifyingKey(), Set.copyOf(retire));
                folder.distrust(retire);
            }
            KeyList list =
                    folder.publish(rootKey, renewed, new HashSet<>(retire), new SecureRandom(), Clock.systemUTC());
            audit.published(list, retire);
            out.println("key list " + list.number() + " is signed");
            for (PublishedKey key : list.keys()) {
                out.println(key.use() + " " + key.id());
            }
            if (!retire.isEmpty()) {
                // whether it signed the current release is in the database, which may be open elsewhere
                out.println("publish the guide again, unless another key signed the current release: kiosks refuse"
                        + " what a retired key signed");
            }
            return ExitCode.OK;
        } catch (KeyFileException e) {
            return refuse(audit, String.valueOf(e.getMessage()));
        }
    }

    private int refuse(KeyAudit audit, String why) {
        audit.refused(why);
        spec.commandLine().getErr().println(why);
        return ExitCode.REFUSED;
    }
}
