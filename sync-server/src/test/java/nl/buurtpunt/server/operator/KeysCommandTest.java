package nl.buurtpunt.server.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KeysCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int keys(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(new KeysCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void goesFromRootToShownList() {
        assertThat(keys("root", "--out", file("root.pem"))).isZero();
        String root = out.toString().strip();
        assertThat(keys("publish", "--root", file("root.pem"), "--data", file("data")))
                .isZero();
        assertThat(out.toString()).startsWith("key list 1 is signed");
        assertThat(keys("show", "--data", file("data"))).isZero();
        assertThat(out.toString()).contains("root-key=" + root).contains("key.release=");
    }

    @Test
    void saysWhatIsWrongInOneLine() {
        assertThat(keys("show", "--data", file("data"))).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("no keys have been published").hasLineCount(1);
        assertThat(keys("publish", "--root", file("none.pem"), "--data", file("data")))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("none.pem").hasLineCount(1);
        keys("root", "--out", file("root.pem"));
        assertThat(keys("root", "--out", file("root.pem"))).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("never overwritten");
    }

    @Test
    void saysThatTheGuideIsToBePublishedAgainAfterAKeyIsRetired() {
        keys("root", "--out", file("root.pem"));
        keys("publish", "--root", file("root.pem"), "--data", file("data"));
        assertThat(out.toString()).doesNotContain("publish the guide again");
        String old = id("release");
        assertThat(keys("publish", "--root", file("root.pem"), "--data", file("data"), "--retire", old))
                .isZero();
        assertThat(out.toString()).contains("publish the guide again").doesNotContain(old);
    }

    /// Kiosks could not show the answers it signed.
    @Test
    void retiresNoStatusKeyWhileStatusesItSignedMayBeAbout() throws IOException {
        keys("root", "--out", file("root.pem"));
        keys("publish", "--root", file("root.pem"), "--data", file("data"));
        String old = id("status");
        keys("publish", "--root", file("root.pem"), "--data", file("data"), "--renew", "status");
        String[] retire = {"publish", "--root", file("root.pem"), "--data", file("data"), "--retire", old};

        assertThat(keys(retire)).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains(old, "--renew status").hasLineCount(1);
        Files.writeString(folder.resolve("data/statuses-signed-by"), old + "\n");
        assertThat(keys(retire)).isEqualTo(ExitCode.REFUSED);
        Files.writeString(folder.resolve("data/statuses-signed-by"), "0123456789abcdef\n");
        assertThat(keys(retire)).isZero();
        assertThat(out.toString()).doesNotContain(old);
        Files.delete(folder.resolve("data/statuses-signed-by"));
        assertThat(keys(
                        "publish",
                        "--root",
                        file("root.pem"),
                        "--data",
                        file("data"),
                        "--retire",
                        id("status"),
                        "--at-once"))
                .isZero();
        assertThat(folder.resolve("data/distrusted-keys")).exists();
    }

    /// A slip of the hand must not cost a good key its trust for good.
    @Test
    void distrustsNoKeyWhenItIsRefused() {
        keys("root", "--out", file("root.pem"));
        keys("root", "--out", file("other.pem"));
        keys("publish", "--root", file("root.pem"), "--data", file("data"));
        String good = id("status");

        for (String wrong : List.of("none.pem", "other.pem")) {
            assertThat(keys("publish", "--root", file(wrong), "--data", file("data"), "--retire", good, "--at-once"))
                    .isEqualTo(ExitCode.REFUSED);
        }
        String typed = good + ",0000000000000000";
        assertThat(keys("publish", "--root", file("root.pem"), "--data", file("data"), "--retire", typed, "--at-once"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(folder.resolve("data/distrusted-keys")).doesNotExist();
    }

    /// The first key for this use in the list just printed.
    private String id(String use) {
        return out.toString()
                .lines()
                .filter(it -> it.startsWith(use + " "))
                .map(it -> it.substring(use.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    /// S21: action, object, result, origin, actor and time of every list that was signed or refused; no secret.
    @Test
    void writesDownWhoSignedWhich() throws IOException {
        keys("root", "--out", file("root.pem"));
        keys("publish", "--root", file("root.pem"), "--data", file("data"));
        keys("publish", "--root", file("root.pem"), "--data", file("data"), "--retire", "0000000000000000");

        List<String> lines = Files.readAllLines(folder.resolve("data/keys/audit.log"));

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .matches(
                        "\\d{4}-.*Z exit=0 origin=\"local\" actor=\".+\" command=\"keys publish\" outcome=\"key list 1 "
                                + "keys=.*release:[0-9a-f]{16}.* retired=\"");
        assertThat(lines.getLast()).contains("exit=1").contains("key 0000000000000000 is not on the list");
        assertThat(String.join("", lines)).doesNotContain("PRIVATE");
    }

    @Test
    void namesTheUsesThatCanBeRenewed() {
        keys("root", "--out", file("root.pem"));
        assertThat(keys("publish", "--root", file("root.pem"), "--data", file("data"), "--renew", "guide"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--renew guide: allowed are release, letter, status");
    }
}
