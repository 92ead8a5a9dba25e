package nl.buurtpunt.server.app;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import nl.buurtpunt.server.letter.LetterLimits;
import nl.buurtpunt.server.operator.DataOption;
import nl.buurtpunt.server.operator.ExitCode;
import nl.buurtpunt.server.store.DatabaseInUseException;
import nl.buurtpunt.server.store.UnusableDatabaseException;
import nl.buurtpunt.server.tls.SelfSigned;
import nl.buurtpunt.server.tls.ServerKey;
import nl.buurtpunt.server.tls.UnusableKeyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `serve`: answers kiosks until it is told to stop.
@Command(name = "serve", description = "Answer kiosks over HTTPS until told to stop (SIGTERM).")
final class ServeCommand implements Callable<Integer> {
    @Mixin
    DataOption data = new DataOption();

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    boolean help;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8443",
            description = "Port, 1 to 65535; 0 takes a free one and tells it in DATA/serve.json. Default: 8443.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "0.0.0.0",
            description = "Address to listen at. Default: all of this machine.")
    private String host = "0.0.0.0";

    @Option(
            names = "--tls-keystore",
            paramLabel = "FILE",
            description = "Your own key and certificate (PKCS#12). Default: made at first start in DATA/tls.p12.")
    private @Nullable Path keystore;

    @Option(
            names = "--tls-password-file",
            paramLabel = "FILE",
            description = "First line: the password of --tls-keystore.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--plain-http-for-development",
            description = "No encryption at all. Kiosks in the field refuse such a server.")
    private boolean plain;

    @Option(
            names = "--letters-per-hour",
            paramLabel = "N",
            defaultValue = "600",
            description = "Letters each kiosk may offer in an hour. Default: 600.")
    private int lettersPerHour;

    @Option(
            names = "--letters-per-hour-in-total",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Letters all kiosks together may offer in an hour. Default: 20000.")
    private int lettersInTotal;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        check();
        try {
            var limits = new LetterLimits(lettersPerHour, lettersInTotal);
            var settings =
                    new ServeSettings(data.folder(), host, port, plain ? Optional.empty() : Optional.of(key()), limits);
            ServerLog.open(data.folder());
            Serving serving = Serving.start(settings, Clock.systemUTC());
            stopWhenTold(serving);
            spec.commandLine().getOut().println(serving.readyLine());
            spec.commandLine().getOut().flush();
            new CountDownLatch(1).await();
            return ExitCode.OK;
        } catch (DatabaseInUseException | UnusableDatabaseException | UnusableKeyException e) {
            return refuse(String.valueOf(e.getMessage()));
        } catch (BindException e) {
            return refuse("--port " + port + " at " + host + " cannot be opened: " + e.getMessage());
        } catch (IOException e) {
            return refuse(data.folder() + " cannot be used: " + e);
        }
    }

    private void check() {
        if (port < 0 || port > 65535) {
            throw wrong("--port " + port + ": allowed is 0 to 65535");
        }
        if (lettersPerHour < 1 || lettersInTotal < 1) {
            throw wrong("--letters-per-hour and --letters-per-hour-in-total are 1 or more");
        }
        if (plain && keystore != null) {
            throw wrong("--plain-http-for-development and --tls-keystore exclude each other");
        }
        if ((keystore == null) != (passwordFile == null)) {
            throw wrong("--tls-keystore and --tls-password-file go together");
        }
        if (!ServeSettings.isAddressOfThisMachine(host)) {
            throw wrong("--host " + host + ": not an address of this machine");
        }
    }

    private ServerKey key() throws IOException, UnusableKeyException {
        if (keystore == null || passwordFile == null) {
            OpenData.make(data.folder());
            return SelfSigned.readOrMake(data.folder().resolve("tls.p12"), new SecureRandom());
        }
        try (var lines = Files.lines(passwordFile)) {
            return ServerKey.read(keystore, lines.findFirst().orElse("").toCharArray());
        } catch (IOException e) {
            throw wrong("--tls-password-file " + passwordFile + ": cannot be read");
        } catch (UnusableKeyException e) {
            throw wrong("--tls-keystore " + e.getMessage());
        }
    }

    private static void stopWhenTold(Serving serving) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            try {
                serving.close();
            } catch (IOException | RuntimeException e) {
                LoggerFactory.getLogger(ServeCommand.class).error("the server did not stop in order", e);
            }
        }));
    }

    private int refuse(String why) {
        spec.commandLine().getErr().println(why);
        return ExitCode.REFUSED;
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
