package nl.buurtpunt.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A server that is told something impossible says so in one line and does not start.
class ServeCommandTest {
    @TempDir
    Path folder = Path.of(".");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port 70000",
                "--port -1",
                "--port many",
                "--host 192.0.2.1",
                "--tls-keystore own.p12",
                "--tls-password-file password",
                "--tls-keystore missing.p12 --tls-password-file missing.txt",
                "--plain-http-for-development --tls-keystore own.p12 --tls-password-file p",
                "--colour blue",
            })
    void refusesImpossibleOptions(String options) {
        assertRefused(("serve --data " + folder.resolve("data") + " " + options).split(" "));
    }

    @Test
    void refusesToServeWithoutADataFolder() {
        assertRefused("serve");
    }

    @Test
    void refusesAnOwnKeyThatCannotBeOpened() throws Exception {
        Path keystore = Files.writeString(folder.resolve("own.p12"), "no key store");
        Path password = Files.writeString(folder.resolve("password"), "secret\n");
        String said = assertRefused(
                "serve",
                "--data",
                folder.resolve("data").toString(),
                "--tls-keystore",
                keystore.toString(),
                "--tls-password-file",
                password.toString());
        assertThat(said).contains("--tls-keystore").doesNotContain("secret");
    }

    private static String assertRefused(String... words) {
        var err = new StringWriter();
        var command = SyncServer.commandLine();
        command.setErr(new PrintWriter(err));
        assertThat(command.execute(words)).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        return err.toString();
    }
}
